package org.onus.app.cli;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as people write them. */
final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Words() {}

  static String day(@Nullable LocalDate date) {
    return date == null ? "unknown" : DAY.format(date);
  }
}
