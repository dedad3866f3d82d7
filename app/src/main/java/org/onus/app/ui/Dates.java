package org.onus.app.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.onus.app.kernel.Here;

/** Dates and times as pages show them. */
public final class Dates {

  private Dates() {}

  public static String text(LocalDate date, Messages messages) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu", messages.locale()).format(date);
  }

  public static String text(Instant time, Messages messages) {
    return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", messages.locale())
        .format(time.atZone(Here.ZONE));
  }
}
