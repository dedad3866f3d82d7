package org.onus.engine.statistics;

import org.hipparchus.special.Erf;

/** What a regression says of a term, or why it says nothing. */
public sealed interface TermEstimate {

  /** The quantile of the normal distribution for 95 per cent, as R's qnorm(0.975). */
  double QUANTILE = 1.959963984540054;

  String term();

  /** Of the log odds, all else held constant. */
  record Estimated(String term, double coefficient, double standardError) implements TermEstimate {

    public double z() {
      return coefficient / standardError;
    }

    /** How often a term of no effect would lie this far from zero or further (Wald). */
    public double p() {
      return Erf.erfc(Math.abs(z()) / Math.sqrt(2));
    }

    public double oddsRatio() {
      return Math.exp(coefficient);
    }

    /** The lower end of the 95 per cent confidence interval of the odds ratio (Wald). */
    public double low() {
      return Math.exp(coefficient - QUANTILE * standardError);
    }

    /** Its upper end. */
    public double high() {
      return Math.exp(coefficient + QUANTILE * standardError);
    }
  }

  /** Cannot be estimated from these rows. */
  record NotEstimated(String term, Why why) implements TermEstimate {}

  /** Why a term cannot be estimated. */
  enum Why {
    CONSTANT("has the same value in every row"),
    COLLINEAR("follows exactly from the terms before it"),
    SEPARATED("runs away, because the outcome is the same wherever it decides");

    private final String words;

    Why(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
