package org.onus.engine.disclosure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which cells of a table are not shown. Small counts are not, and so many more that none of them
 * can be worked out from the sums: every line with hidden cells has two at least, their sum is not
 * small itself, and each lies on a circle of hidden cells, without which the lines together would
 * give it away.
 */
public final class SmallNumbers {

  /** The usual bound of reports on domestic abuse: fewer than five is not printed. */
  public static final int LEAST_SHOWN = 5;

  private final int[][] cells;
  private final boolean[][] hidden;
  private final int least;

  /** How many rows may be hidden in; the last one is not among them where it is said elsewhere. */
  private final int free;

  private SmallNumbers(CountTable table, int least, boolean fixed) {
    cells = table.cells();
    hidden = new boolean[cells.length][cells[0].length];
    this.least = least;
    free = fixed ? cells.length - 1 : cells.length;
  }

  /**
   * The cells that are not shown, sums among them at the places after the last.
   *
   * @param least the smallest count that is shown beside 0; 1 shows all
   */
  public static boolean[][] hidden(CountTable table, int least) {
    return new SmallNumbers(table, least, false).hide();
  }

  /**
   * The same of a table whose sums of columns another table says too, so that both hide the same.
   *
   * @param sums which sums are not shown, that of all at the place after the last
   */
  public static boolean[][] hidden(CountTable table, int least, boolean[] sums) {
    SmallNumbers numbers = new SmallNumbers(table, least, true);
    System.arraycopy(sums, 0, numbers.hidden[numbers.free], 0, sums.length);
    return numbers.hide();
  }

  /**
   * Which of some counts are not shown that several tables say.
   *
   * @return for each count, and for their sum at the place after the last
   */
  public static boolean[] sums(int[] counts, int least) {
    List<String> names = IntStream.range(0, counts.length).mapToObj(Integer::toString).toList();
    return hidden(new CountTable(List.of("all"), names, new int[][] {counts}), least)[1];
  }

  private boolean[][] hide() {
    hideSmall();
    while (hideOneMore()) {}
    return hidden;
  }

  private void hideSmall() {
    for (int row = 0; row < free; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        hidden[row][column] = cells[row][column] > 0 && cells[row][column] < least;
      }
    }
  }

  private boolean hideOneMore() {
    for (int row = 0; row < free; row++) {
      if (isWeak(row, -1) && hideCheapest(row, -1)) {
        return true;
      }
    }
    for (int column = 0; column < cells[0].length; column++) {
      if (isWeak(-1, column) && hideCheapest(-1, column)) {
        return true;
      }
    }
    for (int row = 0; row < free; row++) {
      for (int column = 0; column < cells[row].length; column++) {
        if (hidden[row][column]
            && !isOnCircle(row, column)
            && (hideCheapest(row, -1) || hideCheapest(-1, column))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a line, a row or a column, gives a hidden cell away by itself. */
  private boolean isWeak(int row, int column) {
    int count = 0;
    int parts = 0;
    int length = length(row);
    for (int i = 0; i < length; i++) {
      if (isHidden(row, column, i)) {
        count++;
        parts += i == length - 1 ? 0 : cell(row, column, i);
      }
    }
    return count == 1 || (count > 1 && parts < least && !isHidden(row, column, length - 1));
  }

  /**
   * Hides the smallest count of a line that is left, where possible one whose other line has hidden
   * cells already; nothing, and then the sum, only at last.
   */
  private boolean hideCheapest(int row, int column) {
    int best = -1;
    long bestPrice = Long.MAX_VALUE;
    int length = length(row);
    for (int i = 0; i < length; i++) {
      int count = cell(row, column, i);
      long price =
          count
              + (isCrossed(row, i) ? 0 : 1L << 31)
              + (count == 0 ? 1L << 32 : 0)
              + (i == length - 1 ? 1L << 33 : 0);
      boolean mayBe = row >= 0 || i < free;
      if (mayBe && !isHidden(row, column, i) && price < bestPrice) {
        best = i;
        bestPrice = price;
      }
    }
    if (best >= 0) {
      hidden[row < 0 ? best : row][row < 0 ? column : best] = true;
    }
    return best >= 0;
  }

  /** Whether the other line through a cell has hidden cells. */
  private boolean isCrossed(int row, int place) {
    int otherRow = row < 0 ? place : -1;
    int otherColumn = row < 0 ? -1 : place;
    for (int i = 0; i < length(otherRow); i++) {
      if (isHidden(otherRow, otherColumn, i)) {
        return true;
      }
    }
    return false;
  }

  private int length(int row) {
    return row < 0 ? cells.length : cells[0].length;
  }

  private int cell(int row, int column, int place) {
    return row < 0 ? cells[place][column] : cells[row][place];
  }

  private boolean isHidden(int row, int column, int place) {
    return row < 0 ? hidden[place][column] : hidden[row][place];
  }

  /**
   * Whether the cell's column can be reached from its row over other hidden cells. Rows and columns
   * are equations and hidden cells what is not known in two of them: a cell that no circle passes
   * is fixed by those on either side of it.
   */
  private boolean isOnCircle(int fromRow, int toColumn) {
    boolean[] rowsSeen = new boolean[cells.length];
    boolean[] columnsSeen = new boolean[cells[0].length];
    Deque<Integer> rows = new ArrayDeque<>();
    rows.add(fromRow);
    rowsSeen[fromRow] = true;
    while (!rows.isEmpty()) {
      int row = rows.remove();
      for (int column = 0; column < columnsSeen.length; column++) {
        if (!hidden[row][column] || columnsSeen[column] || (row == fromRow && column == toColumn)) {
          continue;
        }
        columnsSeen[column] = true;
        for (int next = 0; next < rowsSeen.length; next++) {
          if (hidden[next][column] && !rowsSeen[next] && !(next == fromRow && column == toColumn)) {
            rowsSeen[next] = true;
            rows.add(next);
          }
        }
      }
    }
    return columnsSeen[toColumn];
  }
}
