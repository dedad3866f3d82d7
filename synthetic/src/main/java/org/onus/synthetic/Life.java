package org.onus.synthetic;

import java.util.List;
import java.util.OptionalInt;

/**
 * One person's six years. Days are epoch days.
 *
 * @param incidents in order of time; never empty
 * @param custody in order of time, not overlapping
 * @param born day of birth
 * @param moved the change of area, if there was one
 */
record Life(
    Person person,
    Pattern pattern,
    double yearly,
    List<Incident> incidents,
    List<Custody> custody,
    int born,
    int home,
    Moved moved) {

  /**
   * One incident.
   *
   * @param progress share of the person's incidents before it, from 0 to 1
   * @param victim slot of the victim
   * @param fromCustody whether it was done from inside
   * @param counterAllegation whether the other half of a couple is recorded for it too
   */
  record Incident(
      int day,
      double progress,
      int victim,
      Band band,
      boolean fromCustody,
      boolean counterAllegation) {}

  /**
   * A spell in custody, from inclusive, to exclusive.
   *
   * @param to empty when it has not ended by the last day
   */
  record Custody(int from, OptionalInt to) {
    boolean covers(int day) {
      return from <= day && (to.isEmpty() || day < to.getAsInt());
    }
  }

  /** A move to another area on a day; {@link Integer#MAX_VALUE} when there was none. */
  record Moved(int area, int day) {
    boolean happened() {
      return day != Integer.MAX_VALUE;
    }
  }

  int areaOn(int day) {
    return day < moved.day() ? home : moved.area();
  }

  boolean inCustody(int day) {
    for (Custody spell : custody) {
      if (spell.covers(day)) {
        return true;
      }
    }
    return false;
  }

  long victims() {
    return incidents.stream().mapToInt(Incident::victim).distinct().count();
  }

  double ageOn(int day) {
    return (day - born) / 365.25;
  }
}
