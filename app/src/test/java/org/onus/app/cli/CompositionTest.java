package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Sex;

class CompositionTest {
  private static final LocalDate AS_AT = LocalDate.of(2026, 10, 31);

  @Test
  void sharesAreOfTheListAndOfTheData() {
    assertThat(lines(groups(20, 5, 0), groups(1_000, 250, 0)))
        .containsExactly(
            "                                     on the list       in the data",
            "Sex        female                      5 (20.0%)       250 (20.0%)",
            "Sex        male                       20 (80.0%)     1,000 (80.0%)",
            "Counts under 5 are not shown, nor any that would give one away.",
            "Not in the file: age, ethnicity.");
  }

  @Test
  void aSmallCountIsHiddenWithAnotherThatWouldGiveItAway() {
    assertThat(lines(groups(20, 4, 30), groups(1_000, 250, 500)))
        .contains(
            "Sex        female                              –       250 (14.3%)",
            "Sex        male                                –     1,000 (57.1%)",
            "Sex        other                      30 (55.6%)       500 (28.6%)");
  }

  /** Their sum is known: two who are hidden among two would be one each. */
  @Test
  void twoSmallCountsAreNotHiddenByThemselves() {
    assertThat(lines(groups(20, 1, 1), groups(1_000, 250, 500)))
        .contains(
            "Sex        female                              –       250 (14.3%)",
            "Sex        male                                –     1,000 (57.1%)",
            "Sex        other                               –       500 (28.6%)");
  }

  /** Both columns together would say that two women are not on the list. */
  @Test
  void aSmallDifferenceOfTheTwoIsHiddenToo() {
    assertThat(lines(groups(20, 10, 0), groups(1_000, 12, 0)))
        .contains(
            "Sex        female                              –        12 ( 1.2%)",
            "Sex        male                                –     1,000 (98.8%)");
  }

  private static List<String> lines(PeopleGroups list, PeopleGroups data) {
    return new Composition(list, data).lines();
  }

  private static PeopleGroups groups(int men, int women, int others) {
    List<IncidentRow> rows = new ArrayList<>();
    add(rows, men, Sex.MALE);
    add(rows, women, Sex.FEMALE);
    add(rows, others, Sex.OTHER);
    return PeopleGroups.of(IncidentLog.of(rows), AS_AT);
  }

  private static void add(List<IncidentRow> rows, int people, Sex sex) {
    for (int i = 0; i < people; i++) {
      String person = sex.name() + i;
      rows.add(IncidentRow.of("C" + person, person, AS_AT).withPerson(sex, null));
    }
  }
}
