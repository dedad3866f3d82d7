package org.onus.app.cli;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.ListedPerson;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.Sex;

/** Who is on the list against who is in the data, by sex, age and ethnicity. */
record Composition(IncidentLog log, List<ListedPerson> people, LocalDate asAt) {

  private static final int MOST_GROUPS = 8;

  List<String> lines() {
    List<History> listed =
        people.stream().flatMap(person -> log.history(person.personId()).stream()).toList();
    List<String> lines = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    addTable(lines, absent, "Sex", listed, history -> sex(history.sex()));
    addTable(lines, absent, "Age", listed, history -> ageBand(history.dob()));
    addTable(lines, absent, "Ethnicity", listed, history -> ethnicity(history.ethnicity()));
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
      List<History> listed,
      Function<History, String> group) {
    Map<String, Integer> inData = new TreeMap<>();
    log.forEachPerson(history -> inData.merge(group.apply(history), 1, Integer::sum));
    Map<String, Integer> onList = new TreeMap<>();
    listed.forEach(history -> onList.merge(group.apply(history), 1, Integer::sum));
    if (inData.size() == 1 && inData.containsKey("unknown")) {
      absent.add(title);
      return;
    }
    Map<String, Integer> data = SmallNumbers.withFewGroups(inData, MOST_GROUPS);
    Map<String, Integer> list = SmallNumbers.intoGroups(onList, data.keySet());
    Set<String> hiddenData = SmallNumbers.hidden(data);
    Set<String> hiddenList = SmallNumbers.hidden(list);
    data.keySet().stream()
        .sorted(
            Comparator.comparing((String name) -> name.equals("unknown"))
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

  private static String sex(@Nullable Sex sex) {
    return switch (sex) {
      case null -> "unknown";
      case MALE -> "male";
      case FEMALE -> "female";
      case OTHER -> "other";
    };
  }

  private String ageBand(@Nullable LocalDate dob) {
    if (dob == null || dob.isAfter(asAt)) {
      return "unknown";
    }
    int age = Period.between(dob, asAt).getYears();
    int[] lowest = {65, 55, 45, 35, 25, 18};
    String[] names = {"65 or over", "55 to 64", "45 to 54", "35 to 44", "25 to 34", "18 to 24"};
    for (int i = 0; i < lowest.length; i++) {
      if (age >= lowest[i]) {
        return names[i];
      }
    }
    return age >= 16 ? "16 or 17" : "under 16";
  }

  /** The five broad groups where the file uses the 18+1 codes; otherwise what the file says. */
  private static String ethnicity(@Nullable String code) {
    if (code == null) {
      return "unknown";
    }
    String upper = code.toUpperCase(Locale.ROOT);
    if (!upper.matches("[WMABO]\\d|NS|UN|Z1")) {
      return code;
    }
    return switch (upper.charAt(0)) {
      case 'W' -> "White";
      case 'M' -> "Mixed";
      case 'A' -> "Asian";
      case 'B' -> "Black";
      case 'O' -> upper.equals("O1") ? "Asian" : "other";
      default -> "unknown";
    };
  }
}
