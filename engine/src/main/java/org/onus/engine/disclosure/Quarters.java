package org.onus.engine.disclosure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Whole quarters that are over. Rounded counts are of such alone: of periods of any days one could
 * be asked for after another until a count jumps, and of one that goes on the same every day.
 *
 * @param from the first day of the first
 * @param to the last day of the last
 */
public record Quarters(LocalDate from, LocalDate to) {
  private static final int MONTHS = 3;

  /** As many as lie wholly within a period and are over before today; empty if none does. */
  public static Optional<Quarters> within(LocalDate from, LocalDate to, LocalDate today) {
    LocalDate first = start(from).equals(from) ? from : start(from).plusMonths(MONTHS);
    LocalDate last = start((to.isBefore(today) ? to : today.minusDays(1)).plusDays(1)).minusDays(1);
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Quarters(first, last));
  }

  /** The last four that are over. */
  public static Quarters ofTheLastYear(LocalDate today) {
    LocalDate now = start(today);
    return new Quarters(now.minusYears(1), now.minusDays(1));
  }

  private static LocalDate start(LocalDate day) {
    return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS);
  }
}
