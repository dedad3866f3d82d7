package org.onus.app.incidents.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.onus.app.ui.Messages;

/** Dates and times as pages show them. */
final class Times {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private Times() {}

  static String text(Instant time, Messages messages) {
    return DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", messages.locale())
        .format(time.atZone(HERE));
  }

  static String text(LocalDate date, Messages messages) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(messages.locale())
        .format(date);
  }
}
