package org.onus.app.cli;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keeps small groups from being recognised in a table of counts. */
final class SmallNumbers {

  private static final int LEAST_SHOWN = 5;
  private static final String REST = "others";
  private static final String UNKNOWN = "unknown";

  private SmallNumbers() {}

  /**
   * The groups whose count is not shown: those from 1 to 4, and if that is only one, the next
   * smallest, since the whole is known.
   */
  static Set<String> hidden(Map<String, Integer> counts) {
    Set<String> hidden =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() > 0 && entry.getValue() < LEAST_SHOWN)
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(HashSet::new));
    if (hidden.size() == 1) {
      counts.entrySet().stream()
          .filter(entry -> entry.getValue() >= LEAST_SHOWN)
          .min(Map.Entry.comparingByValue())
          .ifPresent(entry -> hidden.add(entry.getKey()));
    }
    return hidden;
  }

  /** The largest groups, and all others as one; unknown stays by itself. */
  static Map<String, Integer> withFewGroups(Map<String, Integer> counts, int most) {
    Map<String, Integer> few = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, Integer> entry) -> !entry.getKey().equals(UNKNOWN))
                .thenComparing(Map.Entry.<String, Integer>comparingByValue().reversed())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(
            entry ->
                few.merge(
                    few.size() < most ? entry.getKey() : REST, entry.getValue(), Integer::sum));
    return few;
  }

  /** The counts in the groups of another table. */
  static Map<String, Integer> intoGroups(Map<String, Integer> counts, Set<String> groups) {
    Map<String, Integer> grouped = new TreeMap<>();
    groups.forEach(group -> grouped.put(group, 0));
    counts.forEach(
        (group, count) ->
            grouped.merge(groups.contains(group) ? group : REST, count, Integer::sum));
    return grouped;
  }
}
