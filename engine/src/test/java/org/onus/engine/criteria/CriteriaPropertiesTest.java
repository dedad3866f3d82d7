package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;

/** What holds for any history, and the engine beside {@link ByHand} on many invented ones. */
class CriteriaPropertiesTest {

  /** Rules that between them use every word. */
  private static final List<Criterion> EVERY_WORD =
      Stream.concat(
              Criteria.shipped().stream(),
              Stream.of(
                      "crimes(lastMonths(12)) >= 2",
                      "harm(lifetime()) >= 800",
                      "graded(medium, lastDays(200)) >= 2 || graded(standard, lifetime()) > 2",
                      "ungraded(lastYears(2)) >= 2",
                      "daysSinceLast() < 100",
                      "age >= 30",
                      "ageKnown && sexKnown",
                      "sex in [female, other]",
                      "spansMoreThanYears(3)")
                  .map(Invented::rule))
          .toList();

  private static final HarmWeights WEIGHTS = HarmWeights.shipped();

  private static final List<LocalDate> DAYS_OF_NOTE =
      Stream.of("2024-02-29", "2025-02-28", "2025-03-01", "2026-01-31", "2026-05-31", "2026-06-15")
          .map(LocalDate::parse)
          .toList();

  @Property(tries = 2_000)
  void orderOfRowsDoesNotMatter(
      @ForAll("asAts") LocalDate asAt, @ForAll("seeds") long seed, @ForAll("sizes") int size) {
    List<IncidentRow> rows = history(new Random(seed), asAt, size);
    List<IncidentRow> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed + 1));
    assertThat(verdicts(shuffled, asAt)).isEqualTo(verdicts(rows, asAt));
  }

  @Property(tries = 2_000)
  void rowsAfterAsAtChangeNothing(
      @ForAll("asAts") LocalDate asAt, @ForAll("seeds") long seed, @ForAll("sizes") int size) {
    Random random = new Random(seed);
    List<IncidentRow> upTo =
        history(random, asAt, size).stream().filter(row -> !row.date().isAfter(asAt)).toList();
    List<IncidentRow> withLater = new ArrayList<>(upTo);
    history(random, asAt.plusYears(9), 12).stream()
        .filter(row -> row.date().isAfter(asAt))
        .forEach(withLater::add);
    if (!upTo.isEmpty()) {
      assertThat(verdicts(withLater, asAt)).isEqualTo(verdicts(upTo, asAt));
    }
  }

  @Property(tries = 5_000)
  void shippedRulesSayWhatTheirWordingSays(
      @ForAll("asAts") LocalDate asAt, @ForAll("seeds") long seed, @ForAll("sizes") int size) {
    List<IncidentRow> rows = history(new Random(seed), asAt, size);
    assertThat(shippedVerdicts(rows, asAt)).isEqualTo(byHand(rows, asAt));
  }

  @Property(tries = 2_000)
  void theRowsBehindAShippedRuleMeetItByThemselves(
      @ForAll("asAts") LocalDate asAt, @ForAll("seeds") long seed, @ForAll("sizes") int size) {
    History history = Invented.historyOf(history(new Random(seed), asAt, size));
    for (CriterionAt rule : Criteria.shippedAt(asAt, WEIGHTS)) {
      List<IncidentRow> behind = rule.rowsBehind(history).stream().map(history::row).toList();
      assertThat(behind.isEmpty()).isNotEqualTo(rule.test(history));
      assertThat(behind).noneMatch(row -> row.date().isAfter(asAt));
      if (!behind.isEmpty()) {
        assertThat(rule.test(Invented.historyOf(behind))).as(rule.criterion().name()).isTrue();
      }
    }
  }

  /** Else the comparison above would prove little. */
  @Test
  void inventedHistoriesMeetAndMissEveryRule() {
    Map<String, Map<Verdict, Integer>> seen = new HashMap<>();
    for (int seed = 0; seed < 5_000; seed++) {
      LocalDate asAt = DAYS_OF_NOTE.get(seed % DAYS_OF_NOTE.size());
      List<IncidentRow> rows = history(new Random(seed), asAt, seed % 40 + 1);
      byHand(rows, asAt)
          .forEach(
              (name, verdict) ->
                  seen.computeIfAbsent(name, key -> new EnumMap<>(Verdict.class))
                      .merge(verdict, 1, Integer::sum));
    }
    assertThat(seen).hasSize(9);
    assertThat(seen)
        .allSatisfy(
            (name, verdicts) -> {
              assertThat(verdicts.getOrDefault(Verdict.MET, 0)).as(name).isGreaterThan(100);
              assertThat(verdicts.getOrDefault(Verdict.NOT_MET, 0)).as(name).isGreaterThan(100);
            });
    assertThat(seen.get("oldham-ten")).containsKey(Verdict.NOT_KNOWN);
  }

  private static Map<String, Verdict> verdicts(List<IncidentRow> rows, LocalDate asAt) {
    History history = Invented.historyOf(rows);
    Map<String, Verdict> verdicts = new HashMap<>();
    EVERY_WORD.forEach(rule -> verdicts.put(rule.text(), rule.at(asAt, WEIGHTS).verdict(history)));
    return verdicts;
  }

  private static Map<String, Verdict> shippedVerdicts(List<IncidentRow> rows, LocalDate asAt) {
    History history = Invented.historyOf(rows);
    Map<String, Verdict> verdicts = new HashMap<>();
    Criteria.shippedAt(asAt, WEIGHTS)
        .forEach(rule -> verdicts.put(rule.criterion().name(), rule.verdict(history)));
    return verdicts;
  }

  private static Map<String, Verdict> byHand(List<IncidentRow> rows, LocalDate asAt) {
    Map<String, Verdict> verdicts = new HashMap<>();
    for (Criterion rule : Criteria.shipped()) {
      verdicts.put(rule.name(), new ByHand(rows, asAt).verdict(rule.name()));
    }
    return verdicts;
  }

  /** Dates crowd around the bounds of the rules; incidents share rows, days and victims. */
  private static List<IncidentRow> history(Random random, LocalDate asAt, int size) {
    Sex sex = pick(random, Sex.MALE, Sex.MALE, Sex.FEMALE, Sex.OTHER);
    LocalDate dob = asAt.minusYears(random.nextInt(14, 19)).plusDays(random.nextInt(-1, 2));
    boolean sexRecorded = random.nextInt(4) > 0;
    boolean dobRecorded = random.nextInt(4) > 0;
    List<IncidentRow> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(
          IncidentRow.of("I" + random.nextInt(size + 4), Invented.ID, day(random, asAt))
              .withVictim(random.nextInt(3) == 0 ? null : "V" + random.nextInt(3))
              .withOffence(
                  random.nextInt(3) == 0 ? null : random.nextBoolean() ? "008/06" : "105/01",
                  random.nextInt(3) == 0 ? null : pick(random, Kind.values()))
              .withGrade(
                  random.nextInt(4) == 0
                      ? null
                      : random.nextInt(12) == 0 ? RiskGrade.HIGH : RiskGrade.MEDIUM)
              .withPerson(
                  sexRecorded && random.nextBoolean() ? sex : null,
                  dobRecorded && random.nextBoolean() ? dob : null));
    }
    return rows;
  }

  private static LocalDate day(Random random, LocalDate asAt) {
    LocalDate bound =
        switch (random.nextInt(9)) {
          case 0 -> asAt;
          case 1 -> asAt.minusDays(30);
          case 2 -> asAt.minusDays(120);
          case 3 -> asAt.withDayOfMonth(1);
          case 4 -> asAt.withDayOfMonth(1).minusMonths(random.nextInt(1, 5));
          case 5 -> asAt.minusMonths(12);
          case 6 -> asAt.minusYears(random.nextInt(3, 6));
          case 7 -> asAt.minusDays(random.nextInt(500));
          default -> asAt.minusDays(random.nextInt(2_500));
        };
    return bound.plusDays(random.nextInt(-1, 3));
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... values) {
    return values[random.nextInt(values.length)];
  }

  @Provide
  Arbitrary<LocalDate> asAts() {
    return Arbitraries.oneOf(
        Arbitraries.of(DAYS_OF_NOTE),
        Combinators.combine(
                Arbitraries.integers().between(2015, 2030), Arbitraries.integers().between(1, 365))
            .as(LocalDate::ofYearDay));
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }

  @Provide
  Arbitrary<Integer> sizes() {
    return Arbitraries.integers().between(1, 40);
  }
}
