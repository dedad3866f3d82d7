package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.engine.incidents.UnusableFileException;

/** Logistic regression beside R 4.2.2. */
class LogisticRegressionTest {

  private static final Offset<Double> EXACT = offset(1e-8);

  /** Sixty invented cases. */
  private static final List<String> CASES =
      List.of(
          "Dyfed-Powys,7,45.5,yes Manchester,5,39.3,yes Hampshire,2,37.3,no Manchester,5,38.7,no",
          "Manchester,14,36.6,yes Hampshire,3,21.4,no Hampshire,12,38.6,yes Hampshire,10,29.8,no",
          "Dyfed-Powys,5,42,no Manchester,4,30.2,no Manchester,13,46,yes Manchester,12,37.4,yes",
          "Manchester,4,25.5,yes Dyfed-Powys,5,52.8,no Dyfed-Powys,12,47.1,yes"
              + " Manchester,17,18.5,yes",
          "Hampshire,10,43.9,no Dyfed-Powys,7,50.5,yes Hampshire,3,21.7,no Manchester,17,39.4,yes",
          "Hampshire,6,33.7,no Dyfed-Powys,13,22.1,no Manchester,10,27.1,yes"
              + " Dyfed-Powys,10,24.9,no",
          "Hampshire,17,40.3,yes Dyfed-Powys,2,47.4,no Dyfed-Powys,7,30.4,no Manchester,2,36.6,no",
          "Hampshire,7,37.9,no Dyfed-Powys,14,23.8,yes Dyfed-Powys,3,38.8,no Hampshire,8,34.4,no",
          "Manchester,9,25.9,yes Manchester,7,28.3,yes Manchester,9,40.2,yes"
              + " Dyfed-Powys,14,33.8,yes",
          "Dyfed-Powys,9,29.9,no Dyfed-Powys,13,23,no Hampshire,15,15,yes Dyfed-Powys,15,32.7,yes",
          "Dyfed-Powys,12,27.6,yes Hampshire,2,41.6,no Manchester,15,41.9,no Hampshire,17,24.9,yes",
          "Manchester,2,21.6,yes Manchester,16,47.6,yes Dyfed-Powys,5,24.8,no Hampshire,14,17,no",
          "Manchester,10,42.7,yes Manchester,14,26.5,yes Manchester,13,56.7,yes"
              + " Dyfed-Powys,8,34.3,no",
          "Hampshire,12,23.6,yes Dyfed-Powys,5,29.1,no Dyfed-Powys,6,23.2,yes"
              + " Hampshire,16,25.6,yes",
          "Dyfed-Powys,16,20.1,yes Manchester,14,48.4,yes Hampshire,11,37.1,no"
              + " Manchester,8,32.3,no");

  @TempDir private Path folder;

  /**
   * {@code glm(I(priority == "yes") ~ area + score + age, binomial, d, control =
   * glm.control(epsilon = 1e-15, maxit = 100))}, its summary and {@code exp(confint.default(f))}.
   */
  @Test
  void factorsAndNumbersAsInR() throws Exception {
    LogisticRegression fit = fit(CASES, Set.of("area"));

    assertThat(fit.rows()).isEqualTo(60);
    assertThat(fit.freedom()).isEqualTo(55);
    assertThat(fit.nullDeviance()).isCloseTo(82.9107971176582, EXACT);
    assertThat(fit.deviance()).isCloseTo(54.5504317906161, EXACT);
    assertThat(fit.aic()).isCloseTo(64.5504317906161, EXACT);
    assertThat(fit.separated()).isFalse();
    assertThat(fit.terms())
        .satisfiesExactly(
            term ->
                assertTerm(
                    term,
                    "(Intercept)",
                    -3.77012030245133,
                    1.78140340707889,
                    -2.116376497019,
                    0.0343127993610889,
                    0.0230492902343098,
                    0.000701979173145193,
                    0.756817011999247),
            term ->
                assertTerm(
                    term,
                    "areaHampshire",
                    -0.830865419043506,
                    0.842146381619581,
                    -0.986604511018168,
                    0.323836557924489,
                    0.435672084207734,
                    0.0836225551589436,
                    2.2698441179791),
            term ->
                assertTerm(
                    term,
                    "areaManchester",
                    1.86096569617166,
                    0.844799477190532,
                    2.20284901496447,
                    0.0276053921610956,
                    6.42994314569067,
                    1.22775726926252,
                    33.6745461760928),
            term ->
                assertTerm(
                    term,
                    "score",
                    0.334443040694753,
                    0.0936930537742157,
                    3.56956067950036,
                    0.000357580387044962,
                    1.39716200609961,
                    1.16277341868784,
                    1.67879798412586),
            term ->
                assertTerm(
                    term,
                    "age",
                    0.0116489189752975,
                    0.0380928143788148,
                    0.305803579106931,
                    0.759754203207081,
                    1.01171703185548,
                    0.93893255827466,
                    1.09014363547828));
  }

