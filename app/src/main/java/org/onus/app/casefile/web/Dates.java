package org.onus.app.casefile.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.onus.app.ui.Messages;

/** Dates as pages show them. */
final class Dates {
  private static final ZoneId HERE = ZoneId.of("Europe/London");

  private Dates() {}

  static String text(LocalDate date, Messages messages) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", messages.locale()).format(date);
  }

  static String text(Instant time, Messages messages) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", messages.locale())
        .format(time.atZone(HERE));
  }
}
