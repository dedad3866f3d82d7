package org.onus.engine.instruments;

import java.time.LocalDate;

/**
 * Days, from the one after the first up to and including the second.
 *
 * @param after {@link LocalDate#MIN} if it has no beginning
 */
record Span(LocalDate after, LocalDate upTo) {

  static Span of(Timeframe timeframe, LocalDate bound, LocalDate assessedOn) {
    return switch (timeframe.side()) {
      case WITHIN -> new Span(bound, assessedOn);
      case BEYOND -> new Span(LocalDate.MIN, bound);
      case WHENEVER -> new Span(LocalDate.MIN, assessedOn);
    };
  }

  boolean isBounded() {
    return !after.equals(LocalDate.MIN);
  }

  /** As many days just before it. */
  Span before() {
    return new Span(after.minusDays(upTo.toEpochDay() - after.toEpochDay()), after);
  }
}
