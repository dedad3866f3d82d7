package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.criteria.Invented.person;
import static org.onus.engine.criteria.Verdict.MET;
import static org.onus.engine.criteria.Verdict.NOT_MET;

import org.junit.jupiter.api.Test;

/**
 * One incident in the 30 days up to as-at, two in the 90 days before those. As at 30 June the 30
 * days begin on 1 June and the 90 before them on 3 March.
 */
class RepeatRollingTest {

  private static final String RULE = "repeat-rolling";

  @Test
  void takesTheFirstOfTheThirtyDaysAndAsAtItself() {
    assertThat(person().on("2026-06-01", "2026-05-10", "2026-05-11").verdict(RULE, "2026-06-30"))
        .isEqualTo(MET);
    assertThat(person().on("2026-06-30", "2026-05-10", "2026-05-11").verdict(RULE, "2026-06-30"))
        .isEqualTo(MET);
  }

  @Test
  void givesTheDayBeforeTheThirtyToTheNinety() {
    assertThat(person().on("2026-05-31", "2026-05-10", "2026-05-11").verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
    assertThat(person().on("2026-06-01", "2026-05-31", "2026-05-11").verdict(RULE, "2026-06-30"))
        .isEqualTo(MET);
  }

  @Test
  void takesTheFirstOfTheNinetyDaysAndNotTheDayBefore() {
    assertThat(person().on("2026-06-30", "2026-05-10", "2026-03-03").verdict(RULE, "2026-06-30"))
        .isEqualTo(MET);
    assertThat(person().on("2026-06-30", "2026-05-10", "2026-03-02").verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void doesNotTakeTheThirtyDaysForTheNinety() {
    assertThat(person().on("2026-06-30", "2026-06-02", "2026-05-11").verdict(RULE, "2026-06-30"))
        .isEqualTo(NOT_MET);
  }

  @Test
  void countsTheLeapDay() {
    // As at 1 May the ninety days end on 1 April; they begin on 3 January because February has 29.
    assertThat(person().on("2024-05-01", "2024-03-30", "2024-01-03").verdict(RULE, "2024-05-01"))
        .isEqualTo(MET);
    assertThat(person().on("2024-05-01", "2024-03-30", "2024-01-02").verdict(RULE, "2024-05-01"))
        .isEqualTo(NOT_MET);
  }
}
