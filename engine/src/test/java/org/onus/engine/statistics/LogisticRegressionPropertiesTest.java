package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.onus.engine.statistics.LogisticRegressionTest.outcomes;
import static org.onus.engine.statistics.LogisticRegressionTest.term;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every regression. */
class LogisticRegressionPropertiesTest {

  /** Small tables of whole numbers, about half of them separated. */
  @Property(tries = 1_000)
  void separationIsFoundWhereAPlaneDividesTheOutcomes(
      @ForAll long seed, @ForAll @IntRange(min = 4, max = 14) int size) {
    Random random = new Random(seed);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      rows.add(new double[] {random.nextInt(4), random.nextInt(4), random.nextInt(2)});
    }
    List<Boolean> outcomes = outcomes(rows);
    List<Term> terms = List.of(term("x", rows, 0), term("y", rows, 1));
    LogisticRegression fit = LogisticRegression.of(terms, outcomes);
    Assume.that(rows.stream().mapToDouble(row -> row[2]).distinct().count() == 2);
    Assume.that(fit.freedom() == size - 3);

    assertThat(fit.separated()).isEqualTo(isDivided(rows));
  }

  /**
   * Planes through the corners alone need trying: those on which two rows lie. In whole numbers, so
   * exactly.
   */
  private static boolean isDivided(List<double[]> rows) {
    for (double[] one : rows) {
      for (double[] other : rows) {
        double[] normal = {
          one[0] * other[1] - one[1] * other[0], one[1] - other[1], other[0] - one[0]
        };
        boolean divides = rows.stream().allMatch(row -> side(row, normal) >= 0);
        if (divides && rows.stream().anyMatch(row -> side(row, normal) > 0)) {
          return true;
        }
      }
    }
    return false;
  }

  private static double side(double[] row, double[] normal) {
    double distance = normal[0] + normal[1] * row[0] + normal[2] * row[1];
    return row[2] > 0 ? distance : -distance;
  }

  /** In the same samples at each run: in one of very many the truth lies farther away. */
  @Property(tries = 20, seed = "1")
  void aPlantedTruthIsFound(@ForAll long seed) {
    LogisticRegression fit = fit(rows(seed, 4_000));

    double[] truth = {-1, 0.8, -0.5};
    for (int i = 0; i < truth.length; i++) {
      TermEstimate.Estimated term = (TermEstimate.Estimated) fit.terms().get(i);
      assertThat(term.coefficient()).isCloseTo(truth[i], offset(5 * term.standardError()));
    }
  }

  @Property(tries = 20)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
    List<double[]> rows = rows(seed, 200);
    List<double[]> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));

    assertSame(fit(shuffled), fit(rows), 1, 1);
  }

  @Property(tries = 20)
  void anotherMeasureAndTheOtherOutcomeGiveTheSameAnswer(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 1_000) int times) {
    List<double[]> rows = rows(seed, 200);
    List<double[]> other =
        rows.stream()
            .map(row -> new double[] {times * row[0], times * row[1], 1 - row[2]})
            .toList();

    assertSame(fit(other), fit(rows), -1, times);
  }

  private static void assertSame(
      LogisticRegression after, LogisticRegression before, int sign, int times) {
    assertThat(after.deviance()).isCloseTo(before.deviance(), offset(1e-8));
    for (int i = 0; i < 3; i++) {
      TermEstimate.Estimated one = (TermEstimate.Estimated) after.terms().get(i);
      TermEstimate.Estimated other = (TermEstimate.Estimated) before.terms().get(i);
      int scale = i == 0 ? 1 : times;
      assertThat(scale * one.coefficient()).isCloseTo(sign * other.coefficient(), offset(1e-8));
      assertThat(scale * one.standardError()).isCloseTo(other.standardError(), offset(1e-8));
    }
  }

  private static LogisticRegression fit(List<double[]> rows) {
    return LogisticRegression.of(List.of(term("x", rows, 0), term("y", rows, 1)), outcomes(rows));
  }

  private static List<double[]> rows(long seed, int size) {
    Random random = new Random(seed);
    List<double[]> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double x = random.nextGaussian();
      double y = random.nextInt(4);
      double chance = 1 / (1 + Math.exp(1 - 0.8 * x + 0.5 * y));
      rows.add(new double[] {x, y, random.nextDouble() < chance ? 1 : 0});
    }
    return rows;
  }
}
