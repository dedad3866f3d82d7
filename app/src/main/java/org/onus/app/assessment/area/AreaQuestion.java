package org.onus.app.assessment.area;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

/**
 * Which assessments are asked about.
 *
 * @param from the first day as at which they were judged
 * @param to the last one
 * @param sites those that are compared; empty for all
 * @param small whether small numbers are wanted too
 */
public record AreaQuestion(
    LocalDate from, LocalDate to, Grouping by, Set<String> sites, boolean small) {

  public AreaQuestion {
    sites = Set.copyOf(sites);
  }

  /** The same without small numbers. */
  AreaQuestion rounded() {
    return new AreaQuestion(from, to, by, sites, false);
  }

  /** What is compared. */
  public enum Grouping {
    /** Where the latest incident up to the day was recorded. */
    AREA,
    /** The way of working under which the assessment was made. */
    PATHWAY;

    /** As addresses write it. */
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
