package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.criteria.Invented.person;
import static org.onus.engine.criteria.Verdict.MET;
import static org.onus.engine.criteria.Verdict.NOT_MET;

import org.junit.jupiter.api.Test;

/** Five incidents in a lifetime, the last more than five years after the first. */
class LongCareerTest {

  private static final String RULE = "long-career";

  private static Invented three() {
    return person().on("2020-01-01", 3);
  }

  @Test
  void needsADayMoreThanFiveYears() {
    assertThat(three().on("2015-03-10", "2020-03-10").verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
    assertThat(three().on("2015-03-10", "2020-03-11").verdict(RULE, "2026-06-30")).isEqualTo(MET);
  }

  @Test
  void countsFromTheLeapDayToTheTwentyEighth() {
    assertThat(three().on("2016-02-29", "2021-02-28").verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
    assertThat(three().on("2016-02-29", "2021-03-01").verdict(RULE, "2026-06-30")).isEqualTo(MET);
    assertThat(three().on("2019-02-28", "2024-02-28").verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
    assertThat(three().on("2019-02-28", "2024-02-29").verdict(RULE, "2026-06-30")).isEqualTo(MET);
  }

  @Test
  void needsFiveIncidents() {
    Invented four = person().on("2015-03-10", 2).on("2026-03-11", 2);
    assertThat(four.verdict(RULE, "2026-06-30")).isEqualTo(NOT_MET);
    assertThat(four.on("2026-03-11").verdict(RULE, "2026-06-30")).isEqualTo(MET);
  }

  @Test
  void measuresToTheLastIncidentAndNotToAsAt() {
    assertThat(person().on("2015-03-10", 5).verdict(RULE, "2026-06-30")).isEqualTo(NOT_MET);
  }

  @Test
  void measuresToTheLastIncidentUpToAsAt() {
    Invented person = three().on("2015-03-10", "2018-01-01", "2026-07-01");
    assertThat(person.verdict(RULE, "2026-06-30")).isEqualTo(NOT_MET);
    assertThat(person.verdict(RULE, "2026-07-01")).isEqualTo(MET);
  }
}
