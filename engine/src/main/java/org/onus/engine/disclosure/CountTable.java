package org.onus.engine.disclosure;

import java.util.Arrays;
import java.util.List;

/**
 * Counts by row and column with the sums of both: the last column holds those of the rows, the last
 * row those of the columns.
 */
public final class CountTable {
  private final List<String> rows;
  private final List<String> columns;
  private final int[][] cells;

  /**
   * Makes the table of these counts and adds the sums.
   *
   * @param counts by row and column, without sums
   */
  public CountTable(List<String> rows, List<String> columns, int[][] counts) {
    this.rows = List.copyOf(rows);
    this.columns = List.copyOf(columns);
    cells = new int[rows.size() + 1][columns.size() + 1];
    for (int row = 0; row < rows.size(); row++) {
      for (int column = 0; column < columns.size(); column++) {
        int count = counts[row][column];
        cells[row][column] = count;
        cells[row][columns.size()] += count;
        cells[rows.size()][column] += count;
        cells[rows.size()][columns.size()] += count;
      }
    }
  }

  /** The names of the rows, without that of the sums. */
  public List<String> rows() {
    return rows;
  }

  /** The names of the columns, without that of the sums. */
  public List<String> columns() {
    return columns;
  }

  /** A count, or a sum at the place after the last. */
  public int count(int row, int column) {
    return cells[row][column];
  }

  int[][] cells() {
    return Arrays.stream(cells).map(int[]::clone).toArray(int[][]::new);
  }
}
