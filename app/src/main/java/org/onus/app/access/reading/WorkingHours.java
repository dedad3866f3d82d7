package org.onus.app.access.reading;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.onus.app.kernel.Here;

/**
 * When an area or a service works. No law sets these hours: they are what it says of itself.
 *
 * @param text as it was written
 * @param from the first minute of the day
 * @param until the minute after the last; midnight stands for the end of the day
 */
public record WorkingHours(String text, Set<DayOfWeek> days, LocalTime from, LocalTime until) {
  private static final String ALWAYS = "always";
  private static final Pattern FORM =
      Pattern.compile("(\\w+)-(\\w+) (\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

  public WorkingHours {
    days = Set.copyOf(days);
  }

  /**
   * Reads {@code Monday-Friday 07:00-19:00} or {@code always}.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static WorkingHours of(String text) {
    if (text.equals(ALWAYS)) {
      return new WorkingHours(
          text, EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "Write working hours as Monday-Friday 07:00-19:00, or as always; not as " + text);
    }
    return new WorkingHours(
        text,
        EnumSet.range(day(parts.group(1)), day(parts.group(2))),
        LocalTime.parse(parts.group(3)),
        LocalTime.parse(parts.group(4)));
  }

  private static DayOfWeek day(String name) {
    return DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** Whether somebody works then; a bank holiday is a Sunday. */
  boolean contain(Instant moment, Set<LocalDate> bankHolidays) {
    ZonedDateTime here = moment.atZone(Here.ZONE);
    LocalTime time = here.toLocalTime();
    DayOfWeek day =
        bankHolidays.contains(here.toLocalDate()) ? DayOfWeek.SUNDAY : here.getDayOfWeek();
    return days.contains(day)
        && !time.isBefore(from)
        && (until.equals(LocalTime.MIDNIGHT) || time.isBefore(until));
  }
}
