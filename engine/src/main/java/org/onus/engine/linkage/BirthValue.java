package org.onus.engine.linkage;

import org.jspecify.annotations.Nullable;

/** A date of birth, with what is known of it; its text is yyyymmdd, zero where unknown. */
@SuppressWarnings("ReferenceEquality") // equal values are one object
final class BirthValue extends Value {

  private static final int EARLIEST = 1875;
  private static final int[] DAYS_IN_MONTH = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** How far a date can be trusted. */
  enum State {
    COMPLETE,
    /** Without a day, or without day and month. */
    PARTIAL,
    /** No day of the calendar, or not one on which a living person can be born. */
    WRONG
  }

  final int year;
  final int month;
  final int day;
  final State state;

  private BirthValue(String digits, int year, int month, int day, State state) {
    super(digits);
    this.year = year;
    this.month = month;
    this.day = day;
    this.state = state;
  }

  /** Reads a date in any of the forms of the file format; null if it holds no digit. */
  static @Nullable BirthValue read(String written, int thisYear) {
    String[] groups = withoutTime(written).replaceAll("\\D+", " ").strip().split(" ", -1);
    String digits = String.join("", groups);
    if (digits.isEmpty()) {
      return null;
    }
    if (groups.length == 1) {
      return switch (digits.length()) {
        case 8 -> of(digits.substring(0, 4), digits.substring(4, 6), digits.substring(6), thisYear);
        case 6 -> of(digits.substring(0, 4), digits.substring(4), "", thisYear);
        case 4 -> of(digits, "", "", thisYear);
        default -> new BirthValue(digits, 0, 0, 0, State.WRONG);
      };
    }
    boolean yearFirst = groups[0].length() == 4;
    boolean yearLast = groups[groups.length - 1].length() == 4;
    if (groups.length == 2 && (yearFirst || yearLast)) {
      return yearFirst
          ? of(groups[0], groups[1], "", thisYear)
          : of(groups[1], groups[0], "", thisYear);
    }
    if (groups.length == 3 && (yearFirst || yearLast)) {
      return yearFirst
          ? of(groups[0], groups[1], groups[2], thisYear)
          : of(groups[2], groups[1], groups[0], thisYear);
    }
    return new BirthValue(digits, 0, 0, 0, State.WRONG);
  }

  private static String withoutTime(String written) {
    int at = written.strip().indexOf(written.indexOf('T') > 0 ? 'T' : ' ');
    return at >= 8 ? written.strip().substring(0, at) : written;
  }

  private static BirthValue of(String year, String month, String day, int thisYear) {
    if (month.length() > 2 || day.length() > 2) {
      return new BirthValue(year + month + day, 0, 0, 0, State.WRONG);
    }
    int y = Integer.parseInt(year);
    int m = month.isEmpty() ? 0 : Integer.parseInt(month);
    int d = day.isEmpty() ? 0 : Integer.parseInt(day);
    String digits = year + twoDigits(m) + twoDigits(d);
    return new BirthValue(digits, y, m, d, state(y, m, d, thisYear));
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  private static State state(int year, int month, int day, int thisYear) {
    if (year < EARLIEST || year > thisYear || month > 12 || (month == 0 && day != 0)) {
      return State.WRONG;
    }
    if (day == 0) {
      return State.PARTIAL;
    }
    boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    int last = month == 2 && !leap ? 28 : DAYS_IN_MONTH[month - 1];
    return day <= last ? State.COMPLETE : State.WRONG;
  }

  /** How two dates agree. */
  Level agreement(BirthValue other) {
    if (this == other) {
      return switch (state) {
        case COMPLETE -> Level.SAME;
        case PARTIAL -> Level.PART;
        case WRONG -> Level.ONE_OFF;
      };
    }
    if (state == State.PARTIAL || other.state == State.PARTIAL) {
      return asFarAsKnown(other);
    }
    if (year == other.year && year != 0 && month == other.day && day == other.month) {
      return Level.EXCHANGED;
    }
    if (editsTo(other, 1) == 1) {
      return Level.ONE_OFF;
    }
    if (state == State.WRONG || other.state == State.WRONG) {
      return editsTo(other, 2) == 2 ? Level.ALIKE : Level.DIFFERENT;
    }
    int same =
        (year == other.year ? 1 : 0) + (month == other.month ? 1 : 0) + (day == other.day ? 1 : 0);
    if (same == 2) {
      return Level.ALIKE;
    }
    return Math.abs(year - other.year) <= 1 ? Level.RELATED : Level.DIFFERENT;
  }

  private Level asFarAsKnown(BirthValue other) {
    boolean monthUnknown = month == 0 || other.month == 0;
    if (year == other.year && (monthUnknown || month == other.month)) {
      return Level.PART;
    }
    return Math.abs(year - other.year) <= 1 ? Level.RELATED : Level.DIFFERENT;
  }
}
