package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onus.engine.incidents.HarmWeights;

/** First and last day of each kind of window, counted by hand on a calendar. */
class WindowsTest {

  @ParameterizedTest
  @CsvSource({
    "2026-06-30, lastDays(1), 2026-06-30, 2026-06-30",
    "2026-06-30, lastDays(30), 2026-06-01, 2026-06-30",
    "2024-03-01, lastDays(2), 2024-02-29, 2024-03-01",
    "2025-03-01, lastDays(2), 2025-02-28, 2025-03-01",
    "2026-06-30, lastMonths(1), 2026-05-31, 2026-06-30",
    "2026-05-31, lastMonths(1), 2026-05-01, 2026-05-31",
    "2026-03-31, lastMonths(1), 2026-03-01, 2026-03-31",
    "2024-03-31, lastMonths(1), 2024-03-01, 2024-03-31",
    "2024-03-29, lastMonths(1), 2024-03-01, 2024-03-29",
    "2024-03-28, lastMonths(1), 2024-02-29, 2024-03-28",
    "2024-02-29, lastMonths(12), 2023-03-01, 2024-02-29",
    "2024-02-29, lastMonths(48), 2020-03-01, 2024-02-29",
    "2024-02-29, lastYears(4), 2020-03-01, 2024-02-29",
    "2027-02-28, lastYears(3), 2024-02-29, 2027-02-28",
    "2024-02-29, lastYears(1), 2023-03-01, 2024-02-29",
    "2026-06-30, 'daysBeforeLast(90, 30)', 2026-03-03, 2026-05-31",
    "2024-05-01, 'daysBeforeLast(90, 30)', 2024-01-03, 2024-04-01",
    "2026-06-30, 'daysBeforeLast(1, 1)', 2026-06-29, 2026-06-29",
    "2026-06-30, thisCalendarMonth(), 2026-06-01, 2026-06-30",
    "2026-06-01, thisCalendarMonth(), 2026-06-01, 2026-06-01",
    "2026-06-15, previousCalendarMonths(1), 2026-05-01, 2026-05-31",
    "2026-06-30, previousCalendarMonths(3), 2026-03-01, 2026-05-31",
    "2026-06-01, previousCalendarMonths(3), 2026-03-01, 2026-05-31",
    "2024-03-31, previousCalendarMonths(1), 2024-02-01, 2024-02-29",
    "2026-01-31, previousCalendarMonths(3), 2025-10-01, 2025-12-31",
    "2026-06-15, thisAndPreviousCalendarMonths(3), 2026-03-01, 2026-06-15",
    "2026-05-31, thisAndPreviousCalendarMonths(3), 2026-02-01, 2026-05-31",
    "2026-01-01, thisAndPreviousCalendarMonths(1), 2025-12-01, 2026-01-01"
  })
  void hold(LocalDate asAt, String window, LocalDate first, LocalDate last) {
    CriterionAt inside =
        Invented.rule("incidents(" + window + ") == 1").at(asAt, HarmWeights.shipped());
    assertThat(holds(inside, first)).as("first day").isTrue();
    assertThat(holds(inside, last)).as("last day").isTrue();
    assertThat(holds(inside, first.minusDays(1))).as("day before the first").isFalse();
    assertThat(holds(inside, last.plusDays(1))).as("day after the last").isFalse();
  }

  /** With an old incident beside it, so that the person is known as at any day here. */
  private static boolean holds(CriterionAt rule, LocalDate day) {
    return rule.test(Invented.person().on("1950-01-01", day.toString()).history());
  }

  @ParameterizedTest
  @CsvSource({"lastDays(40000)", "lastMonths(40000)", "lastYears(40000)", "lifetime()"})
  void mayReachFurtherBackThanAnyRecord(String window) {
    CriterionAt rule =
        Invented.rule("incidents(" + window + ") == 2")
            .at(LocalDate.parse("2000-01-01"), HarmWeights.shipped());
    assertThat(rule.test(Invented.person().on("1900-01-01", "2000-01-01").history())).isTrue();
  }
}
