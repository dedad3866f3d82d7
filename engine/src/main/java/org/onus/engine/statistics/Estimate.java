package org.onus.engine.statistics;

import java.util.Optional;

/** A coefficient, or why there is none. */
public sealed interface Estimate {

  /**
   * Defined.
   *
   * @param interval in which the true value lies with 95 per cent confidence; absent if too few
   *     cases speak for it
   */
  record Known(double value, Optional<Interval> interval) implements Estimate {}

  /** Not defined. */
  record Undefined(Why why) implements Estimate {}

  /** Both ends of a confidence interval. */
  record Interval(double low, double high) {}

  /** Why a coefficient is not defined. */
  enum Why {
    TOO_FEW_RATERS("Fewer than two raters answered."),
    NO_PAIR("No case was answered by two raters."),
    NOT_TWO_RATERS("It is for two raters."),
    NO_COMPLETE_CASE("No case was answered by all raters."),
    ONE_LABEL("All answers are the same, so that chance alone would explain agreement.");

    private final String sentence;

    Why(String sentence) {
      this.sentence = sentence;
    }

    public String sentence() {
      return sentence;
    }
  }
}
