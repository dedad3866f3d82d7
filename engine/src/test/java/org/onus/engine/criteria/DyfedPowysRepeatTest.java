package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.criteria.Invented.person;
import static org.onus.engine.criteria.Verdict.MET;
import static org.onus.engine.criteria.Verdict.NOT_MET;

import org.junit.jupiter.api.Test;

/** One incident in the calendar month of as-at; two in the three, or in the one, before it. */
class DyfedPowysRepeatTest {

  private static final String THREE = "dyfed-powys-repeat";
  private static final String ONE = "dyfed-powys-repeat-month";

  @Test
  void isMetByOneThisMonthAndTwoInTheThreeBefore() {
    assertThat(person().on("2026-06-10", "2026-05-03", "2026-04-20").verdict(THREE, "2026-06-15"))
        .isEqualTo(MET);
  }

  @Test
  void needsTwoInTheThreeMonthsBefore() {
    assertThat(person().on("2026-06-10", "2026-06-11", "2026-05-03").verdict(THREE, "2026-06-15"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void needsOneInTheMonthOfAsAt() {
    assertThat(person().on("2026-05-31", "2026-05-03", "2026-04-20").verdict(THREE, "2026-06-01"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void takesTheFirstDayOfThisMonthAndAsAtItself() {
    Invented first = person().on("2026-06-01", "2026-05-31", "2026-05-30");
    assertThat(first.verdict(THREE, "2026-06-30")).isEqualTo(MET);
    assertThat(first.verdict(THREE, "2026-06-01")).isEqualTo(MET);
    assertThat(first.verdict(THREE, "2026-05-31")).isEqualTo(NOT_MET);
  }

  @Test
  void takesTheFirstDayOfTheThirdMonthBeforeAndNotTheDayBeforeThat() {
    assertThat(person().on("2026-06-30", "2026-03-01", "2026-05-31").verdict(THREE, "2026-06-30"))
        .isEqualTo(MET);
    assertThat(person().on("2026-06-30", "2026-02-28", "2026-05-31").verdict(THREE, "2026-06-30"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void takesTheLeapDayWhereFebruaryIsTheThirdMonthBefore() {
    assertThat(person().on("2024-05-31", "2024-02-29", "2024-02-01").verdict(THREE, "2024-05-31"))
        .isEqualTo(MET);
    assertThat(person().on("2024-05-31", "2024-02-29", "2024-01-31").verdict(THREE, "2024-05-31"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void reachesOverTheNewYear() {
    assertThat(person().on("2026-01-05", "2025-12-31", "2025-10-01").verdict(THREE, "2026-01-31"))
        .isEqualTo(MET);
    assertThat(person().on("2026-01-05", "2025-12-31", "2025-09-30").verdict(THREE, "2026-01-31"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void doesNotSeeThisMonthAfterAsAt() {
    Invented later = person().on("2026-06-16", "2026-05-03", "2026-04-20");
    assertThat(later.verdict(THREE, "2026-06-15")).isEqualTo(NOT_MET);
    assertThat(later.verdict(THREE, "2026-06-16")).isEqualTo(MET);
  }

  @Test
  void ofTheOneMonthBeforeTakesThatMonthAlone() {
    assertThat(person().on("2026-06-10", "2026-05-01", "2026-05-31").verdict(ONE, "2026-06-15"))
        .isEqualTo(MET);
    assertThat(person().on("2026-06-10", "2026-04-30", "2026-05-31").verdict(ONE, "2026-06-15"))
        .isEqualTo(NOT_MET);
    assertThat(person().on("2026-06-10", "2026-06-01", "2026-05-31").verdict(ONE, "2026-06-15"))
        .isEqualTo(NOT_MET);
    assertThat(person().on("2026-05-01", "2026-05-31").verdict(ONE, "2026-06-15"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void countsAnIncidentOfSeveralRowsOnce() {
    Invented twoOffences =
        person()
            .on("2026-06-10")
            .row("A", "2026-05-03", row -> row.withOffence("008/06", null))
            .row("A", "2026-05-03", row -> row.withOffence("008/67", null));
    assertThat(twoOffences.verdict(THREE, "2026-06-15")).isEqualTo(NOT_MET);
    assertThat(twoOffences.verdict(ONE, "2026-06-15")).isEqualTo(NOT_MET);
    assertThat(twoOffences.on("2026-05-04").verdict(ONE, "2026-06-15")).isEqualTo(MET);
  }
}
