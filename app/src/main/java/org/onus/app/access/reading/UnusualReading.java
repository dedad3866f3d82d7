package org.onus.app.access.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Finds what is worth a look in a reader's day; see docs/methods/unusual-reading.md. */
public final class UnusualReading {
  /** Changes with every change of the rule, and stands beside each look that is kept. */
  public static final int VERSION = 2;

  private UnusualReading() {}

  /**
   * Finds it.
   *
   * @param own what is usual for the reader in this role
   * @param role what is usual for everybody in it
   */
  public static List<Finding> in(
      ReadingDay day, Usual own, Usual role, Kin kin, ReadingSettings settings) {
    List<Finding> found = new ArrayList<>();
    int records = day.records().size();
    boolean forReader = own.isExceededBy(records, settings);
    boolean forRole = role.isExceededBy(records, settings);
    boolean nothingKnown = !own.isKnown(settings) && !role.isKnown(settings);
    if (records >= settings.atLeast() && (forReader || forRole || nothingKnown)) {
      found.add(new Finding.Many(day.records(), own, role, forReader, forRole));
    }
    if (day.outOfHours().size() >= settings.outOfHoursAtLeast()) {
      found.add(new Finding.OutOfHours(day.outOfHours()));
    }
    Set<UUID> surname = common(day.records(), kin.surname());
    if (!surname.isEmpty()) {
      found.add(new Finding.OwnSurname(surname, kin.bearers()));
    }
    Set<UUID> address = common(day.records(), kin.address());
    if (!address.isEmpty()) {
      found.add(new Finding.OwnAddress(address));
    }
    return found;
  }

  private static Set<UUID> common(Set<UUID> some, Set<UUID> others) {
    Set<UUID> both = new HashSet<>(some);
    both.retainAll(others);
    return both;
  }
}
