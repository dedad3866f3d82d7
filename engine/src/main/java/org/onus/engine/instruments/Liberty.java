package org.onus.engine.instruments;

import java.time.LocalDate;
import java.util.List;
import org.onus.engine.incidents.CustodySpells.Spell;

/**
 * Days at liberty: published timeframes count calendar days, and a man in prison for what he did
 * has no recent incident.
 *
 * @param checked whether custody is known at all; without that nobody's days are
 */
public record Liberty(List<Spell> spells, boolean checked) {

  public static final Liberty NOT_CHECKED = new Liberty(List.of(), false);

  public Liberty {
    spells = List.copyOf(spells);
  }

  /** Whether the person was in custody on a day. */
  public boolean isInCustody(LocalDate day) {
    return spells.stream()
        .anyMatch(
            spell -> {
              LocalDate to = spell.to();
              return !day.isBefore(spell.from()) && (to == null || day.isBefore(to));
            });
  }

  /** How many of the days after one, up to and including another, were spent in custody. */
  public int daysInCustody(LocalDate after, LocalDate upTo) {
    return (int) after.plusDays(1).datesUntil(upTo.plusDays(1)).filter(this::isInCustody).count();
  }

  /**
   * The bound that leaves as many days at liberty up to the day of assessment as the given one
   * leaves calendar days.
   */
  LocalDate bound(LocalDate calendar, LocalDate assessedOn) {
    if (spells.isEmpty()) {
      return calendar;
    }
    LocalDate bound = assessedOn;
    LocalDate earliest = spells.stream().map(Spell::from).min(LocalDate::compareTo).orElseThrow();
    for (long free = assessedOn.toEpochDay() - calendar.toEpochDay(); free > 0; ) {
      if (bound.isBefore(earliest)) {
        return bound.minusDays(free);
      }
      if (!isInCustody(bound)) {
        free--;
      }
      bound = bound.minusDays(1);
    }
    return bound;
  }
}
