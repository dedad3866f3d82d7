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

  private Columns(int rows, int incidentBytes, String[][] values) {
    this.rows = rows;
    this.values = values;
    incidentText = new byte[incidentBytes];
    incidentEnd = new int[rows];
    marks = new byte[rows];
    dob = new char[rows];
    texts = new char[Segment.TEXT_COLUMNS][rows];
  }

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
    Columns joined = new Columns((int) rows, (int) bytes, values);
    int row = 0;
    int text = 0;
    for (Segment segment : segments) {
      joined.copy(segment, row, text);
      row += segment.rows;
      text += incidentBytes(segment);
    }
    return joined;
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

  private void copy(Segment segment, int row, int text) {
    System.arraycopy(segment.incidentText, 0, incidentText, text, incidentBytes(segment));
    System.arraycopy(segment.marks, 0, marks, row, segment.rows);
    System.arraycopy(segment.dob, 0, dob, row, segment.rows);
    for (int i = 0; i < segment.rows; i++) {
      incidentEnd[row + i] = text + segment.incidentEnd[i];
    }
    for (int column = 0; column < texts.length; column++) {
      if (segment.tables[column].size() > 0) {
        char[] numbers = renumbering(segment, column);
        char[] from = segment.texts[column];
        char[] to = texts[column];
        for (int i = 0; i < segment.rows; i++) {
          to[row + i] = numbers[from[i]];
        }
      }
    }
  }

  /** From a segment's own number + 1 to the joined number + 1. */
  char[] renumbering(Segment segment, int column) {
    TextTable table = segment.tables[column];
    char[] numbers = new char[table.size() + 1];
    for (int number = 0; number < table.size(); number++) {
      numbers[number + 1] = (char) (Arrays.binarySearch(values[column], table.text(number)) + 1);
    }
    return numbers;
  }

  private static int incidentBytes(Segment segment) {
    return segment.rows == 0 ? 0 : segment.incidentEnd[segment.rows - 1];
  }

  int rows() {
    return rows;
  }

  List<String> values(int column) {
    return List.of(values[column]);
  }

  @Nullable String text(int column, int row) {
    int number = texts[column][row];
    return number == 0 ? null : values[column][number - 1];
  }

  byte marks(int row) {
    return marks[row];
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

  /** Whether all that these columns hold is the same in both rows. */
  boolean sameButForTheRest(int left, int right) {
    if (marks[left] != marks[right] || dob[left] != dob[right]) {
      return false;
    }
    for (char[] column : texts) {
      if (column[left] != column[right]) {
        return false;
      }
    }
    return compareIncidents(left, right) == 0;
  }

  private int incidentStart(int row) {
    return row == 0 ? 0 : incidentEnd[row - 1];
  }
}
