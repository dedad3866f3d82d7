package org.onus.synthetic;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What to invent. The same settings give the same bytes on any machine.
 *
 * @param shape the area whose volumes and people it is shaped like
 * @param people how many are recorded as harming, 1 to 10 million
 * @param seed any number; another seed gives other people
 * @param lastDay the last day that an incident can be dated; the first is six years before
 * @param incidents how many distinct incidents, instead of what the shape's call rate implies
 */
public record Settings(
    Shape shape, int people, long seed, LocalDate lastDay, OptionalLong incidents) {

  /** Longer than the two-year window, so that a lifetime differs from a recent past. */
  static final int YEARS = 6;

  private static final int MOST_PEOPLE = 10_000_000;
  private static final long MOST_INCIDENTS = 200_000_000;

  /** Settings with as many incidents as the shape's call rate implies. */
  public static Settings of(Shape shape, int people, long seed, LocalDate lastDay) {
    return new Settings(shape, people, seed, lastDay, OptionalLong.empty());
  }

  /** The same settings with the number of distinct incidents set directly. */
  public Settings withIncidents(long howMany) {
    return new Settings(shape, people, seed, lastDay, OptionalLong.of(howMany));
  }

  /** First day of the period. */
  public LocalDate firstDay() {
    return lastDay.minusYears(YEARS).plusDays(1);
  }

  Figures figures() {
    return Figures.of(shape);
  }

  /** Root of all random streams: shapes with one seed share nobody. */
  long root() {
    return 31 * seed + figures().letter();
  }

  void check() throws CannotGenerateException {
    if (people < 1 || people > MOST_PEOPLE) {
      throw new CannotGenerateException(
          "The number of people must be from 1 to %,d, not %,d.".formatted(MOST_PEOPLE, people));
    }
    if (lastDay.getYear() < 2000 || lastDay.getYear() > 2100) {
      throw new CannotGenerateException(
          "The last day must lie between 2000 and 2100, not on %s.".formatted(lastDay));
    }
    if (incidents.isPresent()
        && (incidents.getAsLong() < 1 || incidents.getAsLong() > MOST_INCIDENTS)) {
      throw new CannotGenerateException(
          "The number of incidents must be from 1 to %,d, not %,d."
              .formatted(MOST_INCIDENTS, incidents.getAsLong()));
    }
  }
}
