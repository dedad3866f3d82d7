package org.onus.app.access.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onus.app.kernel.Role;

/**
 * What somebody opened in one role on one day.
 *
 * @param records each once
 * @param outOfHours those of them that were opened out of hours
 */
public record ReadingDay(
    String who, Role role, LocalDate day, Set<UUID> records, Set<UUID> outOfHours) {

  /** Puts acts together by reader and day, the latest day first and the busiest reader of it. */
  static List<ReadingDay> of(Collection<Consultation> consultations, ReadingSettings settings) {
    record Key(String who, Role role, LocalDate day) {}
    Map<Key, ReadingDay> days = new LinkedHashMap<>();
    for (Consultation one : consultations) {
      ReadingDay day =
          days.computeIfAbsent(
              new Key(one.who(), one.role(), one.day()),
              key -> new ReadingDay(key.who, key.role, key.day, new HashSet<>(), new HashSet<>()));
      day.records.addAll(one.records());
      if (settings.isOutOfHours(one)) {
        day.outOfHours.addAll(one.records());
      }
    }
    return days.values().stream()
        .sorted(
            Comparator.comparing(ReadingDay::day)
                .thenComparingInt(day -> day.records.size())
                .reversed()
                .thenComparing(ReadingDay::who)
                .thenComparing(ReadingDay::role))
        .toList();
  }
}
