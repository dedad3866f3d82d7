package org.onus.synthetic;

import java.util.Arrays;
import org.onus.synthetic.Offence.Style;

/**
 * Who reported an incident, and how it writes offences. Police reporting dominates (Table 3.3); the
 * shares of each are assumed. Only police, probation and courts record crimes.
 */
enum Agency {
  POLICE("police", Style.HOME_OFFICE, 90, 78),
  PROBATION("probation", Style.CJS, 6, 2),
  COURT("court", Style.CJS, 4, 0),
  SPECIALIST_SERVICE("specialist service", Style.HOME_OFFICE, 0, 9),
  CHILDRENS_SERVICES("children's services", Style.HOME_OFFICE, 0, 4),
  HEALTH("health", Style.HOME_OFFICE, 0, 4),
  HOUSING("housing", Style.HOME_OFFICE, 0, 3);

  private static final Agency[] ALL = values();
  private static final double[] OF_CRIMES = shares(true);
  private static final double[] OF_NON_CRIMES = shares(false);

  private final String text;
  private final Style style;
  private final double crimes;
  private final double nonCrimes;

  Agency(String text, Style style, double crimes, double nonCrimes) {
    this.text = text;
    this.style = style;
    this.crimes = crimes;
    this.nonCrimes = nonCrimes;
  }

  private static double[] shares(boolean ofCrimes) {
    return Draw.cumulative(
        Arrays.stream(ALL)
            .mapToDouble(agency -> ofCrimes ? agency.crimes : agency.nonCrimes)
            .toArray());
  }

  static Agency draw(Draw draw, boolean crime) {
    return ALL[draw.pick(crime ? OF_CRIMES : OF_NON_CRIMES)];
  }

  String text() {
    return text;
  }

  Style style() {
    return style;
  }

  boolean recordsCrimes() {
    return crimes > 0;
  }

  /** Whether its people are trained to grade risk on each report. */
  boolean grades() {
    return this == POLICE || this == SPECIALIST_SERVICE;
  }
}
