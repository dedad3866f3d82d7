package org.onus.engine.criteria;

import dev.cel.runtime.CelAttribute;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.CelVariableResolver;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.Distinct;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.LogCodes;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;

/**
 * One person as seen at a day: the rows up to it, and nothing that was written down for a later
 * one. Made for one evaluation.
 */
final class Subject implements CelVariableResolver {

  private static final Object SEX_NOT_RECORDED = CelUnknownSet.create(CelAttribute.create("sex"));
  private static final Object AGE_NOT_RECORDED = CelUnknownSet.create(CelAttribute.create("age"));

  private final History history;
  private final AsAt asAt;

  /** Takes in each row that a fact counts; null when nobody asks. */
  private final @Nullable BitSet counted;

  Subject(History history, AsAt asAt) {
    this(history, asAt, null);
  }

  Subject(History history, AsAt asAt, @Nullable BitSet counted) {
    this.history = history.upTo(asAt.day());
    this.asAt = asAt;
    this.counted = counted;
  }

  /** Whether there is anything to see yet. */
  boolean exists() {
    return history.size() > 0;
  }

  AsAt asAt() {
    return asAt;
  }

  long incidents(Window window) {
    return incidents(window, row -> true);
  }

  long crimes(Window window) {
    LogCodes codes = asAt.codes(history.log());
    return incidents(window, row -> codes.isCrime(history.kind(row), history.offenceNumber(row)));
  }

  long graded(RiskGrade grade, Window window) {
    return incidents(window, row -> history.riskGrade(row) == grade);
  }

  /** Incidents none of whose rows in the window bears a grade. */
  long ungraded(Window window) {
    return incidents(window) - incidents(window, row -> history.riskGrade(row) != null);
  }

  long victims(Window window) {
    Distinct victims = new Distinct();
    for (int row = history.size() - 1; row >= 0 && history.day(row) >= window.from(); row--) {
      int victim = history.victim(row);
      if (victim > 0 && window.holds(history.day(row))) {
        victims.add(victim - 1);
        count(row);
      }
    }
    return victims.count();
  }

  double harm(Window window) {
    LogCodes codes = asAt.codes(history.log());
    double days = 0;
    for (int row = history.size() - 1; row >= 0 && history.day(row) >= window.from(); row--) {
      if (window.holds(history.day(row))) {
        days += codes.days(history.offenceNumber(row));
        count(row);
      }
    }
    return days;
  }

  long daysSinceLast() {
    count(history.size() - 1);
    return (long) asAt.day() - history.day(history.size() - 1);
  }

  /** Whether the last incident came more than so many years after the first. */
  boolean spansMoreThanYears(int years) {
    count(0);
    count(history.size() - 1);
    return history.date(history.size() - 1).isAfter(history.date(0).plusYears(years));
  }

  /** Distinct incidents with a row in the window that the condition holds for. */
  private long incidents(Window window, IntPredicate condition) {
    Distinct incidents = new Distinct();
    for (int row = history.size() - 1; row >= 0 && history.day(row) >= window.from(); row--) {
      if (window.holds(history.day(row)) && condition.test(row)) {
        incidents.add(history.incident(row));
        count(row);
      }
    }
    return incidents.count();
  }

  private void count(int row) {
    if (counted != null) {
      counted.set(row);
    }
  }

  /** The sex as recorded last up to as-at, or a value that makes the verdict unknown. */
  Object sex() {
    Sex sex = history.sex();
    return sex == null ? SEX_NOT_RECORDED : sex;
  }

  boolean sexKnown() {
    return history.sex() != null;
  }

  /**
   * Full years at as-at, or a value that makes the verdict unknown. Who was born on 29 February
   * turns a year older on 1 March of a year that has none.
   */
  Object age() {
    LocalDate dob = recordedDob();
    return dob == null ? AGE_NOT_RECORDED : ChronoUnit.YEARS.between(dob, asAt.date());
  }

  boolean ageKnown() {
    return recordedDob() != null;
  }

  @Override
  public Optional<Object> find(String name) {
    if (name.equals(Vocabulary.SUBJECT)) {
      return Optional.of(this);
    }
    Vocabulary.Plain word = Vocabulary.PLAIN.get(name);
    return word == null ? Optional.empty() : word.value().apply(this);
  }

  /** A date of birth after as-at is a fault, not an age. */
  private @Nullable LocalDate recordedDob() {
    LocalDate dob = history.dob();
    return dob == null || dob.isAfter(asAt.date()) ? null : dob;
  }
}
