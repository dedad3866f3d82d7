package org.onus.app.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The three boxes of a GOV.UK date input, as typed.
 *
 * <p>A form named {@code when} sends {@code when-day}, {@code when-month} and {@code when-year}.
 */
public record DateFields(String day, String month, String year) {

  public static final DateFields EMPTY = new DateFields("", "", "");

  public DateFields {
    day = day.strip();
    month = month.strip();
    year = year.strip();
  }

  public static DateFields of(LocalDate date) {
    return new DateFields(
        Integer.toString(date.getDayOfMonth()),
        Integer.toString(date.getMonthValue()),
        Integer.toString(date.getYear()));
  }

  public boolean isEmpty() {
    return day.isEmpty() && month.isEmpty() && year.isEmpty();
  }

  /** The date, or nothing when a box is empty, not a number, or there is no such day. */
  public Optional<LocalDate> date() {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (NumberFormatException | DateTimeException _) {
      return Optional.empty();
    }
  }
}
