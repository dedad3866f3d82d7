package org.onus.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onus.synthetic.Sample.Row;

class PatternsShowInTheIncidentsTest {

  private final Sample sample = Sample.of(Shape.HAMPSHIRE);
  private final Map<String, List<Row>> incidents = sample.incidentsByPerson();

  private List<Row> incidentsOf(Row truth) {
    return incidents.getOrDefault(truth.get("person_id"), List.of());
  }

  @Test
  void oneOffIsOneIncident() {
    assertThat(sample.truth("one-off"))
        .isNotEmpty()
        .allSatisfy(truth -> assertThat(incidentsOf(truth)).hasSize(1));
  }

  @Test
  void ceasedMeansNothingForTwoYears() {
    LocalDate twoYearsBefore = Sample.LAST_DAY.minusYears(2);

    assertThat(sample.truth("ceased"))
        .isNotEmpty()
        .allSatisfy(
            truth -> {
              assertThat(incidentsOf(truth)).hasSizeGreaterThan(1);
              assertThat(incidentsOf(truth).getLast().date("date")).isBefore(twoYearsBefore);
            });
  }

  @Test
  void serialMeansSeveralVictimsSomeAtTheSameTime() {
    assertThat(sample.truth("serial"))
        .isNotEmpty()
        .allSatisfy(truth -> assertThat(truth.number("victims")).isGreaterThan(1));
    assertThat(sample.truth("serial").stream().filter(t -> returnsToAVictim(incidentsOf(t))))
        .hasSizeGreaterThan(50);
  }

  private static boolean returnsToAVictim(List<Row> incidents) {
    List<String> victims =
        incidents.stream().map(i -> i.get("victim_id")).filter(v -> !v.isEmpty()).toList();
    for (int i = 1; i < victims.size(); i++) {
      boolean another = !victims.get(i).equals(victims.get(i - 1));
      if (another && victims.subList(0, i).contains(victims.get(i))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void escalatingMeansMoreOftenAndWorse() {
    int early = 0;
    int late = 0;
    int seriousEarly = 0;
    int seriousLate = 0;
    Predicate<Row> crime = row -> row.get("kind").equals("crime");
    for (Row truth : sample.truth("escalating")) {
      List<Row> own = incidentsOf(truth);
      LocalDate first = own.getFirst().date("date");
      long half = ChronoUnit.DAYS.between(first, own.getLast().date("date")) / 2;
      for (Row incident : own) {
        boolean second = ChronoUnit.DAYS.between(first, incident.date("date")) > half;
        early += second ? 0 : 1;
        late += second ? 1 : 0;
        seriousEarly += !second && crime.test(incident) ? 1 : 0;
        seriousLate += second && crime.test(incident) ? 1 : 0;
      }
    }

    assertThat(late).isGreaterThan((int) (1.3 * early));
    assertThat((double) seriousLate / late).isGreaterThan(1.5 * seriousEarly / early);
  }

  @Test
  void someFrequentOnesAreNeverGradedHigh() {
    List<Row> neverHigh =
        sample.truth().stream()
            .filter(truth -> truth.number("incidents") >= 10)
            .filter(t -> incidentsOf(t).stream().noneMatch(i -> i.get("risk_grade").equals("high")))
            .toList();

    assertThat(neverHigh).hasSizeGreaterThan(50);
  }

  @Test
  void mostGradesAreMedium() {
    Map<String, Long> grades =
        sample.incidentRows().stream()
            .filter(row -> row.has("risk_grade"))
            .collect(Collectors.groupingBy(r -> r.get("risk_grade"), Collectors.counting()));

    assertThat(grades).containsOnlyKeys("standard", "medium", "high");
    assertThat(grades.getOrDefault("medium", 0L))
        .isGreaterThan(grades.getOrDefault("standard", 0L) + grades.getOrDefault("high", 0L));
  }

  @Test
  void someVictimsAreHarmedByTwoPeopleWhoAreStrangers() {
    Map<String, Set<String>> byVictim = new HashMap<>();
    for (Row row : sample.incidentRows()) {
      if (row.get("victim_id").startsWith("HV")) {
        byVictim
            .computeIfAbsent(row.get("victim_id"), v -> new HashSet<>())
            .add(row.get("person_id"));
      }
    }

    assertThat(byVictim.values().stream().filter(people -> people.size() == 2))
        .hasSizeGreaterThan(50);
    assertThat(byVictim.values()).noneMatch(people -> people.size() > 2);
  }

  @Test
  void anIncidentCanHoldSeveralOffencesAndTwoPeopleBothRecorded() {
    Map<String, List<Row>> byIncident =
        sample.incidentRows().stream().collect(Collectors.groupingBy(r -> r.get("incident_id")));

    assertThat(byIncident.values()).anyMatch(rows -> rows.size() == 3);
    assertThat(byIncident.values())
        .anyMatch(rows -> rows.stream().map(r -> r.get("person_id")).distinct().count() == 2);
  }
}
