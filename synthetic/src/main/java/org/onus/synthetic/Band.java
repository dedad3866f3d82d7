package org.onus.synthetic;

/**
 * How serious an incident is, least first. Thresholds are on a scale on which one person's
 * incidents vary by one; shares and custody are assumed.
 *
 * <p>No homicide is invented: its review is another process, and no test needs it.
 */
enum Band {
  NON_CRIME(0, 0.1, 0, 0),
  LOW(1, 1.1, 0.01, 30),
  MODERATE(2, 2.0, 0.06, 45),
  SERIOUS(3, 3.2, 0.35, 150),
  GRAVEST(4, Double.POSITIVE_INFINITY, 0.85, 1000);

  private static final Band[] ALL = values();

  private final int level;
  private final double below;
  private final double custodyChance;
  private final double custodyDays;

  Band(int level, double below, double custodyChance, double custodyDays) {
    this.level = level;
    this.below = below;
    this.custodyChance = custodyChance;
    this.custodyDays = custodyDays;
  }

  static Band of(double severity) {
    for (Band band : ALL) {
      if (severity < band.below) {
        return band;
      }
    }
    return GRAVEST;
  }

  /** Any band of crimes that is no more serious than this one. */
  Band drawCrimeUpToThis(Draw draw) {
    return ALL[1 + draw.below(level)];
  }

  /** 0 for no crime, then one more each. */
  int level() {
    return level;
  }

  /** Chance that custody follows, on remand or by sentence. */
  double custodyChance() {
    return custodyChance;
  }

  /** Median days of custody that follows. */
  double custodyDays() {
    return custodyDays;
  }
}
