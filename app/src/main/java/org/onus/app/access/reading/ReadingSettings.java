package org.onus.app.access.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From where on reading is shown as unusual; the page says these figures.
 *
 * @param hours when people work, where nothing else is said
 * @param hoursOf when they do at an agency or, if nothing is said of it, in a pathway, by its name
 *     or id
 * @param bankHolidays the days that count as a Sunday
 * @param comparedDays how many days before a day say what is usual
 * @param fewestDays on how many of them somebody must have read for it to say anything
 * @param times how often the usual number a day must reach
 * @param atLeast how many records it must reach
 * @param outOfHoursAtLeast how many records must be read out of hours
 */
@ConfigurationProperties("onus.access.reading")
public record ReadingSettings(
    WorkingHours hours,
    Map<String, WorkingHours> hoursOf,
    Set<LocalDate> bankHolidays,
    int comparedDays,
    int fewestDays,
    int times,
    int atLeast,
    int outOfHoursAtLeast) {

  public ReadingSettings {
    hoursOf = hoursOf == null ? Map.of() : Map.copyOf(hoursOf);
    bankHolidays = bankHolidays == null ? Set.of() : Set.copyOf(bankHolidays);
  }

  boolean isOutOfHours(Consultation act) {
    WorkingHours theirs =
        hoursOf.getOrDefault(act.agency(), hoursOf.getOrDefault(act.pathway(), hours));
    return !theirs.contain(act.at(), bankHolidays);
  }
}
