package org.onus.engine.incidents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the offence codes of one log mean, by their numbers there ({@link History#offenceNumber}, -1
 * for no code), so that no row asks a map. Immutable.
 */
public final class LogCodes {

  private final IncidentLog log;
  private final double[] days;
  private final boolean[] known;
  private final boolean[] crime;
  private final double daysWithoutCode;

  public LogCodes(IncidentLog log, HarmWeights weights) {
    this.log = log;
    List<String> codes = log.offenceCodes();
    days = weights.days(codes);
    daysWithoutCode = weights.days((String) null);
    known = new boolean[codes.size()];
    crime = new boolean[codes.size()];
    for (int i = 0; i < codes.size(); i++) {
      known[i] = weights.knows(codes.get(i));
      crime[i] = Offences.isCrime(null, codes.get(i));
    }
  }

  /** Whether these are the codes of that log; numbers of another mean nothing here. */
  public boolean areOf(IncidentLog other) {
    return log == other;
  }

  /** Harm days of a row with this code. */
  public double days(int offenceNumber) {
    return offenceNumber < 0 ? daysWithoutCode : days[offenceNumber];
  }

  /** Whether the weights know the code; a row without one is nothing to know. */
  public boolean knows(int offenceNumber) {
    return offenceNumber < 0 || known[offenceNumber];
  }

  /** Whether a row of this kind and code is a crime, as {@link Offences#isCrime} says. */
  public boolean isCrime(@Nullable Kind kind, int offenceNumber) {
    if (kind == null && offenceNumber >= 0) {
      return crime[offenceNumber];
    }
    return Offences.isCrime(kind, null);
  }
}
