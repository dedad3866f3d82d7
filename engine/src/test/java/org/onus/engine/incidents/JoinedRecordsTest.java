package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.JoinedRecords.Holder;

/** Records of two agencies read as one person's. */
class JoinedRecordsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
  private static final Map<String, Holder> HOLDERS =
      Map.of(
          "S1", new Holder("S1", "South"),
          "S2", new Holder("S1", "South"),
          "N1", new Holder("S1", "North"),
          "V1", new Holder("V1", "South"),
          "W1", new Holder("V1", "North"),
          "W2", new Holder("W2", "North"));

  @Test
  void oneReferenceOfTwoAgenciesIsTwoIncidents() {
    JoinedRecords joined =
        joined(row("I1", "S1", DAY, "V1"), row("I1", "N1", DAY.plusDays(9), "W2"));

    assertThat(incidents(joined.asRecorded().orElseThrow())).isEqualTo(2);
    assertThat(victims(joined.asRecorded().orElseThrow())).isEqualTo(2);
    assertThat(joined.perhapsTwice()).isEmpty();
  }

  @Test
  void oneReferenceOfOneAgencyIsOneIncidentUnderBothItsRecords() {
    JoinedRecords joined = joined(row("I1", "S1", DAY, "V1"), row("I1", "S2", DAY, "V1"));

    assertThat(joined.asRecorded().orElseThrow().size()).isEqualTo(1);
    assertThat(joined.perhapsTwice()).isEmpty();
  }

  @Test
  void aVictimSurvivorKnownToBothAgenciesIsOne() {
    JoinedRecords joined =
        joined(row("I1", "S1", DAY, "V1"), row("I2", "N1", DAY.plusDays(9), "W1"));

    assertThat(victims(joined.asRecorded().orElseThrow())).isEqualTo(1);
  }

  @Test
  void whatTwoAgenciesRecordedOnOneDayMayBeOneIncident() {
    JoinedRecords joined =
        joined(
            row("I1", "S1", DAY, null),
            row("I9", "N1", DAY, "W1"),
            row("I3", "S1", DAY.plusDays(1), "V1"));

    assertThat(incidents(joined.asRecorded().orElseThrow())).isEqualTo(3);
    assertThat(incidents(joined.countedOnce().orElseThrow())).isEqualTo(2);
    assertThat(joined.perhapsTwice())
        .containsExactly(
            new JoinedRecords.PerhapsTwice(
                DAY,
                new JoinedRecords.Reference("North", "I9"),
                new JoinedRecords.Reference("South", "I1")));
  }

  @Test
  void theDayAfterOrAnotherVictimIsAnotherIncident() {
    assertThat(
            joined(row("I1", "S1", DAY, "V1"), row("I9", "N1", DAY.plusDays(1), "W1"))
                .perhapsTwice())
        .isEmpty();
    assertThat(joined(row("I1", "S1", DAY, "V1"), row("I9", "N1", DAY, "W2")).perhapsTwice())
        .isEmpty();
  }

  @Test
  void ofTwoIncidentsOfOneAgencyOnOneDayEachIsHeardOnce() {
    JoinedRecords joined =
        joined(row("I1", "S1", DAY, null), row("I8", "N1", DAY, null), row("I9", "N1", DAY, null));

    assertThat(incidents(joined.countedOnce().orElseThrow())).isEqualTo(2);
  }

  @Test
  void nobodyIsTheirOwnVictim() {
    History joined = joined(row("I1", "S1", DAY, "N1")).asRecorded().orElseThrow();

    assertThat(joined.victimId(0)).isNull();
  }

  @Test
  void someoneWithoutRowsHasNone() {
    assertThat(joined(row("I1", "X1", DAY, "V1")).asRecorded()).isEmpty();
  }

  @Property(tries = 300)
  void countingOnceOnlyEverCountsLessAndOnlyWhatTwoAgenciesRecorded(@ForAll long seed) {
    List<IncidentRow> rows = AnyRows.of(seed, 20, 3);
    JoinedRecords joined =
        JoinedRecords.of(
            "N0",
            IncidentLog.of(rows),
            id -> new Holder(id.startsWith("N") ? "N0" : id, id.equals("N1") ? "North" : "South"));
    int all = incidents(joined.asRecorded().orElseThrow());
    int once = incidents(joined.countedOnce().orElseThrow());

    assertThat(all - once).isEqualTo(joined.perhapsTwice().size());
    assertThat(2 * once).isGreaterThanOrEqualTo(all);
    assertThat(joined.perhapsTwice())
        .allSatisfy(
            pair -> assertThat(pair.counted().agency()).isNotEqualTo(pair.again().agency()));
  }

  @Property(tries = 300)
  void manyAtOnceAreCountedLikeEachByItself(@ForAll long seed) {
    IncidentLog log = IncidentLog.of(AnyRows.of(seed, 40, 6));
    Function<String, Holder> holders =
        id ->
            new Holder(
                Set.of("N0", "N1").contains(id)
                    ? "N0"
                    : Set.of("N2", "N3").contains(id) ? "N2" : id,
                Set.of("N1", "N3", "V1").contains(id) ? "North" : "South");

    IncidentLog together = JoinedRecords.countedOnce(Set.of("N0", "N2"), log, holders);

    for (String person : List.of("N0", "N2")) {
      assertThat(together.history(person).map(JoinedRecordsTest::rows))
          .isEqualTo(
              JoinedRecords.of(person, log, holders).countedOnce().map(JoinedRecordsTest::rows));
    }
  }

  private static List<IncidentRow> rows(History history) {
    return IntStream.range(0, history.size()).mapToObj(history::row).toList();
  }

  private static JoinedRecords joined(IncidentRow... rows) {
    return JoinedRecords.of(
        "S1",
        IncidentLog.of(List.of(rows)),
        id -> HOLDERS.getOrDefault(id, new Holder(id, "Elsewhere")));
  }

  private static IncidentRow row(
      String incident, String record, LocalDate day, @Nullable String victim) {
    return IncidentRow.of(incident, record, day).withVictim(victim);
  }

  private static int incidents(History history) {
    return (int) IntStream.range(0, history.size()).map(history::incident).distinct().count();
  }

  private static int victims(History history) {
    return IntStream.range(0, history.size()).map(history::victim).max().orElse(0);
  }
}
