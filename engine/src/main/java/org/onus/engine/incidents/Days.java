package org.onus.engine.incidents;

import java.time.LocalDate;

/**
 * Days as 16-bit numbers, 1 for 1 January 1900 and 0 for unknown: an incident file holds no date
 * before 1900, and 65,535 is reached in June 2079.
 */
final class Days {

  static final int UNKNOWN = 0;
  private static final int OFFSET = 25_568;

  private Days() {}

  /** The 16-bit number of an epoch day; 0 if it lies outside 1900 to 2079. */
  static char pack(long epochDay) {
    long packed = epochDay + OFFSET;
    return packed < 1 || packed > Character.MAX_VALUE ? UNKNOWN : (char) packed;
  }

  static char pack(LocalDate date) {
    return pack(date.toEpochDay());
  }

  static int epochDay(int packed) {
    return packed - OFFSET;
  }
}
