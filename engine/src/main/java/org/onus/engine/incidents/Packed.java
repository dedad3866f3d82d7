package org.onus.engine.incidents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * How a row stands in bytes: facts of one and two bytes, then the references of the person, the
 * incident and the victim-survivor. Once the person is numbered the reference is no longer needed,
 * and two ordinals of four bytes take its place.
 */
final class Packed {

  static final int HEADER = 21;

  /** A reference may have so many bytes. */
  static final int LONGEST_REFERENCE = Character.MAX_VALUE;

  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle CHARS =
      MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int DAY = 0;
  private static final int TEXTS = 2;
  private static final int DOB = 12;
  private static final int MARKS = 14;
  private static final int LENGTHS = 15;
  private static final int ORDINALS = HEADER;
  private static final int ORDINALS_TAKE = 8;

  /** The three references, in the order in which they stand. */
  static final int PERSON = 0;

  static final int INCIDENT = 1;
  static final int VICTIM = 2;

  private Packed() {}

  static void set(byte[] in, int at, char day, char dob, byte marks) {
    putChar(in, at + DAY, day);
    putChar(in, at + DOB, dob);
    in[at + MARKS] = marks;
  }

  static void setText(byte[] in, int at, int column, char number) {
    putChar(in, at + TEXTS + 2 * column, number);
  }

  static void setLength(byte[] in, int at, int reference, int length) {
    putChar(in, at + LENGTHS + 2 * reference, (char) length);
  }

  static char day(byte[] in, int at) {
    return getChar(in, at + DAY);
  }

  static char dob(byte[] in, int at) {
    return getChar(in, at + DOB);
  }

  static byte marks(byte[] in, int at) {
    return in[at + MARKS];
  }

  /** The number of a repeating text. */
  static char text(byte[] in, int at, int column) {
    return getChar(in, at + TEXTS + 2 * column);
  }

  /** Puts the numbers that all segments share in the place of one segment's own. */
  static void renumber(byte[] in, int at, char[][] numbers) {
    for (int column = 0; column < Segment.TEXT_COLUMNS; column++) {
      setText(in, at, column, numbers[column][text(in, at, column)]);
    }
  }

  static int length(byte[] in, int at, int reference) {
    return getChar(in, at + LENGTHS + 2 * reference);
  }

  /**
   * Says which of the person's different incidents or victim-survivors the row names: incidents
   * counted from 0, victim-survivors from 1, 0 for unknown.
   */
  static void setOrdinals(byte[] in, int at, int incident, int victim) {
    INTS.set(in, at + ORDINALS, incident);
    INTS.set(in, at + ORDINALS + 4, victim);
  }

  static int ordinal(byte[] in, int at, int reference) {
    return (int) INTS.get(in, at + ORDINALS + 4 * (reference - INCIDENT));
  }

  /** Where a reference begins. */
  static int from(byte[] in, int at, int reference) {
    int from = at + HEADER;
    if (reference > PERSON) {
      from += roomOfPerson(length(in, at, PERSON));
    }
    return reference > INCIDENT ? from + length(in, at, INCIDENT) : from;
  }

  /** How many bytes a person's reference of that length is given. */
  static int roomOfPerson(int length) {
    return Math.max(length, ORDINALS_TAKE);
  }

  /** Where the next row begins. */
  static int end(byte[] in, int at) {
    return from(in, at, VICTIM) + length(in, at, VICTIM);
  }

  private static char getChar(byte[] in, int at) {
    return (char) CHARS.get(in, at);
  }

  private static void putChar(byte[] in, int at, char value) {
    CHARS.set(in, at, value);
  }

  /**
   * By incident, offence, victim-survivor and then the rest, so that only identical rows are equal:
   * the same on every machine, whatever the order of rows.
   */
  static int compare(byte[] left, int leftAt, byte[] right, int rightAt) {
    int order = compareReferences(left, leftAt, right, rightAt, INCIDENT);
    if (order == 0) {
      order = compareTexts(left, leftAt, right, rightAt, Segment.OFFENCE);
    }
    if (order == 0) {
      order = compareReferences(left, leftAt, right, rightAt, VICTIM);
    }
    if (order == 0) {
      order = Byte.compare(marks(left, leftAt), marks(right, rightAt));
    }
    if (order == 0) {
      order = Character.compare(dob(left, leftAt), dob(right, rightAt));
    }
    for (int column = 0; order == 0 && column < Segment.TEXT_COLUMNS; column++) {
      order = compareTexts(left, leftAt, right, rightAt, column);
    }
    return order;
  }

  private static int compareTexts(byte[] left, int leftAt, byte[] right, int rightAt, int column) {
    return Character.compare(text(left, leftAt, column), text(right, rightAt, column));
  }

  private static int compareReferences(
      byte[] left, int leftAt, byte[] right, int rightAt, int reference) {
    int leftFrom = from(left, leftAt, reference);
    int rightFrom = from(right, rightAt, reference);
    return Arrays.compareUnsigned(
        left,
        leftFrom,
        leftFrom + length(left, leftAt, reference),
        right,
        rightFrom,
        rightFrom + length(right, rightAt, reference));
  }
}
