package org.onus.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Small counts are hidden, and cannot be worked out from what is shown. */
class SmallNumbersTest {

  @Test
  void fourIsHiddenAndFiveAndNoneAreShown() {
    assertThat(shown(5, new int[][] {{5, 0, 90}, {60, 70, 80}}))
        .isEqualTo("5 0 90 95 / 60 70 80 210 / 65 70 170 305");
    assertThat(shown(5, new int[][] {{4, 0, 90}, {60, 70, 80}}))
        .isEqualTo("- 0 - 94 / - 70 - 210 / 64 70 170 304");
  }

  @Test
  void anotherBoundIsTheAreasOwn() {
    assertThat(shown(10, new int[][] {{9, 50, 60}, {60, 70, 80}}))
        .isEqualTo("- - 60 119 / - - 80 210 / 69 120 140 329");
    assertThat(shown(1, new int[][] {{1, 2}, {3, 4}})).isEqualTo("1 2 3 / 3 4 7 / 4 6 10");
  }

  @Test
  void twoThatAreOneEachAreNotGivenAwayByTheirSum() {
    assertThat(shown(5, new int[][] {{1, 1, 30, 40}, {50, 60, 70, 80}}))
        .isEqualTo("- - - 40 72 / - - - 80 260 / 51 61 100 120 332");
  }

  @Test
  void aSmallSumIsHiddenWithItsParts() {
    assertThat(shown(5, new int[][] {{3}})).isEqualTo("- - / - -");
    assertThat(shown(5, new int[][] {{0, 0}})).isEqualTo("0 0 0 / 0 0 0");
  }

  /** Two circles joined by one cell: every line has two, and yet the joint is known. */
  @Test
  void aCellBetweenTwoCirclesIsNotLeftAlone() {
    int[][] counts = new int[4][4];
    for (int[] row : counts) {
      java.util.Arrays.fill(row, 50);
    }
    counts[0][0] = counts[0][1] = counts[1][0] = counts[1][1] = 3;
    counts[2][2] = counts[2][3] = counts[3][2] = counts[3][3] = 3;
    counts[1][2] = 3;
    assertThat(determined(new CountTable(names(4), names(4), counts), 5)).isZero();
  }

  @Property(tries = 300)
  void nothingHiddenFollowsFromWhatIsShown(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns,
      @ForAll @IntRange(min = 2, max = 12) int least) {
    Random random = new Random(seed);
    int[][] counts = new int[rows][columns];
    for (int[] row : counts) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextInt(3) == 0 ? random.nextInt(least + 1) : random.nextInt(60);
      }
    }
    CountTable table = new CountTable(names(rows), names(columns), counts);
    boolean[][] hidden = SmallNumbers.hidden(table, least);

    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        int count = table.count(row, column);
        assertThat(hidden[row][column] || count == 0 || count >= least).isTrue();
      }
    }
    assertThat(determined(table, least)).isZero();
  }

  @Property(tries = 300)
  void tablesOfTheSameSumsHideTheSameOfThem(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 5) int columns,
      @ForAll @IntRange(min = 2, max = 12) int least) {
    Random random = new Random(seed);
    int[][] counts = new int[rows][columns];
    int[] totals = new int[columns];
    for (int[] row : counts) {
      for (int i = 0; i < columns; i++) {
        row[i] = random.nextInt(2) == 0 ? random.nextInt(least + 1) : random.nextInt(60);
        totals[i] += row[i];
      }
    }
    CountTable table = new CountTable(names(rows), names(columns), counts);
    boolean[] sums = SmallNumbers.sums(totals, least);
    boolean[][] hidden = SmallNumbers.hidden(table, least, sums);

    assertThat(hidden[rows]).isEqualTo(sums);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column <= columns; column++) {
        int count = table.count(row, column);
        assertThat(hidden[row][column] || count == 0 || count >= least).isTrue();
      }
    }
    assertThat(determined(hidden)).isZero();
  }

  @Test
  void aSumThatIsHiddenElsewhereDoesNotFollowFromItsParts() {
    assertThat(SmallNumbers.sums(new int[] {20, 3}, 5)).containsExactly(true, true, false);
    assertThat(SmallNumbers.sums(new int[] {20, 5}, 5)).containsExactly(false, false, false);
    CountTable table = new CountTable(names(2), names(2), new int[][] {{12, 0}, {8, 3}});
    assertThat(SmallNumbers.hidden(table, 5, new boolean[] {true, true, false})[0])
        .containsExactly(false, false, false);
    assertThat(SmallNumbers.hidden(table, 5, new boolean[] {true, true, false})[1])
        .containsExactly(true, true, false);
  }

  /**
   * How many hidden cells the sums of lines fix: those whose unknown stands alone in the reduced
   * equations.
   */
  private static int determined(CountTable table, int least) {
    return determined(SmallNumbers.hidden(table, least));
  }

  private static int determined(boolean[][] hidden) {
    int rows = hidden.length;
    int columns = hidden[0].length;
    double[][] equations = new double[rows + columns][rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (hidden[row][column]) {
          int unknown = row * columns + column;
          equations[row][unknown] = column == columns - 1 ? -1 : 1;
          equations[rows + column][unknown] = row == rows - 1 ? -1 : 1;
        }
      }
    }
    reduce(equations);
    return (int)
        IntStream.range(0, equations.length)
            .filter(
                i ->
                    java.util.Arrays.stream(equations[i]).filter(x -> Math.abs(x) > 1e-9).count()
                        == 1)
            .count();
  }

  private static void reduce(double[][] matrix) {
    int lead = 0;
    for (int column = 0; column < matrix[0].length && lead < matrix.length; column++) {
      int pivot = lead;
      while (pivot < matrix.length && Math.abs(matrix[pivot][column]) < 1e-9) {
        pivot++;
      }
      if (pivot == matrix.length) {
        continue;
      }
      double[] swap = matrix[lead];
      matrix[lead] = matrix[pivot];
      matrix[pivot] = swap;
      double by = matrix[lead][column];
      for (int i = 0; i < matrix[lead].length; i++) {
        matrix[lead][i] /= by;
      }
      for (int other = 0; other < matrix.length; other++) {
        double times = matrix[other][column];
        if (other != lead && times != 0) {
          for (int i = 0; i < matrix[other].length; i++) {
            matrix[other][i] -= times * matrix[lead][i];
          }
        }
      }
      lead++;
    }
  }

  private static String shown(int least, int[][] counts) {
    CountTable table = new CountTable(names(counts.length), names(counts[0].length), counts);
    boolean[][] hidden = SmallNumbers.hidden(table, least);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < hidden.length; row++) {
      text.append(row == 0 ? "" : " / ");
      for (int column = 0; column < hidden[row].length; column++) {
        text.append(column == 0 ? "" : " ")
            .append(hidden[row][column] ? "-" : table.count(row, column));
      }
    }
    return text.toString();
  }

  private static List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }
}
