package org.onus.engine.criteria;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.Offences;

/** The day that rules look back from, with the weights of the day: one for many people. */
final class AsAt {

  private final LocalDate date;
  private final int day;
  private final HarmWeights weights;
  private final Window lifetime;
  private final Window thisMonth;
  private volatile @Nullable Codes codes;

  AsAt(LocalDate date, HarmWeights weights) {
    this.date = date;
    this.day = (int) date.toEpochDay();
    this.weights = weights;
    this.lifetime = new Window(Integer.MIN_VALUE, day);
    this.thisMonth = Window.between(date.withDayOfMonth(1), date);
  }

  LocalDate date() {
    return date;
  }

  int day() {
    return day;
  }

  Window lifetime() {
    return lifetime;
  }

  Window lastDays(int days) {
    return new Window(day - days + 1, day);
  }

  Window lastMonths(int months) {
    return Window.after(date.minusMonths(months), date);
  }

  Window lastYears(int years) {
    return Window.after(date.minusYears(years), date);
  }

  Window daysBeforeLast(int days, int last) {
    return new Window(day - last - days + 1, day - last);
  }

  Window thisCalendarMonth() {
    return thisMonth;
  }

  Window previousCalendarMonths(int months) {
    LocalDate first = date.withDayOfMonth(1);
    return Window.between(first.minusMonths(months), first.minusDays(1));
  }

  Window thisAndPreviousCalendarMonths(int months) {
    return Window.between(date.withDayOfMonth(1).minusMonths(months), date);
  }

  /** What the codes of a log mean; worked out once a log, again only when another one comes. */
  Codes codes(IncidentLog log) {
    Codes known = codes;
    if (known == null || known.log != log) {
      known = new Codes(log, weights);
      codes = known;
    }
    return known;
  }

  /** Harm and crime by the number of an offence code, so that no row asks a map. */
  static final class Codes {

    private final IncidentLog log;
    private final double[] days;
    private final boolean[] crime;
    private final double daysWithoutCode;

    private Codes(IncidentLog log, HarmWeights weights) {
      this.log = log;
      List<String> codes = log.offenceCodes();
      days = weights.days(codes);
      daysWithoutCode = weights.days((String) null);
      crime = new boolean[codes.size()];
      for (int i = 0; i < crime.length; i++) {
        crime[i] = Offences.isCrime(null, codes.get(i));
      }
    }

    double days(int offenceNumber) {
      return offenceNumber < 0 ? daysWithoutCode : days[offenceNumber];
    }

    boolean isCrime(@Nullable Kind kind, int offenceNumber) {
      if (kind == null && offenceNumber >= 0) {
        return crime[offenceNumber];
      }
      return Offences.isCrime(kind, null);
    }
  }
}
