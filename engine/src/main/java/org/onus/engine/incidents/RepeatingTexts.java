package org.onus.engine.incidents;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The different texts of each column of repeating ones, numbered by their own order, so that the
 * numbers do not depend on the order of rows.
 */
final class RepeatingTexts {

  private final String[][] values = new String[Segment.TEXT_COLUMNS][];

  RepeatingTexts(List<Segment> segments) {
    for (int column = 0; column < values.length; column++) {
      values[column] = sorted(segments, column);
    }
  }

  private static String[] sorted(List<Segment> segments, int column) {
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

  List<String> values(int column) {
    return List.of(values[column]);
  }

  /** The text of a number + 1; null for 0, unknown. */
  @Nullable String text(int column, int number) {
    return number == 0 ? null : values[column][number - 1];
  }

  /** By column, from a segment's own number + 1 to the number + 1 here. */
  char[][] numbersOf(Segment segment) {
    char[][] numbers = new char[values.length][];
    for (int column = 0; column < values.length; column++) {
      TextTable table = segment.tables[column];
      numbers[column] = new char[table.size() + 1];
      for (int number = 0; number < table.size(); number++) {
        numbers[column][number + 1] =
            (char) (Arrays.binarySearch(values[column], table.text(number)) + 1);
      }
    }
    return numbers;
  }
}