  /**
   * The published table of Trichopoulos and others (1976), which R ships as infert: {@code glm(case
   * ~ spontaneous + induced, binomial, infert, control = glm.control(epsilon = 1e-15))}.
   */
  @Test
  void aPublishedTableAsInR() {
    // spontaneous and induced; controls and cases
    int[][] table = {
      {0, 0, 60, 7},
      {0, 1, 33, 12},
      {0, 2, 20, 9},
      {1, 0, 25, 22},
      {1, 1, 11, 5},
      {1, 2, 4, 4},
      {2, 0, 11, 18},
      {2, 1, 1, 6}
    };
    List<double[]> rows = new ArrayList<>();
    for (int[] cell : table) {
      for (int i = 0; i < cell[2] + cell[3]; i++) {
        rows.add(new double[] {cell[0], cell[1], i < cell[2] ? 0 : 1});
      }
    }

    LogisticRegression fit =
        LogisticRegression.of(
            List.of(term("spontaneous", rows, 0), term("induced", rows, 1)), outcomes(rows));

    assertThat(fit.nullDeviance()).isCloseTo(316.171110816404, EXACT);
    assertThat(fit.deviance()).isCloseTo(279.611978833782, EXACT);
    assertThat(fit.aic()).isCloseTo(285.611978833782, EXACT);
    assertEstimate(fit.terms().get(0), -1.70786007135977, 0.267709483688229);
    assertEstimate(fit.terms().get(1), 1.19720503529307, 0.21164328462721);
    assertEstimate(fit.terms().get(2), 0.418129395047782, 0.20562745649713);
  }

  @Test
  void constantAndCollinearTermsAreNamedAndTheRestIsFitted() throws Exception {
    List<String> wider = new ArrayList<>();
    for (String line : CASES) {
      for (String row : line.split(" ", -1)) {
        String[] cells = row.split(",", -1);
        double doubled = 2 * Double.parseDouble(cells[1]) + 1;
        wider.add("%s,%s,%s,%s,7,%s".formatted(cells[0], cells[1], cells[2], cells[3], doubled));
      }
    }

    LogisticRegression fit = fit("area,score,age,priority,force,doubled", wider, Set.of("area"));

    assertThat(fit.terms().subList(0, 5)).isEqualTo(fit(CASES, Set.of("area")).terms());
    assertThat(fit.terms().subList(5, 7))
        .containsExactly(
            new TermEstimate.NotEstimated("force", TermEstimate.Why.CONSTANT),
            new TermEstimate.NotEstimated("doubled", TermEstimate.Why.COLLINEAR));
    assertThat(fit.aic()).isCloseTo(64.5504317906161, EXACT);
  }

