package org.onus.synthetic;

import java.util.Arrays;
import java.util.Locale;

/**
 * The course of a person's recorded offending. Shares, frequencies and numbers of victims are
 * assumed; the sources give no distribution of courses.
 */
enum Pattern {
  ONE_OFF(0.50, 1, 0, 1, 0, 1, 0),
  REPEAT(0.25, 2, 1.0, 1, 0.15, 2, 0),
  /** Several victims, one after another and overlapping. */
  SERIAL(0.05, 3, 3.0, 2, 0.45, 7, 0.2),
  /** Rising frequency and severity. */
  ESCALATING(0.04, 4, 3.0, 1, 0.25, 3, -0.7),
  /** Frequent for years, mostly of little severity each time. */
  CHRONIC(0.03, 6, 8.0, 1, 0.35, 4, -0.3),
  /** Nothing for two years and more, though at liberty. */
  CEASED(0.13, 2, 1.2, 1, 0.15, 2, 0);

  private static final Pattern[] ALL = values();
  private static final double[] SHARES =
      Draw.cumulative(Arrays.stream(ALL).mapToDouble(pattern -> pattern.share).toArray());

  private final double share;
  private final int fewest;
  private final double frequency;
  private final int fewestVictims;
  private final double furtherVictim;
  private final int mostVictims;
  private final double severity;

  /**
   * @param fewest incidents at least
   * @param frequency relative to that of a repeat perpetrator
   * @param fewestVictims victims at least, each further one with the chance, up to the most
   * @param severity shift of every incident, in standard deviations of an incident
   */
  Pattern(
      double share,
      int fewest,
      double frequency,
      int fewestVictims,
      double furtherVictim,
      int mostVictims,
      double severity) {
    this.share = share;
    this.fewest = fewest;
    this.frequency = frequency;
    this.fewestVictims = fewestVictims;
    this.furtherVictim = furtherVictim;
    this.mostVictims = mostVictims;
    this.severity = severity;
  }

  static Pattern draw(Draw draw) {
    return ALL[draw.pick(SHARES)];
  }

  int fewest() {
    return fewest;
  }

  /** Frequency relative to that of a repeat perpetrator. */
  double frequency() {
    return frequency;
  }

  /** Shift of the severity of every incident, in standard deviations of an incident. */
  double severity() {
    return severity;
  }

  int drawVictims(Draw draw, int incidents) {
    int count = fewestVictims;
    while (count < mostVictims && draw.chance(furtherVictim)) {
      count++;
    }
    return Math.min(count, incidents);
  }

  /** As the truth file spells it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
