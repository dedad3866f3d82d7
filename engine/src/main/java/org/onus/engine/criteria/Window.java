package org.onus.engine.criteria;

import java.time.LocalDate;

/**
 * A stretch of days that a fact is counted in.
 *
 * @param from first epoch day inside
 * @param to last epoch day inside, never after as-at
 */
record Window(int from, int to) {

  /** The days after {@code start} up to and including {@code end}. */
  static Window after(LocalDate start, LocalDate end) {
    return new Window((int) start.toEpochDay() + 1, (int) end.toEpochDay());
  }

  static Window between(LocalDate first, LocalDate last) {
    return new Window((int) first.toEpochDay(), (int) last.toEpochDay());
  }

  boolean holds(int day) {
    return from <= day && day <= to;
  }
}
