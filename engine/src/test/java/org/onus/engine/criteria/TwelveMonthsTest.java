package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.criteria.Invented.person;
import static org.onus.engine.criteria.Verdict.MET;
import static org.onus.engine.criteria.Verdict.NOT_MET;

import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.RiskGrade;

/** The two rules over the twelve months up to as-at: escalation, and never graded high. */
class TwelveMonthsTest {

  private static final String ESCALATION = "marac-escalation";
  private static final String NEVER_HIGH = "never-high";

  @Test
  void beginTheDayAfterAsAtAYearAgo() {
    assertThat(
            person().on("2025-07-01", "2026-01-01", "2026-06-30").verdict(ESCALATION, "2026-06-30"))
        .isEqualTo(MET);
    assertThat(
            person().on("2025-06-30", "2026-01-01", "2026-06-30").verdict(ESCALATION, "2026-06-30"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void countBackFromTheLeapDayToTheTwentyEighth() {
    assertThat(
            person().on("2023-03-01", "2024-01-01", "2024-02-29").verdict(ESCALATION, "2024-02-29"))
        .isEqualTo(MET);
    assertThat(
            person().on("2023-02-28", "2024-01-01", "2024-02-29").verdict(ESCALATION, "2024-02-29"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void keepTheLeapDayForAYear() {
    Invented person = person().on("2024-02-29", "2024-06-01", "2024-07-01");
    assertThat(person.verdict(ESCALATION, "2025-02-28")).isEqualTo(MET);
    assertThat(person.verdict(ESCALATION, "2025-03-01")).isEqualTo(NOT_MET);
  }

  @Test
  void needThreeIncidents() {
    assertThat(person().on("2026-06-01", "2026-06-02").verdict(ESCALATION, "2026-06-30"))
        .isEqualTo(NOT_MET);
    assertThat(person().on("2026-06-01", "2026-06-02").verdict(NEVER_HIGH, "2026-06-30"))
        .isEqualTo(NOT_MET);
    assertThat(person().on("2026-06-01", 3).verdict(ESCALATION, "2026-06-30")).isEqualTo(MET);
    assertThat(person().on("2026-06-01", 3).verdict(NEVER_HIGH, "2026-06-30")).isEqualTo(MET);
  }

  @Test
  void neverHighTakesStandardMediumAndUngraded() {
    assertThat(
            person()
                .graded(RiskGrade.STANDARD, "2026-06-01")
                .graded(RiskGrade.MEDIUM, "2026-06-02")
                .graded(null, "2026-06-03")
                .verdict(NEVER_HIGH, "2026-06-30"))
        .isEqualTo(MET);
  }

  @Test
  void oneHighGradeIsEnoughToEndNeverHigh() {
    Invented person =
        person()
            .graded(RiskGrade.MEDIUM, "2026-06-01")
            .graded(RiskGrade.MEDIUM, "2026-06-02")
            .graded(RiskGrade.MEDIUM, "2026-06-03")
            .graded(RiskGrade.HIGH, "2026-06-04");
    assertThat(person.verdict(NEVER_HIGH, "2026-06-03")).isEqualTo(MET);
    assertThat(person.verdict(NEVER_HIGH, "2026-06-04")).isEqualTo(NOT_MET);
    assertThat(person.verdict(ESCALATION, "2026-06-04")).isEqualTo(MET);
  }

  @Test
  void aHighGradeOnOneRowIsTheIncidentsGrade() {
    assertThat(
            person()
                .on("2026-06-01", 2)
                .row("A", "2026-06-03", row -> row.withGrade(RiskGrade.MEDIUM))
                .row("A", "2026-06-03", row -> row.withGrade(RiskGrade.HIGH))
                .verdict(NEVER_HIGH, "2026-06-30"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void aHighGradeBeforeTheTwelveMonthsNoLongerCounts() {
    Invented person = person().graded(RiskGrade.HIGH, "2025-06-30").on("2026-06-01", 3);
    assertThat(person.verdict(NEVER_HIGH, "2026-06-29")).isEqualTo(NOT_MET);
    assertThat(person.verdict(NEVER_HIGH, "2026-06-30")).isEqualTo(MET);
  }
}
