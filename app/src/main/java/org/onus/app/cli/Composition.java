package org.onus.app.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.onus.engine.disclosure.CountTable;
import org.onus.engine.disclosure.SmallNumbers;

/**
 * Who is on the list against who is in the data, by sex, age and ethnicity ({@code
 * docs/methods/composition.md}).
 */
record Composition(PeopleGroups list, PeopleGroups data) {

  private static final int MOST_GROUPS = 8;
  private static final String REST = "others";

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    addTable(lines, absent, "Sex", PeopleGroups::bySex);
    addTable(lines, absent, "Age", PeopleGroups::byAge);
    addTable(lines, absent, "Ethnicity", PeopleGroups::byEthnicity);
    if (!lines.isEmpty()) {
      lines.addFirst("%-30s %17s %17s".formatted("", "on the list", "in the data"));
      lines.add("Counts under 5 are not shown, nor any that would give one away.");
    }
    if (!absent.isEmpty()) {
      lines.add(
          "Not in the file: %s.".formatted(String.join(", ", absent).toLowerCase(Locale.ROOT)));
    }
    return lines;
  }

  private void addTable(
      List<String> lines,
      List<String> absent,
      String title,
      Function<PeopleGroups, Map<String, Integer>> by) {
    Map<String, Integer> whole = by.apply(data);
    if (Set.of(PeopleGroups.UNKNOWN).containsAll(whole.keySet())) {
      absent.add(title);
      return;
    }
    List<String> groups = groups(whole);
    Map<String, Integer> inData = into(groups, whole);
    Map<String, Integer> onList = into(groups, by.apply(list));
    int[][] counts = new int[groups.size()][];
    for (int row = 0; row < counts.length; row++) {
      String group = groups.get(row);
      int listed = onList.getOrDefault(group, 0);
      counts[row] = new int[] {listed, inData.getOrDefault(group, 0) - listed};
    }
    CountTable table = new CountTable(groups, List.of("listed", "not listed"), counts);
    boolean[][] hidden = SmallNumbers.hidden(table, SmallNumbers.LEAST_SHOWN);
    for (int row = 0; row < counts.length; row++) {
      lines.add(
          "%-10s %-19s %17s %17s"
              .formatted(
                  title,
                  PlainWriter.inLine(groups.get(row)),
                  cell(table.count(row, 0), hidden[row][0], list.people()),
                  cell(table.count(row, 2), hidden[row][2], data.people())));
    }
  }

  /** The largest groups by name, then all others as one, then those of whom it is not known. */
  private static List<String> groups(Map<String, Integer> counts) {
    List<String> known =
        counts.entrySet().stream()
            .filter(entry -> !Set.of(PeopleGroups.UNKNOWN, REST).contains(entry.getKey()))
            .sorted(
                Comparator.comparing(Map.Entry<String, Integer>::getValue)
                    .reversed()
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    List<String> groups = new ArrayList<>(known.stream().limit(MOST_GROUPS).sorted().toList());
    if (known.size() > MOST_GROUPS || counts.containsKey(REST)) {
      groups.add(REST);
    }
    if (counts.containsKey(PeopleGroups.UNKNOWN)) {
      groups.add(PeopleGroups.UNKNOWN);
    }
    return groups;
  }

  private static Map<String, Integer> into(List<String> groups, Map<String, Integer> counts) {
    Map<String, Integer> grouped = new TreeMap<>();
    counts.forEach(
        (group, count) ->
            grouped.merge(groups.contains(group) ? group : REST, count, Integer::sum));
    return grouped;
  }

  private static String cell(int count, boolean hidden, int whole) {
    return hidden
        ? "–"
        : "%,d (%4.1f%%)".formatted(count, whole == 0 ? 0.0 : 100.0 * count / whole);
  }
}
