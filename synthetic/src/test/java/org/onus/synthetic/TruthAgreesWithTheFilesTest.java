package org.onus.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.synthetic.Sample.Row;

class TruthAgreesWithTheFilesTest {

  @ParameterizedTest
  @EnumSource(Shape.class)
  void onHowManyIncidentsThereAre(Shape shape) {
    Map<String, List<Row>> incidents = Sample.of(shape).incidentsByPerson();

    assertThat(Sample.of(shape).truth())
        .allSatisfy(
            row ->
                assertThat(incidents.getOrDefault(row.get("person_id"), List.of()))
                    .hasSize(row.number("incidents")));
  }

  /** Files can say fewer, because some rows do not know the victim, but never more. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void onHowManyVictimsThereAre(Shape shape) {
    Map<String, List<Row>> incidents = Sample.of(shape).incidentsByPerson();

    assertThat(Sample.of(shape).truth())
        .allSatisfy(
            row -> {
              List<Row> own = incidents.getOrDefault(row.get("person_id"), List.of());
              Set<String> known = new HashSet<>();
              own.stream()
                  .filter(r -> r.has("victim_id"))
                  .forEach(r -> known.add(r.get("victim_id")));
              assertThat(known).hasSizeLessThanOrEqualTo(row.number("victims"));
              if (own.stream().allMatch(r -> r.has("victim_id"))) {
                assertThat(known).hasSize(row.number("victims"));
              }
            });
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void onCustodyAndWhatWasDoneFromIt(Shape shape) {
    Sample sample = Sample.of(shape);
    Map<String, List<Row>> incidents = sample.incidentsByPerson();
    Map<String, List<Row>> custody = sample.custodyByPerson();
    int fromCustody = 0;
    for (Row row : sample.truth()) {
      List<Row> spells = custody.getOrDefault(row.get("person_id"), List.of());
      long days = spells.stream().mapToLong(TruthAgreesWithTheFilesTest::days).sum();
      long inside =
          incidents.getOrDefault(row.get("person_id"), List.of()).stream()
              .filter(i -> spells.stream().anyMatch(s -> Sample.covers(s, i.date("date"))))
              .count();
      assertThat(row.number("custody_days")).isEqualTo((int) days);
      assertThat(row.number("incidents_in_custody")).isEqualTo((int) inside);
      fromCustody += row.number("incidents_in_custody");
    }

    assertThat(fromCustody).isBetween(1, sample.custody().size() / 8);
  }

  /** What the identify command flags: harms somebody who is recorded as harming them. */
  @ParameterizedTest
  @EnumSource(Shape.class)
  void onWhoIsRecordedBothWays(Shape shape) {
    Sample sample = Sample.of(shape);
    Set<String> pairs = new HashSet<>();
    sample.incidentRows().forEach(r -> pairs.add(r.get("person_id") + ">" + r.get("victim_id")));
    Set<String> inFiles = new TreeSet<>();
    for (Row row : sample.incidentRows()) {
      if (row.has("victim_id")
          && pairs.contains(row.get("victim_id") + ">" + row.get("person_id"))) {
        inFiles.add(row.get("person_id") + ">" + row.get("victim_id"));
      }
    }
    Set<String> inTruth = new TreeSet<>();
    sample.truth().stream()
        .filter(row -> row.has("both_ways_with"))
        .forEach(row -> inTruth.add(row.get("person_id") + ">" + row.get("both_ways_with")));

    assertThat(inFiles).isEqualTo(inTruth).hasSizeBetween(200, 400);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void onDatesOfBirth(Shape shape) {
    Map<String, List<Row>> incidents = Sample.of(shape).incidentsByPerson();

    for (Row row : Sample.of(shape).truth()) {
      Set<String> recorded = new HashSet<>();
      incidents
          .getOrDefault(row.get("person_id"), List.of())
          .forEach(incident -> recorded.add(incident.get("dob")));
      switch (row.get("dobs_recorded")) {
        case "one" -> assertThat(recorded).containsExactly(row.get("dob"));
        case "none" -> assertThat(recorded).containsExactly("");
        default -> assertThat(recorded).hasSizeBetween(1, 2);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void onMovesBetweenAreas(Shape shape) {
    Map<String, List<Row>> incidents = Sample.of(shape).incidentsByPerson();
    int after = 0;
    int there = 0;
    for (Row row : Sample.of(shape).truth()) {
      if (!row.has("moved_to")) {
        continue;
      }
      assertThat(row.get("moved_to")).isNotEqualTo(row.get("home_area"));
      for (Row incident : incidents.getOrDefault(row.get("person_id"), List.of())) {
        if (!incident.date("date").isBefore(row.date("moved_on"))) {
          after++;
          there += incident.get("area").equals(row.get("moved_to")) ? 1 : 0;
        }
      }
    }

    assertThat(after).isGreaterThan(250);
    assertThat((double) there / after).isGreaterThan(0.9);
  }

  private static long days(Row spell) {
    return ChronoUnit.DAYS.between(
        spell.date("from"), spell.has("to") ? spell.date("to") : Sample.LAST_DAY.plusDays(1));
  }
}
