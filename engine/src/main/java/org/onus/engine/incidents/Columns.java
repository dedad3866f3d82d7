package org.onus.engine.incidents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The columns that are looked at rarely, in the order of the file, segments joined end to end. */
final class Columns {

  private final int rows;
  private final byte[] incidentText;
  private final int[] incidentEnd;
  private final byte[] marks;
  private final char[] dob;
  private final char[][] texts;
  private final String[][] values;

  private Columns(List<Segment> segments, int rows, int incidentBytes, String[][] values) {
    this.rows = rows;
    this.values = values;
    incidentText = joinIncidentText(segments, incidentBytes);
    incidentEnd = joinIncidentEnds(segments, rows);
    marks = joinMarks(segments, rows);
    dob = joinDobs(segments, rows);
    texts = new char[Segment.TEXT_COLUMNS][];
    for (int column = 0; column < texts.length; column++) {
      texts[column] = joinTexts(segments, column, rows, values[column]);
    }
  }

  /** Joins the segments, emptying each column of theirs as soon as it is copied. */
  static Columns join(List<Segment> segments) {
    long rows = segments.stream().mapToLong(segment -> segment.rows).sum();
    long bytes = segments.stream().mapToLong(Columns::incidentBytes).sum();
    if (rows > Integer.MAX_VALUE - 8 || bytes > Integer.MAX_VALUE - 8) {
      throw new OutOfMemoryError("The file holds more rows than one log can keep");
    }
    String[][] values = new String[Segment.TEXT_COLUMNS][];
    for (int column = 0; column < values.length; column++) {
      values[column] = sortedValues(segments, column);
    }
    return new Columns(segments, (int) rows, (int) bytes, values);
  }

  /** Numbers by the order of the texts, so that they do not depend on the order of rows. */
  private static String[] sortedValues(List<Segment> segments, int column) {
    TreeSet<String> sorted = new TreeSet<>();
    for (Segment segment : segments) {
      TextTable table = segment.tables[column];
      for (int number = 0; number < table.size(); number++) {
        sorted.add(table.text(number));
      }
    }
    if (sorted.size() >= Character.MAX_VALUE) {
      throw new Segment.TooManyDifferentValues(column);
    }
    return sorted.toArray(String[]::new);
  }

  private static byte[] joinIncidentText(List<Segment> segments, int bytes) {
    byte[] joined = new byte[bytes];
    int at = 0;
    for (Segment segment : segments) {
      System.arraycopy(segment.incidentText, 0, joined, at, incidentBytes(segment));
      at += incidentBytes(segment);
      segment.incidentText = new byte[0];
    }
    return joined;
  }

  private static int[] joinIncidentEnds(List<Segment> segments, int rows) {
    int[] joined = new int[rows];
    int row = 0;
    int textBefore = 0;
    for (Segment segment : segments) {
      for (int i = 0; i < segment.rows; i++) {
        joined[row++] = textBefore + segment.incidentEnd[i];
      }
      textBefore += incidentBytes(segment);
      segment.incidentEnd = new int[0];
    }
    return joined;
  }

  private static byte[] joinMarks(List<Segment> segments, int rows) {
    byte[] joined = new byte[rows];
    int row = 0;
    for (Segment segment : segments) {
      System.arraycopy(segment.marks, 0, joined, row, segment.rows);
      row += segment.rows;
      segment.marks = new byte[0];
    }
    return joined;
  }

  private static char[] joinDobs(List<Segment> segments, int rows) {
    char[] joined = new char[rows];
    int row = 0;
    for (Segment segment : segments) {
      System.arraycopy(segment.dob, 0, joined, row, segment.rows);
      row += segment.rows;
      segment.dob = new char[0];
    }
    return joined;
  }

  private static char[] joinTexts(List<Segment> segments, int column, int rows, String[] values) {
    if (values.length == 0) {
      return new char[0];
    }
    char[] joined = new char[rows];
    int row = 0;
    for (Segment segment : segments) {
      char[] numbers = renumbering(segment.tables[column], values);
      char[] from = segment.texts[column];
      for (int i = 0; i < segment.rows; i++) {
        joined[row++] = numbers[from[i]];
      }
      segment.texts[column] = new char[0];
    }
    return joined;
  }

  /** From a segment's own number + 1 to the joined number + 1. */
  private static char[] renumbering(TextTable table, String[] values) {
    char[] numbers = new char[table.size() + 1];
    for (int number = 0; number < table.size(); number++) {
      numbers[number + 1] = (char) (Arrays.binarySearch(values, table.text(number)) + 1);
    }
    return numbers;
  }

  private static int incidentBytes(Segment segment) {
    return segment.incidentBytes;
  }

  int rows() {
    return rows;
  }

  List<String> values(int column) {
    return List.of(values[column]);
  }

  @Nullable String text(int column, int row) {
    int number = number(column, row);
    return number == 0 ? null : values[column][number - 1];
  }

  /** The joined number + 1 of a repeating text, 0 for unknown. */
  int number(int column, int row) {
    return texts[column].length == 0 ? 0 : texts[column][row];
  }

  byte marks(int row) {
    return marks[row];
  }

  boolean hasRiskGrades() {
    for (byte mark : marks) {
      if (Marks.grade(mark) != null) {
        return true;
      }
    }
    return false;
  }

  int packedDob(int row) {
    return dob[row];
  }

  String incidentId(int row) {
    int start = incidentStart(row);
    return new String(incidentText, start, incidentEnd[row] - start, StandardCharsets.UTF_8);
  }

  int compareIncidents(int left, int right) {
    return Arrays.compareUnsigned(
        incidentText,
        incidentStart(left),
        incidentEnd[left],
        incidentText,
        incidentStart(right),
        incidentEnd[right]);
  }

  /** Compares what the order by date, incident, offence and victim-survivor leaves open. */
  int compareRest(int left, int right) {
    int order = Byte.compare(marks[left], marks[right]);
    if (order == 0) {
      order = Character.compare(dob[left], dob[right]);
    }
    for (int column = 0; order == 0 && column < texts.length; column++) {
      order = Integer.compare(number(column, left), number(column, right));
    }
    return order;
  }

  private int incidentStart(int row) {
    return row == 0 ? 0 : incidentEnd[row - 1];
  }
}
