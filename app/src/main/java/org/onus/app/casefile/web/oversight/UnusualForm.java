package org.onus.app.casefile.web.oversight;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;

/** For which days unusual reading is asked: the last seven unless the address says otherwise. */
public record UnusualForm(String from, String to) {
  private static final int DAYS = 7;
  private static final int MOST_DAYS = 31;

  /** The days that the page shows first. */
  public static Days latest(LocalDate today) {
    return new Days(today.minusDays(DAYS - 1), today);
  }

  static UnusualForm of(Map<String, String> fields, LocalDate today) {
    return new UnusualForm(
        fields.getOrDefault("from", latest(today).first().toString()).strip(),
        fields.getOrDefault("to", today.toString()).strip());
  }

  /** The first and the last day. */
  record Days(LocalDate first, LocalDate last) {}

  /** The days; what cannot be understood is a problem, and today stands in its place. */
  Days days(LocalDate today, Problems problems, Messages messages) {
    LocalDate first = day("from", from, today, problems, messages);
    LocalDate last = day("to", to, today, problems, messages);
    if (problems.isEmpty() && last.isBefore(first)) {
      problems.add("to", messages.text("casefile.unusual.to.before"));
    } else if (problems.isEmpty() && ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      problems.add("to", messages.text("casefile.unusual.to.many", MOST_DAYS));
    }
    return new Days(first, last);
  }

  private static LocalDate day(
      String field, String text, LocalDate today, Problems problems, Messages messages) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      problems.add(field, messages.text("casefile.trail.day.wrong"));
      return today;
    }
  }
}
