package org.onus.app.access.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.onus.app.kernel.Role;

/** What was usual before a day: for a reader in their role, and for all in that role. */
final class Usuals {
  private final int comparedDays;
  private final Map<Reading, NavigableMap<LocalDate, List<Integer>>> own = new HashMap<>();
  private final Map<Role, NavigableMap<LocalDate, List<Integer>>> roles = new EnumMap<>(Role.class);
  private final Map<Role, Map<LocalDate, Usual>> known = new EnumMap<>(Role.class);

  /** Somebody in a role. */
  private record Reading(String who, Role role) {}

  /** How many records somebody opened in a role on a day. */
  record Count(String who, Role role, LocalDate day, int records) {}

  Usuals(List<Count> counts, int comparedDays) {
    this.comparedDays = comparedDays;
    for (Count count : counts) {
      put(own.computeIfAbsent(new Reading(count.who, count.role), _ -> new TreeMap<>()), count);
      put(roles.computeIfAbsent(count.role, _ -> new TreeMap<>()), count);
    }
  }

  private static void put(NavigableMap<LocalDate, List<Integer>> days, Count count) {
    days.computeIfAbsent(count.day, _ -> new ArrayList<>()).add(count.records);
  }

  Usual ofReader(ReadingDay day) {
    return before(own.getOrDefault(new Reading(day.who(), day.role()), new TreeMap<>()), day.day());
  }

  Usual ofRole(ReadingDay day) {
    return known
        .computeIfAbsent(day.role(), _ -> new HashMap<>())
        .computeIfAbsent(
            day.day(), date -> before(roles.getOrDefault(day.role(), new TreeMap<>()), date));
  }

  private Usual before(NavigableMap<LocalDate, List<Integer>> days, LocalDate day) {
    return Usual.of(
        days.subMap(day.minusDays(comparedDays), true, day, false).values().stream()
            .flatMap(List::stream)
            .toList());
  }
}