  /** The terms that do not run away are those of the rows that separation does not decide. */
  @Test
  void aLevelWithOneOutcomeAloneHasNoEstimateAndTheOthersHave() throws Exception {
    List<String> more = new ArrayList<>(CASES);
    for (int i = 0; i < 8; i++) {
      more.add("Oldham,%d,%d,yes".formatted(3 + i, 25 + 2 * i));
    }

    LogisticRegression fit = fit(more, Set.of("area"));
    LogisticRegression without = fit(CASES, Set.of("area"));

    assertThat(fit.separated()).isTrue();
    assertThat(fit.terms())
        .contains(new TermEstimate.NotEstimated("areaOldham", TermEstimate.Why.SEPARATED));
    List<TermEstimate> others =
        fit.terms().stream().filter(term -> !term.term().equals("areaOldham")).toList();
    for (int i = 0; i < others.size(); i++) {
      TermEstimate.Estimated expected = (TermEstimate.Estimated) without.terms().get(i);
      assertEstimate(others.get(i), expected.coefficient(), expected.standardError());
    }
  }

  @Test
  void whereAScoreTellsAllApartNothingIsEstimated() {
    List<double[]> rows = new ArrayList<>();
    for (int score = 0; score < 20; score++) {
      rows.add(new double[] {score, score % 3, score < 10 ? 0 : 1});
    }

    LogisticRegression fit =
        LogisticRegression.of(
            List.of(term("score", rows, 0), term("other", rows, 1)), outcomes(rows));

    assertThat(fit.separated()).isTrue();
    assertThat(fit.terms())
        .allSatisfy(term -> assertThat(term).isInstanceOf(TermEstimate.NotEstimated.class));
  }

  /** One exception is enough for an estimate. */
  @Test
  void oneCaseOnTheOtherSideIsEnough() {
    List<double[]> rows = new ArrayList<>();
    for (int score = 0; score < 20; score++) {
      rows.add(new double[] {score, score < 10 ? 0 : 1});
    }
    assertThat(LogisticRegression.of(List.of(term("score", rows, 0)), outcomes(rows)).separated())
        .isTrue();
    rows.add(new double[] {9, 1}); // beside the 9 that is none: still separated, but for a tie
    assertThat(LogisticRegression.of(List.of(term("score", rows, 0)), outcomes(rows)).separated())
        .isTrue();
    rows.add(new double[] {8, 1});
    assertThat(LogisticRegression.of(List.of(term("score", rows, 0)), outcomes(rows)).separated())
        .isFalse();
  }

  private static void assertTerm(TermEstimate term, String name, double... expected) {
    assertThat(term.term()).isEqualTo(name);
    TermEstimate.Estimated estimated = (TermEstimate.Estimated) term;
    assertThat(
            List.of(
                estimated.coefficient(),
                estimated.standardError(),
                estimated.z(),
                estimated.p(),
                estimated.oddsRatio(),
                estimated.low(),
                estimated.high()))
        .usingElementComparator((one, other) -> Math.abs(one - other) <= 1e-8 ? 0 : 1)
        .isEqualTo(Arrays.stream(expected).boxed().collect(Collectors.toList()));
  }

  private static void assertEstimate(TermEstimate term, double coefficient, double error) {
    assertThat(term)
        .isInstanceOfSatisfying(
            TermEstimate.Estimated.class,
            estimated -> {
              assertThat(estimated.coefficient()).isCloseTo(coefficient, EXACT);
              assertThat(estimated.standardError()).isCloseTo(error, EXACT);
            });
  }

  static Term term(String name, List<double[]> rows, int column) {
    return new Term(name, rows.stream().mapToDouble(row -> row[column]).toArray());
  }

  /** The last column, 1 or 0. */
  static List<Boolean> outcomes(List<double[]> rows) {
    return rows.stream().map(row -> row[row.length - 1] > 0).toList();
  }

  private LogisticRegression fit(List<String> rows, Set<String> factors)
      throws IOException, UnusableFileException {
    return fit("area,score,age,priority", rows, factors);
  }

  private LogisticRegression fit(String header, List<String> rows, Set<String> factors)
      throws IOException, UnusableFileException {
    String text = header + "\n" + String.join("\n", rows).replace(' ', '\n') + "\n";
    Path file = Files.writeString(folder.resolve("data.csv"), text);
    RegressionFile.Contents contents = RegressionFile.read(file, "priority", factors);
    return LogisticRegression.of(contents.terms(), contents.outcomes());
  }
}
