package org.onus.engine.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.CustodySpells.Spell;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;

/**
 * The profiles once more, word for word from the design (section 8, "Files and command line") and
 * as slow as the words are: every day counted, every set a set. It shares no code with the engine
 * but the weight of a single offence, which has tests of its own.
 */
final class PlainRanking {

  /** One line of the list as the design describes it. */
  record Line(
      String person,
      double score,
      double recency,
      double frequency,
      double gravity,
      double victims,
      int events,
      int knownVictims,
      LocalDate lastEvent,
      double harmDays) {}

  /** Days of one row by its offence code. */
  @FunctionalInterface
  interface Weight {
    double of(@Nullable String code);
  }

  /** Whether a code with no kind beside it is one of a crime. */
  @FunctionalInterface
  interface CrimeCode {
    boolean is(String code);
  }

  private static final Comparator<Line> ORDER =
      Comparator.comparingDouble(Line::score)
          .thenComparingDouble(Line::harmDays)
          .thenComparingInt(Line::events)
          .thenComparing(Line::lastEvent)
          .reversed()
          .thenComparing(Line::person);

  private final Map<String, Set<IncidentRow>> rows = new LinkedHashMap<>();
  private final Map<String, ? extends List<Spell>> custody;
  private final LocalDate asAt;
  private final Weight weight;

  PlainRanking(
      List<IncidentRow> given,
      Map<String, ? extends List<Spell>> custody,
      LocalDate asAt,
      Weight weight) {
    // identical rows count once: a set
    given.forEach(
        row -> rows.computeIfAbsent(row.personId(), key -> new LinkedHashSet<>()).add(row));
    this.custody = custody;
    this.asAt = asAt;
    this.weight = weight;
  }

  /** "The number of days after it, up to and including as-at, that no custody spell covers." */
  int daysAtLiberty(String person, LocalDate event) {
    int days = 0;
    for (LocalDate day = event.plusDays(1); !day.isAfter(asAt); day = day.plusDays(1)) {
      if (!covered(person, day)) {
        days++;
      }
    }
    return days;
  }

  private boolean covered(String person, LocalDate day) {
    for (Spell spell : Objects.requireNonNullElse(custody.get(person), List.<Spell>of())) {
      boolean begun = !day.isBefore(spell.from());
      boolean ended = spell.to() != null && !day.isBefore(spell.to());
      if (begun && !ended) {
        return true;
      }
    }
    return false;
  }

  List<Line> rfgv() {
    List<Line> lines = new ArrayList<>();
    for (String person : rows.keySet()) {
      Map<LocalDate, Integer> liberty = new HashMap<>();
      List<IncidentRow> counted =
          select(
              person,
              row ->
                  !row.date().isAfter(asAt)
                      && liberty.computeIfAbsent(row.date(), day -> daysAtLiberty(person, day))
                          < 730);
      if (counted.isEmpty()) {
        continue;
      }
      int d = counted.stream().mapToInt(row -> daysAtLiberty(person, row.date())).min().getAsInt();
      int n = distinctIncidents(counted);
      int k = distinctVictims(counted);
      double harm = harm(counted);
      double r = 100 * Math.pow(2, -d / 90.0);
      double f = Math.min(100, 10.0 * n);
      double g = Math.min(100, 100 * Math.log(1 + harm) / Math.log(5476));
      double v = Math.min(100, 25.0 * k);
      double score = 0.25 * r + 0.25 * f + 0.30 * g + 0.20 * v;
      lines.add(new Line(person, score, r, f, g, v, n, k, last(counted), harm));
    }
    lines.sort(ORDER);
    return lines;
  }

  List<Line> v100(CrimeCode crimeCode) {
    List<Line> lines = new ArrayList<>();
    for (String person : rows.keySet()) {
      List<IncidentRow> crimes =
          select(
              person,
              row ->
                  !row.date().isAfter(asAt)
                      && row.date().isAfter(asAt.minusDays(365))
                      && isCrime(row, crimeCode));
      if (distinctIncidents(crimes) > 1) {
        double harm = harm(crimes);
        lines.add(
            new Line(
                person,
                harm,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                distinctIncidents(crimes),
                distinctVictims(crimes),
                last(crimes),
                harm));
      }
    }
    lines.sort(ORDER);
    return lines.subList(0, Math.min(100, lines.size()));
  }

  /** "{@code kind} is crime, or absent and the code is one of a crime." */
  private static boolean isCrime(IncidentRow row, CrimeCode crimeCode) {
    if (row.kind() == null) {
      return row.offenceCode() != null && crimeCode.is(row.offenceCode());
    }
    return row.kind() == Kind.CRIME;
  }

  private List<IncidentRow> select(String person, Predicate<IncidentRow> counts) {
    return Objects.requireNonNull(rows.get(person)).stream().filter(counts).toList();
  }

  private double harm(List<IncidentRow> counted) {
    return counted.stream().mapToDouble(row -> weight.of(row.offenceCode())).sum();
  }

  private static int distinctIncidents(List<IncidentRow> counted) {
    Set<String> incidents = new HashSet<>();
    counted.forEach(row -> incidents.add(row.incidentId()));
    return incidents.size();
  }

  private static int distinctVictims(List<IncidentRow> counted) {
    Set<String> victims = new HashSet<>();
    for (IncidentRow row : counted) {
      if (row.victimId() != null) {
        victims.add(row.victimId());
      }
    }
    return victims.size();
  }

  private static LocalDate last(List<IncidentRow> counted) {
    return counted.stream().map(IncidentRow::date).max(LocalDate::compareTo).orElseThrow();
  }
}
