package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether sites differ, beside R 4.2.2. */
class AreasDifferTest {

  private static final Offset<Double> EXACT = offset(1e-8);

  /**
   * From {@code m <- matrix(c(no, yes, no, yes, …), 2)}, {@code chisq.test(m, correct = FALSE)} and
   * {@code fisher.test(m, workspace = 2e7)}.
   */
  @ParameterizedTest
  @CsvSource({
    "3 1 1 3, 2, 1, 0.15729920705028447, 0.48571428571428582",
    "10 2 3 15, 13.031674208144796, 1, 0.00030626663018354985, 0.00053672411914343734",
    "1 9 11 3, 10.971428571428572, 1, 0.00092527403711976084, 0.0027594561852200862",
    "0 5 4 1 2 2 6 0, 12.5, 3, 0.0058526625933267339, 0.0023259506231642136",
    "7 1 2 9 4 4 0 6 3 3, 14.154119318181818, 4, 0.0068190728892184643, 0.0043657911636436316",
    "2 400 5 300 0 250, 5.6074459454238719, 2, 0.060584089328670501, 0.072860238664443605",
    "0 50 30 20, 42.857142857142861, 1, 5.8886680495719324e-11, 3.2090880420281822e-12"
  })
  void testsAsRDoes(String table, double chiSquare, int df, double p, double fisher) {
    int[] cells = Arrays.stream(table.split(" ")).mapToInt(Integer::parseInt).toArray();
    int sites = cells.length / 2;
    int[] yes = IntStream.range(0, sites).map(site -> cells[2 * site + 1]).toArray();
    int[] known = IntStream.range(0, sites).map(site -> yes[site] + cells[2 * site]).toArray();

    Difference.Tested tested = tested(table);

    assertThat(tested.chiSquare()).isCloseTo(chiSquare, EXACT);
    assertThat(tested.df()).isEqualTo(df);
    assertThat(tested.p() / p).isCloseTo(1, EXACT);
    assertThat(FisherTest.of(yes, known).p() / fisher).isCloseTo(1, EXACT);
    assertThat(FisherTest.of(yes, known).simulated()).isZero();
  }

  @Test
  void fishersTestIsMadeWhereAnExpectedCountIsBelowFive() {
    // 10 of 100 at each site: expected are 5 and 45; one fewer: below 5
    assertThat(tested("45 5 45 5").fisher()).isEmpty();
    assertThat(tested("46 4 45 5").fisher()).isPresent();
    assertThat(tested("5 45 5 45").fisher()).isEmpty();
    assertThat(tested("4 46 5 45").fisher()).isPresent();
  }

  /**
   * R: 0.714332142833929 from {@code fisher.test(m, simulate.p.value = TRUE, B = 2e6)}; two
   * standard errors of the two simulations together are 0.003.
   */
  @Test
  void tooManyTablesAreDrawnFrom() {
    String twelveSites = "47 3 51 0 38 2 62 5 40 1 29 0 55 4 48 2 33 1 61 3 27 0 44 2";

    Difference.Tested tested = tested(twelveSites);

    assertThat(tested.chiSquare()).isCloseTo(8.5444968283855, EXACT);
    assertThat(tested.p()).isCloseTo(0.663856667007498, EXACT);
    assertThat(tested.fisher())
        .hasValueSatisfying(
            fisher -> {
              assertThat(fisher.simulated()).isEqualTo(FisherTest.DRAWN);
              assertThat(fisher.p()).isCloseTo(0.714332142833929, offset(0.003));
            });
    assertThat(tested(twelveSites)).isEqualTo(tested);
  }

  @Test
  void whatCannotBeTestedIsSaidAndHasNoNumber() {
    assertThat(Difference.between(counts("3 4")))
        .isEqualTo(new Difference.NotTested("There is only one site."));
    assertThat(Difference.between(counts("0 4 0 9 0 1")))
        .isEqualTo(new Difference.NotTested("Every known answer is yes."));
    assertThat(Difference.between(counts("4 0 9 0")))
        .isEqualTo(new Difference.NotTested("Every known answer is no."));
    assertThat(Difference.between(counts("4 2 0 0 9 3 0 0")))
        .isEqualTo(new Difference.NotTested("No answer is known from site 2, site 4."));
  }

  private static Difference.Tested tested(String table) {
    return (Difference.Tested) Difference.between(counts(table));
  }

  /** No and yes of each site after another, as in the matrix given to R. */
  private static SequencedMap<String, Counts> counts(String table) {
    int[] cells = Arrays.stream(table.split(" ")).mapToInt(Integer::parseInt).toArray();
    SequencedMap<String, Counts> counts = new LinkedHashMap<>();
    for (int i = 0; i < cells.length; i += 2) {
      counts.put("site " + (i / 2 + 1), new Counts(cells[i + 1], cells[i], 7));
    }
    return counts;
  }
}
