package org.onus.engine.cohort;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** An age in whole years, in bands. */
public enum AgeBand {
  UNDER_18(0),
  FROM_18(18),
  FROM_25(25),
  FROM_35(35),
  FROM_45(45),
  FROM_55(55),
  /** No date of birth, or one after the day. */
  UNKNOWN(Integer.MAX_VALUE);

  private final int from;

  AgeBand(int from) {
    this.from = from;
  }

  /** The band of somebody's age on a day. */
  public static AgeBand of(@Nullable LocalDate birth, LocalDate day) {
    if (birth == null || birth.isAfter(day)) {
      return UNKNOWN;
    }
    int years = Period.between(birth, day).getYears();
    AgeBand found = UNDER_18;
    for (AgeBand band : values()) {
      if (band != UNKNOWN && years >= band.from) {
        found = band;
      }
    }
    return found;
  }
}
