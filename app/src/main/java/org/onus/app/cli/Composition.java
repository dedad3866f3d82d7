package org.onus.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.onus.app.identification.ListedPerson;
import org.onus.engine.incidents.IncidentLog;

/** Who is on the list against who is in the data, by sex, age and ethnicity. */
record Composition(IncidentLog log, PeopleGroups data, List<ListedPerson> people, LocalDate asAt) {

  private static final int MOST_GROUPS = 8;

  List<String> lines() {
    PeopleGroups list = new PeopleGroups(asAt);
    people.forEach(person -> log.history(person.personId()).ifPresent(list::add));
    List<String> lines = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    addTable(lines, absent, "Sex", data.bySex(), list.bySex());
    addTable(lines, absent, "Age", data.byAge(), list.byAge());
    addTable(lines, absent, "Ethnicity", data.byEthnicity(), list.byEthnicity());
    if (!lines.isEmpty()) {
      lines.addFirst("%-30s %17s %17s".formatted("", "on the list", "in the data"));
      lines.add("Counts under 5 are not shown, nor the one that would give another away.");
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
      Map<String, Integer> inData,
      Map<String, Integer> onList) {
    if (inData.size() == 1 && inData.containsKey(PeopleGroups.UNKNOWN)) {
      absent.add(title);
      return;
    }
    Map<String, Integer> data = SmallNumbers.withFewGroups(inData, MOST_GROUPS);
    Map<String, Integer> list = SmallNumbers.intoGroups(onList, data.keySet());
    Set<String> hiddenData = SmallNumbers.hidden(data);
    Set<String> hiddenList = SmallNumbers.hidden(list);
    data.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> name.equals(PeopleGroups.UNKNOWN))
                .thenComparing(name -> name))
        .forEach(
            name ->
                lines.add(
                    "%-10s %-19s %17s %17s"
                        .formatted(
                            title,
                            name,
                            cell(name, list, hiddenList, people.size()),
                            cell(name, data, hiddenData, log.people()))));
  }

  private static String cell(
      String name, Map<String, Integer> counts, Set<String> hidden, int whole) {
    if (hidden.contains(name)) {
      return "–";
    }
    int count = counts.getOrDefault(name, 0);
    return String.format(
        Locale.UK, "%,d (%4.1f%%)", count, whole == 0 ? 0.0 : 100.0 * count / whole);
  }
}
