package org.onus.app.incidents.loading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentFile;

/** Looks through what a file held for what is unlike the rest. */
final class Surprises {
  private static final int SHOWN = 10;
  private static final int NAMED = 8;
  private static final int MONTHS_BEFORE = 3;

  /** Fewer rows than this more or less are chance, not a surprise. */
  private static final int NOTEWORTHY = 20;

  private final Map<Integer, Long> years = new TreeMap<>();
  private final Map<YearMonth, Long> months = new TreeMap<>();
  private final Map<String, Long> codes = new HashMap<>();
  private final Map<String, Integer> incidents = new HashMap<>();
  private long withoutCode;
  private long severalBirths;
  private long severalSexes;

  private Surprises() {}

  /**
   * The largest surprises.
   *
   * @param weights the area's
   * @param seenBefore offence codes that rows recorded earlier bear
   */
  static List<Surprise> in(
      IncidentFile.Contents contents, HarmWeights weights, Set<String> seenBefore) {
    Surprises counts = new Surprises();
    contents.log().forEachPerson(counts::count);
    List<Surprise> found = new ArrayList<>();
    counts.addDatesApart(found);
    counts.addUnknownCodes(found, weights, seenBefore);
    counts.addDoubling(found);
    counts.addCounted(found);
    contents
        .report()
        .notUnderstood()
        .forEach(
            (column, rows) ->
                add(found, Surprise.Kind.NOT_UNDERSTOOD, rows, column.standardName()));
    add(found, Surprise.Kind.IDENTICAL_ROWS, contents.report().identicalRows());
    if (contents.report().hasMixedDateStyles()) {
      long iso = contents.report().isoDates();
      long dayFirst = contents.report().dayFirstDates();
      add(
          found,
          Surprise.Kind.MIXED_DATES,
          Math.min(iso, dayFirst),
          Long.toString(iso),
          Long.toString(dayFirst));
    }
    return found.stream()
        .sorted(Comparator.comparingLong(Surprise::rows).reversed())
        .limit(SHOWN)
        .toList();
  }

  private void count(History person) {
    for (int i = 0; i < person.size(); i++) {
      LocalDate date = person.date(i);
      years.merge(date.getYear(), 1L, Long::sum);
      months.merge(YearMonth.from(date), 1L, Long::sum);
      incidents.merge(person.incidentId(i), 1, Integer::sum);
      countCode(person.offenceCode(i));
    }
    severalBirths += person.hasSeveralDobs() ? 1 : 0;
    severalSexes += person.hasSeveralSexes() ? 1 : 0;
  }

  private void countCode(@Nullable String code) {
    if (code == null) {
      withoutCode++;
    } else {
      codes.merge(code, 1L, Long::sum);
    }
  }

  /** The rest is the unbroken run of years around the year of the middle row. */
  private void addDatesApart(List<Surprise> found) {
    if (years.isEmpty()) {
      return;
    }
    int first = middleYear();
    int last = first;
    while (years.containsKey(first - 1)) {
      first--;
    }
    while (years.containsKey(last + 1)) {
      last++;
    }
    for (Map.Entry<Integer, Long> year : years.entrySet()) {
      if (year.getKey() < first || year.getKey() > last) {
        add(
            found,
            Surprise.Kind.DATES_APART,
            year.getValue(),
            year.getKey().toString(),
            Integer.toString(first),
            Integer.toString(last));
      }
    }
  }

  private int middleYear() {
    long half = years.values().stream().mapToLong(Long::longValue).sum() / 2;
    long passed = 0;
    for (Map.Entry<Integer, Long> year : years.entrySet()) {
      passed += year.getValue();
      if (passed > half) {
        return year.getKey();
      }
    }
    throw new IllegalStateException("no rows, no middle");
  }

  /** Together in one line, so that a file full of them hides nothing else. */
  private void addUnknownCodes(List<Surprise> found, HarmWeights weights, Set<String> seenBefore) {
    List<String> unknown =
        codes.keySet().stream()
            .filter(code -> !weights.knows(code) && !seenBefore.contains(code))
            .sorted(
                Comparator.<String, Long>comparing(code -> codes.getOrDefault(code, 0L))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
    long rows = unknown.stream().mapToLong(code -> codes.getOrDefault(code, 0L)).sum();
    if (unknown.size() == 1) {
      add(found, Surprise.Kind.UNKNOWN_CODE, rows, unknown.getFirst());
    } else {
      String named = String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size())));
      add(
          found,
          Surprise.Kind.UNKNOWN_CODES,
          rows,
          Integer.toString(unknown.size()),
          unknown.size() > NAMED ? named + ", …" : named);
    }
  }

  private void addDoubling(List<Surprise> found) {
    months.forEach(
        (month, rows) -> {
          long before = 0;
          for (int back = 1; back <= MONTHS_BEFORE; back++) {
            Long earlier = months.get(month.minusMonths(back));
            if (earlier == null) {
              return;
            }
            before += earlier;
          }
          long mean = before / MONTHS_BEFORE;
          if (rows >= 2 * mean && rows - mean >= NOTEWORTHY) {
            add(found, Surprise.Kind.SUDDEN_DOUBLING, rows, month.toString(), Long.toString(mean));
          }
        });
  }

  private void addCounted(List<Surprise> found) {
    add(
        found,
        Surprise.Kind.REPEATED_INCIDENTS,
        incidents.values().stream().filter(rows -> rows > 1).count());
    if (!codes.isEmpty()) {
      add(found, Surprise.Kind.NO_CODE, withoutCode);
    }
    add(found, Surprise.Kind.SEVERAL_BIRTHS, severalBirths);
    add(found, Surprise.Kind.SEVERAL_SEXES, severalSexes);
  }

  private static void add(List<Surprise> found, Surprise.Kind kind, long rows, String... values) {
    if (rows > 0) {
      found.add(new Surprise(kind, rows, List.of(values)));
    }
  }
}
