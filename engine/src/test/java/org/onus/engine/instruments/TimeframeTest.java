package org.onus.engine.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Recent and historic are split by the calendar, six months before the day of assessment. */
class TimeframeTest {
  private static final LocalDate ASSESSED = LocalDate.of(2026, 8, 31);

  private static Timeframe of(String instrument, String key) {
    return Instruments.find(instrument).orElseThrow().timeframe(key).orElseThrow();
  }

  private static boolean holds(String key, String day) {
    return of("ppit", key).contains(LocalDate.parse(day), ASSESSED);
  }

  @Test
  void sixMonthsBeforeIsTheLastHistoricDay() {
    assertThat(of("ppit", "recent").bound(ASSESSED)).isEqualTo("2026-02-28");
    assertThat(holds("historic", "2026-02-28")).isTrue();
    assertThat(holds("recent", "2026-02-28")).isFalse();
    assertThat(holds("historic", "2026-03-01")).isFalse();
    assertThat(holds("recent", "2026-03-01")).isTrue();
  }

  @Test
  void theDayOfAssessmentIsRecentAndTheNextIsNothing() {
    assertThat(holds("recent", "2026-08-31")).isTrue();
    assertThat(holds("recent", "2026-09-01")).isFalse();
    assertThat(holds("historic", "2026-09-01")).isFalse();
  }

  @Test
  void aTimeframeWithoutBoundTakesAnyDayThatHasCome() {
    assertThat(of("dash-ric", "now").contains(LocalDate.EPOCH, ASSESSED)).isTrue();
    assertThat(of("dash-ric", "now").contains(ASSESSED.plusDays(1), ASSESSED)).isFalse();
  }
}
