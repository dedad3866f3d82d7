package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.criteria.Invented.person;
import static org.onus.engine.criteria.Verdict.MET;
import static org.onus.engine.criteria.Verdict.NOT_MET;

import org.junit.jupiter.api.Test;

/** Two known victims from the first day of the third calendar month before as-at's. */
class DyfedPowysSerialTest {

  private static final String RULE = "dyfed-powys-serial";

  @Test
  void takesTheFirstDayOfTheThirdMonthBeforeAndNotTheDayBeforeThat() {
    assertThat(
            person()
                .against("V1", "2026-03-01")
                .against("V2", "2026-06-30")
                .verdict(RULE, "2026-06-30"))
        .isEqualTo(MET);
    assertThat(
            person()
                .against("V1", "2026-02-28")
                .against("V2", "2026-06-30")
                .verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void isTheSameFromTheFirstToTheLastDayOfTheMonth() {
    Invented person = person().against("V1", "2026-03-01").against("V2", "2026-05-31");
    assertThat(person.verdict(RULE, "2026-05-31")).isEqualTo(MET);
    assertThat(person.verdict(RULE, "2026-06-01")).isEqualTo(MET);
    assertThat(person.verdict(RULE, "2026-06-30")).isEqualTo(MET);
    assertThat(person.verdict(RULE, "2026-07-01")).isEqualTo(NOT_MET);
  }

  @Test
  void takesTwoVictimsOfOneIncident() {
    assertThat(
            person()
                .row("A", "2026-06-02", row -> row.withVictim("V1"))
                .row("A", "2026-06-02", row -> row.withVictim("V2"))
                .verdict(RULE, "2026-06-30"))
        .isEqualTo(MET);
  }

  @Test
  void countsOneVictimOfManyIncidentsOnce() {
    assertThat(
            person()
                .against("V1", "2026-06-02")
                .against("V1", "2026-06-03")
                .against("V1", "2026-05-03")
                .verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void doesNotCountAnUnknownVictimAsAnother() {
    assertThat(
            person()
                .against("V1", "2026-06-02")
                .against(null, "2026-06-03")
                .against(null, "2026-06-04")
                .verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void doesNotSeeAVictimAfterAsAt() {
    assertThat(
            person()
                .against("V1", "2026-06-02")
                .against("V2", "2026-06-16")
                .verdict(RULE, "2026-06-15"))
        .isEqualTo(NOT_MET);
  }
}
