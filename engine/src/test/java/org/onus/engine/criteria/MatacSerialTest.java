package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.criteria.Invented.person;
import static org.onus.engine.criteria.Verdict.MET;
import static org.onus.engine.criteria.Verdict.NOT_MET;

import org.junit.jupiter.api.Test;

/** Two incidents against two known victims in three years, aged 16 or over or of unknown age. */
class MatacSerialTest {

  private static final String RULE = "matac-serial";

  private static Invented twoVictims(String first, String second) {
    return person().against("V1", first).against("V2", second);
  }

  @Test
  void beginsTheDayAfterAsAtThreeYearsAgo() {
    assertThat(twoVictims("2023-07-01", "2026-06-30").verdict(RULE, "2026-06-30")).isEqualTo(MET);
    assertThat(twoVictims("2023-06-30", "2026-06-30").verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void countsBackFromTheLeapDayToTheTwentyEighth() {
    assertThat(twoVictims("2021-03-01", "2024-02-29").verdict(RULE, "2024-02-29")).isEqualTo(MET);
    assertThat(twoVictims("2021-02-28", "2024-02-29").verdict(RULE, "2024-02-29"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void takesTheLeapDayThreeYearsAndADayAgo() {
    assertThat(twoVictims("2024-02-29", "2027-02-28").verdict(RULE, "2027-02-28")).isEqualTo(MET);
    assertThat(twoVictims("2024-02-29", "2027-02-28").verdict(RULE, "2027-03-01"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void needsTwoIncidentsAndNotOnlyTwoVictims() {
    Invented oneIncident =
        person()
            .row("A", "2026-06-02", row -> row.withVictim("V1"))
            .row("A", "2026-06-02", row -> row.withVictim("V2"));
    assertThat(oneIncident.verdict(RULE, "2026-06-30")).isEqualTo(NOT_MET);
    assertThat(oneIncident.on("2026-06-03").verdict(RULE, "2026-06-30")).isEqualTo(MET);
  }

  @Test
  void needsTwoKnownVictims() {
    assertThat(
            person()
                .against("V1", "2026-06-02")
                .against(null, "2026-06-03")
                .verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
    assertThat(twoVictims("2026-06-02", "2026-06-03").verdict(RULE, "2026-06-30")).isEqualTo(MET);
  }

  @Test
  void takesSomeoneOnTheSixteenthBirthdayAndNotTheDayBefore() {
    Invented child =
        person().born("2010-06-30").against("V1", "2026-06-02").against("V2", "2026-06-03");
    assertThat(child.verdict(RULE, "2026-06-29")).isEqualTo(NOT_MET);
    assertThat(child.verdict(RULE, "2026-06-30")).isEqualTo(MET);
  }

  @Test
  void turnsSomeoneOfTheLeapDayOlderOnTheFirstOfMarch() {
    Invented leap =
        person().born("2008-02-29").against("V1", "2024-02-01").against("V2", "2024-02-02");
    assertThat(leap.verdict(RULE, "2024-02-28")).isEqualTo(NOT_MET);
    assertThat(leap.verdict(RULE, "2024-02-29")).isEqualTo(MET);
    Criterion eighteen = Invented.rule("age >= 18");
    assertThat(leap.verdict(eighteen, "2026-02-28")).isEqualTo(NOT_MET);
    assertThat(leap.verdict(eighteen, "2026-03-01")).isEqualTo(MET);
  }

  @Test
  void takesSomeoneOfUnknownAge() {
    assertThat(twoVictims("2026-06-02", "2026-06-03").verdict(RULE, "2026-06-30")).isEqualTo(MET);
  }

  @Test
  void takesADateOfBirthAfterAsAtForUnknown() {
    assertThat(
            person()
                .born("2027-01-01")
                .against("V1", "2026-06-02")
                .against("V2", "2026-06-03")
                .verdict(RULE, "2026-06-30"))
        .isEqualTo(MET);
  }

  @Test
  void takesTheDateOfBirthRecordedLastUpToAsAt() {
    Invented corrected =
        person()
            .born("1990-01-01")
            .against("V1", "2026-06-01")
            .born("2015-01-01")
            .against("V2", "2026-06-02")
            .born("1990-01-01")
            .against("V2", "2026-06-20");
    assertThat(corrected.verdict(RULE, "2026-06-19")).isEqualTo(NOT_MET);
    assertThat(corrected.verdict(RULE, "2026-06-20")).isEqualTo(MET);
  }
}
