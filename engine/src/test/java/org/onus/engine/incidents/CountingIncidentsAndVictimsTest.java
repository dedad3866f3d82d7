package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * The log against lists and maps of the same rows, for people with few rows, where each row is
 * compared with all before it, and with many, where a map is used.
 */
class CountingIncidentsAndVictimsTest {

  @Property(tries = 150)
  void everyDifferentRowIsKeptOnce(
      @ForAll long seed,
      @ForAll @IntRange(max = 150) int rows,
      @ForAll @IntRange(min = 1, max = 4) int people) {
    List<IncidentRow> given = AnyRows.of(seed, rows, people);

    IncidentLog log = IncidentLog.of(given);

    Set<IncidentRow> different = new HashSet<>(given);
    assertThat(Reading.rows(log)).containsExactlyInAnyOrderElementsOf(different);
    assertThat(log.rows()).isEqualTo(different.size());
    assertThat(log.identicalRows()).isEqualTo(given.size() - different.size());
    assertThat(log.people())
        .isEqualTo((int) given.stream().map(IncidentRow::personId).distinct().count());
  }

  @Property(tries = 150)
  void incidentsAndVictimsAreNumberedByTheirFirstRow(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 150) int rows,
      @ForAll @IntRange(min = 1, max = 4) int people) {
    IncidentLog log = IncidentLog.of(AnyRows.of(seed, rows, people));

    log.forEachPerson(
        history -> {
          Map<String, Integer> incidents = new LinkedHashMap<>();
          Map<String, Integer> victims = new LinkedHashMap<>();
          LocalDate before = LocalDate.MIN;
          for (int i = 0; i < history.size(); i++) {
            incidents.putIfAbsent(history.incidentId(i), incidents.size());
            assertThat(history.incident(i)).isEqualTo(incidents.get(history.incidentId(i)));
            String victim = history.victimId(i);
            if (victim == null) {
              assertThat(history.victim(i)).isZero();
            } else {
              victims.putIfAbsent(victim, victims.size() + 1);
              assertThat(history.victim(i)).isEqualTo(victims.get(victim));
            }
            assertThat(history.date(i)).isAfterOrEqualTo(before);
            before = history.date(i);
          }
          assertThat(history.victimIds()).containsExactlyElementsOf(victims.keySet());
          assertThat(history.repeatedRows()).isEqualTo(history.size() - incidents.size());
        });
  }

  /**
   * To the last value: also what is "recorded last" on one day must not hang on the file's order.
   */
  @Property(tries = 150)
  void theOrderOfTheFileDoesNotMatter(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 150) int rows,
      @ForAll @IntRange(min = 1, max = 4) int people) {
    List<IncidentRow> given = AnyRows.of(seed, rows, people);
    List<IncidentRow> shuffled = new ArrayList<>(given);
    Collections.shuffle(shuffled, new Random(seed));

    Map<String, List<IncidentRow>> once = histories(IncidentLog.of(given));
    Map<String, List<IncidentRow>> again = histories(IncidentLog.of(shuffled));

    assertThat(again).isEqualTo(once);
  }

  @Property(tries = 100)
  void aPersonIsFoundByReference(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int rows) {
    List<IncidentRow> given = AnyRows.of(seed, rows, 3);
    IncidentLog log = IncidentLog.of(given);

    for (String person : List.of("N0", "N1", "N2", "V1", "V2", "nobody")) {
      long theirs =
          new HashSet<>(given).stream().filter(row -> row.personId().equals(person)).count();
      assertThat(log.history(person).map(History::size).orElse(0)).isEqualTo((int) theirs);
      assertThat(log.personNumber(person).isPresent()).isEqualTo(theirs > 0);
    }
  }

  private static Map<String, List<IncidentRow>> histories(IncidentLog log) {
    Map<String, List<IncidentRow>> histories = new LinkedHashMap<>();
    log.forEachPerson(
        history -> {
          List<IncidentRow> rows = new ArrayList<>();
          for (int i = 0; i < history.size(); i++) {
            rows.add(history.row(i));
          }
          histories.put(history.personId(), rows);
        });
    return histories;
  }
}
