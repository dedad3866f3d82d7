package org.onus.engine.statistics;

import java.util.Locale;

/** A measure of how far raters agree. */
public enum Coefficient {
  /** Pairs of answers to the same unit that are alike, in per cent; the mean over units. */
  PERCENT("Per cent agreement"),
  /** Of two raters, beyond the chance that follows from how often each uses a label (1960). */
  COHEN("Cohen's kappa"),
  /** Beyond the chance that follows from how often all together use a label (1971). */
  FLEISS("Fleiss' kappa"),
  /** Krippendorff's, nominal: one less observed by expected disagreement (2011). */
  ALPHA("Krippendorff's alpha"),
  /** Gwet's: beyond the chance that somebody who guesses agrees (2008). */
  AC1("Gwet's AC1");

  private final String words;

  Coefficient(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** As the column of a file is called. */
  public String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
