package org.onus.engine.criteria;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;

/**
 * The shipped rules once more, from their wording and in plain Java over a list of rows: a
 * calculation to compare the engine with, which shares nothing with it. Months are compared as
 * months and days of windows by stepping through the calendar.
 */
record ByHand(List<IncidentRow> allRows, LocalDate asAt) {

  Verdict verdict(String rule) {
    if (rows().findAny().isEmpty()) {
      return Verdict.NOT_MET;
    }
    return switch (rule) {
      case "dyfed-powys-repeat" ->
          of(incidents(month(0)) >= 1 && incidents(month(1).or(month(2)).or(month(3))) >= 2);
      case "dyfed-powys-repeat-month" -> of(incidents(month(0)) >= 1 && incidents(month(1)) >= 2);
      case "repeat-rolling" ->
          of(incidents(daysAgo(0, 29)) >= 1 && incidents(daysAgo(30, 119)) >= 2);
      case "dyfed-powys-serial" ->
          of(victims(month(0).or(month(1)).or(month(2)).or(month(3))) >= 2);
      case "oldham-ten" -> oldham();
      case "matac-serial" -> {
        Predicate<LocalDate> threeYears = day -> day.isAfter(asAt.minusYears(3));
        Integer age = age();
        yield of(
            incidents(threeYears) >= 2 && victims(threeYears) >= 2 && (age == null || age >= 16));
      }
      case "marac-escalation" -> of(incidents(this::inTwelveMonths) >= 3);
      case "never-high" ->
          of(
              incidents(this::inTwelveMonths) >= 3
                  && rows()
                      .filter(row -> inTwelveMonths(row.date()))
                      .noneMatch(row -> row.riskGrade() == RiskGrade.HIGH));
      case "long-career" -> {
        LocalDate first =
            rows().map(IncidentRow::date).min(Comparator.naturalOrder()).orElseThrow();
        LocalDate last = rows().map(IncidentRow::date).max(Comparator.naturalOrder()).orElseThrow();
        yield of(incidents(day -> true) >= 5 && last.isAfter(first.plusYears(5)));
      }
      default -> throw new AssertionError(rule);
    };
  }

  private Verdict oldham() {
    if (incidents(day -> true) < 10) {
      return Verdict.NOT_MET;
    }
    Sex sex = rows().map(IncidentRow::sex).filter(Objects::nonNull).findAny().orElse(null);
    return sex == null ? Verdict.NOT_KNOWN : of(sex == Sex.MALE);
  }

  /** Birthdays passed, one by one; a birthday that a year lacks falls on 1 March. */
  private @Nullable Integer age() {
    LocalDate dob = rows().map(IncidentRow::dob).filter(Objects::nonNull).findAny().orElse(null);
    if (dob == null) {
      return null;
    }
    int age = -1;
    for (int year = dob.getYear(); year <= asAt.getYear(); year++) {
      boolean lacking =
          dob.getDayOfMonth() == 29 && !YearMonth.of(year, dob.getMonth()).isValidDay(29);
      LocalDate birthday =
          lacking
              ? LocalDate.of(year, 3, 1)
              : LocalDate.of(year, dob.getMonth(), dob.getDayOfMonth());
      age += birthday.isAfter(asAt) ? 0 : 1;
    }
    return age;
  }

  private Stream<IncidentRow> rows() {
    return allRows.stream().filter(row -> !row.date().isAfter(asAt));
  }

  private int incidents(Predicate<LocalDate> in) {
    return rows()
        .filter(row -> in.test(row.date()))
        .map(IncidentRow::incidentId)
        .collect(toSet())
        .size();
  }

  private int victims(Predicate<LocalDate> in) {
    return rows()
        .filter(row -> in.test(row.date()))
        .map(IncidentRow::victimId)
        .filter(Objects::nonNull)
        .collect(toSet())
        .size();
  }

  private Predicate<LocalDate> month(int before) {
    return day -> YearMonth.from(day).equals(YearMonth.from(asAt).minusMonths(before));
  }

  private Predicate<LocalDate> daysAgo(int fewest, int most) {
    return day ->
        Stream.iterate(asAt.minusDays(fewest), d -> d.minusDays(1))
            .limit(most - fewest + 1L)
            .anyMatch(day::equals);
  }

  private boolean inTwelveMonths(LocalDate day) {
    return day.isAfter(asAt.minusMonths(12));
  }

  private static Verdict of(boolean met) {
    return met ? Verdict.MET : Verdict.NOT_MET;
  }
}
