package org.onus.app.access.reading;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * From where on reading is shown as unusual; the page says these figures.
 *
 * @param hours when people work, where nothing else is said
 * @param hoursOf when they do at an agency or, if nothing is said of it, in a pathway, by its name
 *     or id
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
    int comparedDays,
    int fewestDays,
    int times,
    int atLeast,
    int outOfHoursAtLeast) {

  public ReadingSettings {
    hoursOf = hoursOf == null ? Map.of() : Map.copyOf(hoursOf);
  }

  WorkingHours hoursOf(String agency, String pathway) {
    return hoursOf.getOrDefault(agency, hoursOf.getOrDefault(pathway, hours));
  }
}
