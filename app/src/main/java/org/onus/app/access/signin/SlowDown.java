package org.onus.app.access.signin;

import java.time.Duration;

/**
 * How long somebody waits after so many failures: not at all at first, then a minute, doubling up
 * to a quarter of an hour. It never locks for good, so that nobody can shut a colleague out of a
 * case.
 */
enum SlowDown {
  /** Of one account. NIST SP 800-63B-4, 3.2.2, allows at most 100 failures in a row. */
  ACCOUNT(5),
  /** From one network address, behind which a whole office may sit. */
  ADDRESS(30);

  /** Failures that are older do not count. */
  static final Duration WINDOW = Duration.ofHours(1);

  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST_DOUBLINGS = 4;
  private final int free;

  SlowDown(int free) {
    this.free = free;
  }

  Duration after(int failures) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration wait =
        Duration.ofMinutes(1).multipliedBy(1L << Math.min(failures - free, MOST_DOUBLINGS));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }
}
