package org.onus.app.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.Sex;

/** Counts people of whom something is known at a day, by sex, age and ethnicity. */
final class PeopleGroups {

  static final String UNKNOWN = "unknown";

  private static final int BLOCK = 1 << 13;

  /** A group of ages by its youngest. */
  private record Band(int years, String name) {}

  private static final List<Band> BANDS =
      List.of(
          new Band(65, "65 or over"),
          new Band(55, "55 to 64"),
          new Band(45, "45 to 54"),
          new Band(35, "35 to 44"),
          new Band(25, "25 to 34"),
          new Band(18, "18 to 24"),
          new Band(16, "16 or 17"),
          new Band(0, "under 16"));

  private final LocalDate asAt;
  private final List<LocalDate> bornBy;
  private final Map<String, Integer> sexes = new HashMap<>();
  private final Map<String, Integer> ages = new HashMap<>();
  private final Map<String, Integer> ethnicityCodes = new HashMap<>();

  private int people;

  PeopleGroups(LocalDate asAt) {
    this.asAt = asAt;
    bornBy = BANDS.stream().map(band -> asAt.minusYears(band.years())).toList();
  }

  /** Everybody of the log, counted on all cores. */
  static PeopleGroups of(IncidentLog log, LocalDate asAt) {
    return log.personBlocks(BLOCK)
        .parallel()
        .mapToObj(block -> of(log, block, asAt))
        .reduce(new PeopleGroups(asAt), PeopleGroups::and);
  }

  private static PeopleGroups of(IncidentLog log, int block, LocalDate asAt) {
    PeopleGroups groups = new PeopleGroups(asAt);
    int to = Math.min(log.people(), (block + 1) * BLOCK);
    for (int person = block * BLOCK; person < to; person++) {
      groups.add(log.history(person));
    }
    return groups;
  }

  private PeopleGroups and(PeopleGroups others) {
    PeopleGroups both = new PeopleGroups(asAt);
    for (PeopleGroups part : List.of(this, others)) {
      both.people += part.people;
      part.sexes.forEach((group, n) -> both.sexes.merge(group, n, Integer::sum));
      part.ages.forEach((group, n) -> both.ages.merge(group, n, Integer::sum));
      part.ethnicityCodes.forEach((code, n) -> both.ethnicityCodes.merge(code, n, Integer::sum));
    }
    return both;
  }

  void add(History whole) {
    History history = whole.upTo((int) asAt.toEpochDay());
    if (history.size() == 0) {
      return;
    }
    people++;
    String ethnicity = history.ethnicity();
    sexes.merge(sex(history.sex()), 1, Integer::sum);
    ages.merge(ageBand(history.dob()), 1, Integer::sum);
    ethnicityCodes.merge(ethnicity == null ? UNKNOWN : ethnicity, 1, Integer::sum);
  }

  int people() {
    return people;
  }

  Map<String, Integer> bySex() {
    return new TreeMap<>(sexes);
  }

  Map<String, Integer> byAge() {
    return new TreeMap<>(ages);
  }

  Map<String, Integer> byEthnicity() {
    Map<String, Integer> groups = new TreeMap<>();
    ethnicityCodes.forEach((code, n) -> groups.merge(ethnicity(code), n, Integer::sum));
    return groups;
  }

  private static String sex(@Nullable Sex sex) {
    return switch (sex) {
      case null -> UNKNOWN;
      case MALE -> "male";
      case FEMALE -> "female";
      case OTHER -> "other";
    };
  }

  private String ageBand(@Nullable LocalDate dob) {
    for (int i = 0; dob != null && i < BANDS.size(); i++) {
      if (!dob.isAfter(bornBy.get(i))) {
        return BANDS.get(i).name();
      }
    }
    return UNKNOWN;
  }

  /** The five broad groups where the file uses the 18+1 codes; otherwise what the file says. */
  private static String ethnicity(String code) {
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
      default -> UNKNOWN;
    };
  }
}
