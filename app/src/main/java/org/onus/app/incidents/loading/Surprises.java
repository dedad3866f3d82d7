package org.onus.app.incidents.loading;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentFile;

/** Looks through what a file held for what is unlike the rest. */
final class Surprises {
  private static final int NAMED = 8;
  private static final int MONTHS_BEFORE = 3;

  /** Fewer rows than this more or less are chance, not a surprise. */
  private static final int NOTEWORTHY = 20;

  private final Map<Integer, Long> years = new TreeMap<>();
  private final Map<YearMonth, Long> months = new TreeMap<>();
  private final List<String> codes;
  private final long[] rowsOfCode;
  private long withoutCode;
  private long repeatedIncidents;
  private long severalBirths;
  private long severalSexes;

  private Surprises(List<String> codes) {
    this.codes = codes;
    rowsOfCode = new long[codes.size()];
  }

  /**
   * All that is unlike the rest, most rows first. What there may be many of is gathered in one
   * line, so that a file full of it hides nothing else.
   *
   * @param weights the area's
   * @param seenBefore offence codes that rows recorded earlier bear
   */
  static List<Surprise> in(
      IncidentFile.Contents contents, HarmWeights weights, Set<String> seenBefore) {
    Surprises counts = new Surprises(contents.log().offenceCodes());
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
    return found.stream().sorted(Comparator.comparingLong(Surprise::rows).reversed()).toList();
  }

  private void count(History person) {
    for (int i = 0; i < person.size(); i++) {
      LocalDate date = person.date(i);
      years.merge(date.getYear(), 1L, Long::sum);
      months.merge(YearMonth.from(date), 1L, Long::sum);
      int code = person.offenceNumber(i);
      if (code < 0) {
        withoutCode++;
      } else {
        rowsOfCode[code]++;
      }
    }
    repeatedIncidents += person.repeatedRows();
    severalBirths += person.hasSeveralDobs() ? 1 : 0;
    severalSexes += person.hasSeveralSexes() ? 1 : 0;
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
    Map<String, Long> apart = new HashMap<>();
    for (Map.Entry<Integer, Long> year : years.entrySet()) {
      if (year.getKey() < first || year.getKey() > last) {
        apart.put(year.getKey().toString(), year.getValue());
      }
    }
    String rest = first == last ? Integer.toString(first) : first + "–" + last;
    if (apart.size() == 1) {
      String year = apart.keySet().iterator().next();
      add(found, Surprise.Kind.DATES_APART, sum(apart), year, rest);
    } else {
      add(
          found,
          Surprise.Kind.YEARS_APART,
          sum(apart),
          Integer.toString(apart.size()),
          mostFrequent(apart),
          rest);
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

  private void addUnknownCodes(List<Surprise> found, HarmWeights weights, Set<String> seenBefore) {
    Map<String, Long> unknown = new HashMap<>();
    for (int code = 0; code < rowsOfCode.length; code++) {
      String name = codes.get(code);
      if (rowsOfCode[code] > 0 && !weights.knows(name) && !seenBefore.contains(name)) {
        unknown.put(name, rowsOfCode[code]);
      }
    }
    if (unknown.size() == 1) {
      add(found, Surprise.Kind.UNKNOWN_CODE, sum(unknown), unknown.keySet().iterator().next());
    } else {
      add(
          found,
          Surprise.Kind.UNKNOWN_CODES,
          sum(unknown),
          Integer.toString(unknown.size()),
          mostFrequent(unknown));
    }
  }

  private void addDoubling(List<Surprise> found) {
    Map<String, Long> doubled = new HashMap<>();
    long lastMean = 0;
    for (Map.Entry<YearMonth, Long> month : months.entrySet()) {
      OptionalLong mean = meanBefore(month.getKey());
      long rows = month.getValue();
      if (mean.isPresent()
          && rows >= 2 * mean.getAsLong()
          && rows - mean.getAsLong() >= NOTEWORTHY) {
        doubled.put(month.getKey().toString(), rows);
        lastMean = mean.getAsLong();
      }
    }
    if (doubled.size() == 1) {
      String month = doubled.keySet().iterator().next();
      add(found, Surprise.Kind.SUDDEN_DOUBLING, sum(doubled), month, Long.toString(lastMean));
    } else {
      add(
          found,
          Surprise.Kind.SUDDEN_DOUBLINGS,
          sum(doubled),
          Integer.toString(doubled.size()),
          mostFrequent(doubled));
    }
  }

  /** Empty unless each of the months before has rows. */
  private OptionalLong meanBefore(YearMonth month) {
    long before = 0;
    for (int back = 1; back <= MONTHS_BEFORE; back++) {
      Long earlier = months.get(month.minusMonths(back));
      if (earlier == null) {
        return OptionalLong.empty();
      }
      before += earlier;
    }
    return OptionalLong.of(before / MONTHS_BEFORE);
  }

  private void addCounted(List<Surprise> found) {
    add(found, Surprise.Kind.REPEATED_INCIDENTS, repeatedIncidents);
    if (LongStream.of(rowsOfCode).anyMatch(rows -> rows > 0)) {
      add(found, Surprise.Kind.NO_CODE, withoutCode);
    }
    add(found, Surprise.Kind.SEVERAL_BIRTHS, severalBirths);
    add(found, Surprise.Kind.SEVERAL_SEXES, severalSexes);
  }

  private static long sum(Map<String, Long> rows) {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /** The names with the most rows, and a sign if there are more. */
  private static String mostFrequent(Map<String, Long> rows) {
    String named =
        rows.entrySet().stream()
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(NAMED)
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return rows.size() > NAMED ? named + ", …" : named;
  }

  private static void add(List<Surprise> found, Surprise.Kind kind, long rows, String... values) {
    if (rows > 0) {
      found.add(new Surprise(kind, rows, List.of(values)));
    }
  }
}
