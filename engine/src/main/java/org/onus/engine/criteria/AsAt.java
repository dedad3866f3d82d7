package org.onus.engine.criteria;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.LogCodes;

/** The day that rules look back from, with the weights of the day: one for many people. */
final class AsAt {

  private final LocalDate date;
  private final int day;
  private final HarmWeights weights;
  private final Window lifetime;
  private final Window thisMonth;
  private volatile @Nullable LogCodes codes;

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
  LogCodes codes(IncidentLog log) {
    LogCodes known = codes;
    if (known == null || !known.areOf(log)) {
      known = new LogCodes(log, weights);
      codes = known;
    }
    return known;
  }
}
