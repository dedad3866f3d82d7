package org.onus.app.access.reading;

import java.util.Collection;
import java.util.List;

/**
 * How many records are usual for a day: the median of days on which any were opened.
 *
 * @param median zero if there is no such day
 * @param days how many days it is the median of
 */
public record Usual(double median, int days) {

  static Usual of(Collection<Integer> counts) {
    List<Integer> sorted = counts.stream().sorted().toList();
    int days = sorted.size();
    return days == 0
        ? new Usual(0, 0)
        : new Usual((sorted.get((days - 1) / 2) + sorted.get(days / 2)) / 2.0, days);
  }

  /** Whether there are enough days for it to say anything. */
  public boolean isKnown(ReadingSettings settings) {
    return days >= settings.fewestDays();
  }

  boolean isExceededBy(int records, ReadingSettings settings) {
    return isKnown(settings) && records >= settings.times() * median;
  }
}
