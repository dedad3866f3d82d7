package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Sex;

class PeopleGroupsTest {

  private static final LocalDate AS_AT = LocalDate.of(2026, 10, 31);

  @Test
  void aBirthdayOnTheDayCounts() {
    assertThat(age(AS_AT, LocalDate.of(2008, 10, 31))).isEqualTo("18 to 24");
    assertThat(age(AS_AT, LocalDate.of(2008, 11, 1))).isEqualTo("16 or 17");
    assertThat(age(AS_AT, LocalDate.of(1961, 10, 31))).isEqualTo("65 or over");
    assertThat(age(AS_AT, LocalDate.of(1961, 11, 1))).isEqualTo("55 to 64");
    assertThat(age(AS_AT, LocalDate.of(2010, 11, 1))).isEqualTo("under 16");
  }

  @Test
  void whoIsBornOnALeapDayIsOlderOnTheFirstOfMarch() {
    LocalDate leapDay = LocalDate.of(2004, 2, 29);

    assertThat(age(LocalDate.of(2022, 2, 28), leapDay)).isEqualTo("16 or 17");
    assertThat(age(LocalDate.of(2022, 3, 1), leapDay)).isEqualTo("18 to 24");
  }

  @Test
  void aBirthAfterTheDayIsNotKnown() {
    assertThat(age(AS_AT, AS_AT.plusDays(1))).isEqualTo("unknown");
    assertThat(age(AS_AT, AS_AT)).isEqualTo("under 16");
  }

  @Test
  void everybodyIsCountedOnceHoweverManyThereAre() {
    List<IncidentRow> rows = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      IncidentRow row = IncidentRow.of("C" + i, "N" + i, AS_AT);
      rows.add(row.withPerson(i % 4 == 0 ? Sex.FEMALE : Sex.MALE, null));
      rows.add(row);
    }

    PeopleGroups groups = PeopleGroups.of(IncidentLog.of(rows), AS_AT);

    assertThat(groups.people()).isEqualTo(20_000);
    assertThat(groups.bySex()).isEqualTo(Map.of("female", 5_000, "male", 15_000));
    assertThat(groups.byAge()).isEqualTo(Map.of("unknown", 20_000));
    assertThat(groups.byEthnicity()).isEqualTo(Map.of("unknown", 20_000));
  }

  /** As-at means as at: what was written down for a later day is not known yet. */
  @Test
  void rowsAfterTheDayAreNotKnownYet() {
    IncidentRow first = IncidentRow.of("C1", "N1", AS_AT).withPerson(Sex.MALE, null);
    IncidentRow later =
        IncidentRow.of("C2", "N1", AS_AT.plusDays(1)).withPerson(Sex.FEMALE, AS_AT.minusYears(30));
    IncidentRow stranger = IncidentRow.of("C3", "N2", AS_AT.plusDays(1));

    PeopleGroups groups = PeopleGroups.of(IncidentLog.of(List.of(first, later, stranger)), AS_AT);

    assertThat(groups.people()).isEqualTo(1);
    assertThat(groups.bySex()).isEqualTo(Map.of("male", 1));
    assertThat(groups.byAge()).isEqualTo(Map.of("unknown", 1));
  }

  private static String age(LocalDate asAt, LocalDate dob) {
    IncidentRow row = IncidentRow.of("C1", "N1", asAt).withPerson(null, dob);
    PeopleGroups groups = PeopleGroups.of(IncidentLog.of(List.of(row)), asAt);
    assertThat(groups.byAge()).hasSize(1);
    return groups.byAge().keySet().iterator().next();
  }
}
