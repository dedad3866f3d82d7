package org.onus.engine.incidents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads dates: 2026-11-22 with or without a time, and 22/11/2026 likewise. */
public final class Dates {

  /** No date could be read. */
  static final long NONE = Long.MIN_VALUE;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;

  /** The bytes of 0000-00-, which leave of a year and a month only the values of their digits. */
  private static final long ISO = 0x2D30302D30303030L;

  /** What lifts over 127 a digit's value above 9, and any but 0 in the place of a dash. */
  private static final long NOT_ISO = 0x7F76767F76767676L;

  private static final int[] DAYS_IN_MONTH = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private Dates() {}

  /** The day that a text names; null if it is no day of the calendar in either style. */
  public static @Nullable LocalDate day(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long day = epochDay(bytes, 0, bytes.length);
    return day == NONE ? null : LocalDate.ofEpochDay(day);
  }

  /** Whether the text is in the style of 22/11/2026; asked only of a date that could be read. */
  static boolean isDayFirst(byte[] bytes, int from) {
    return bytes[from + 1] == '/' || bytes[from + 2] == '/';
  }

  /** Epoch day, or {@link #NONE}. A time is checked for its form and left out as it stands. */
  static long epochDay(byte[] bytes, int from, int length) {
    if (length >= 10) {
      long digits = (long) LONGS.get(bytes, from) ^ ISO;
      if (((((digits & LOW_BITS) + NOT_ISO) | digits) & ~LOW_BITS) == 0) {
        return timeIsWellFormed(bytes, from + 10, length - 10)
            ? day(
                1000 * digit(digits, 0)
                    + 100 * digit(digits, 1)
                    + 10 * digit(digits, 2)
                    + digit(digits, 3),
                10 * digit(digits, 5) + digit(digits, 6),
                digits(bytes, from + 8, 2))
            : NONE;
      }
    }
    return dayFirst(bytes, from, length);
  }

  private static int digit(long digits, int place) {
    return (int) (digits >>> (8 * place)) & 15;
  }

  private static long dayFirst(byte[] bytes, int from, int length) {
    int end = from + length;
    int first = slash(bytes, from, end);
    int second = first < 0 ? -1 : slash(bytes, first + 1, end);
    if (second < 0 || end - second < 5 || first - from > 2 || second - first > 3) {
      return NONE;
    }
    if (!timeIsWellFormed(bytes, second + 5, end - second - 5)) {
      return NONE;
    }
    return day(
        digits(bytes, second + 1, 4),
        digits(bytes, first + 1, second - first - 1),
        digits(bytes, from, first - from));
  }

  private static int slash(byte[] bytes, int from, int end) {
    for (int at = from; at < end && at <= from + 2; at++) {
      if (bytes[at] == '/') {
        return at;
      }
    }
    return -1;
  }

  private static boolean timeIsWellFormed(byte[] bytes, int from, int length) {
    if (length == 0) {
      return true;
    }
    if (length < 6 || (bytes[from] != 'T' && bytes[from] != ' ') || bytes[from + 3] != ':') {
      return false;
    }
    int hour = digits(bytes, from + 1, 2);
    int minute = digits(bytes, from + 4, 2);
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
      return false;
    }
    for (int at = from + 6; at < from + length; at++) {
      byte b = bytes[at];
      if (!(b >= '0' && b <= '9') && b != ':' && b != '.' && b != 'Z' && b != '+' && b != '-') {
        return false;
      }
    }
    return true;
  }

  private static int digits(byte[] bytes, int from, int count) {
    int number = count == 0 ? -1 : 0;
    for (int at = from; at < from + count; at++) {
      int digit = bytes[at] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static long day(int year, int month, int day) {
    if (year < 0 || month < 1 || month > 12 || day < 1 || day > lengthOf(month, year)) {
      return NONE;
    }
    return epochDay(year, month, day);
  }

  private static int lengthOf(int month, int year) {
    boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : DAYS_IN_MONTH[month - 1];
  }

  /** Counts in years that begin in March, so that the leap day comes last. */
  private static long epochDay(int year, int month, int day) {
    long y = month > 2 ? year : year - 1;
    long m = month > 2 ? month - 3 : month + 9;
    return 365 * y
        + Math.floorDiv(y, 4L)
        - Math.floorDiv(y, 100L)
        + Math.floorDiv(y, 400L)
        + (153 * m + 2) / 5
        + day
        - 719_469;
  }
}
