package org.onus.engine.instruments;

import java.time.LocalDate;

/**
 * The days that a question is about, seen from the day of assessment.
 *
 * @param months how far from the day of assessment its bound lies; 0 if it has none
 */
public record Timeframe(String key, String title, Side side, int months) {

  /** On which side of the bound the days lie. */
  public enum Side {
    /** The months up to the day of assessment. */
    WITHIN,
    /** All that came before them. */
    BEYOND,
    /** Any day up to the day of assessment. */
    WHENEVER
  }

  /** Whether a day is among them; no day after that of assessment is. */
  public boolean contains(LocalDate day, LocalDate assessedOn) {
    if (day.isAfter(assessedOn)) {
      return false;
    }
    return switch (side) {
      case WITHIN -> day.isAfter(bound(assessedOn));
      case BEYOND -> !day.isAfter(bound(assessedOn));
      case WHENEVER -> true;
    };
  }

  /** The last day before the months up to the day of assessment. */
  public LocalDate bound(LocalDate assessedOn) {
    return assessedOn.minusMonths(months);
  }
}
