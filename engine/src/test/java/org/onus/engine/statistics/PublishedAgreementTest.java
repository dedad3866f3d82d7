package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Agreement beside examples that were printed with their results. */
class PublishedAgreementTest {

  /**
   * Four observers, twelve units, answers missing: Krippendorff, Computing Krippendorff's
   * Alpha-Reliability (2011), which prints alpha as .743. Gwet's package irrCAC 1.0 prints the same
   * data as cac.raw4raters: alpha 0.74342, AC1 0.77544, per cent 0.8181818.
   */
  @Test
  void krippendorffsFourObservers() {
    Agreement agreement =
        agreement(
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .");

    assertThat(value(agreement, Coefficient.ALPHA)).isCloseTo(0.74342, offset(5e-6));
    assertThat(value(agreement, Coefficient.AC1)).isCloseTo(0.77544, offset(5e-6));
    assertThat(value(agreement, Coefficient.PERCENT)).isCloseTo(81.81818, offset(5e-6));
    assertThat(agreement.cases()).isEqualTo(12);
    assertThat(agreement.raters()).isEqualTo(4);
  }

  /** Thirty patients, six diagnoses each: Fleiss (1971), Table 1, who prints kappa as .430. */
  @Test
  void fleissPsychiatricDiagnoses() {
    String patients =
        "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555 144444 124444 222333"
            + " 144444 224445 333335 111455 111112 224444 133555 555555 244444 224555 114444 144445"
            + " 222224 111155 224444 133333 555555";
    List<Rating> ratings = new ArrayList<>();
    for (String patient : patients.split(" ", -1)) {
      String id = "patient " + ratings.size() / 6;
      for (int rater = 0; rater < 6; rater++) {
        ratings.add(
            new Rating(id, "rater " + rater, "diagnosis", patient.substring(rater, rater + 1)));
      }
    }

    Agreement agreement = Agreement.of(ratings).getFirst();

    assertThat(value(agreement, Coefficient.FLEISS)).isCloseTo(0.430, offset(5e-4));
    assertThat(agreement.cases()).isEqualTo(30);
  }

  /**
   * One hundred women, two abstractors: Gwet, Handbook of Inter-Rater Reliability (2014); his
   * package irrCAC 1.0 prints Cohen's kappa of this table, cont3x3abstractors, as 0.7964094.
   */
  @Test
  void gwetsTwoAbstractors() {
    Agreement agreement = twoRaters(new int[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}});

    assertThat(value(agreement, Coefficient.COHEN)).isCloseTo(0.7964094, offset(5e-8));
    assertThat(value(agreement, Coefficient.PERCENT)).isEqualTo(89);
  }

  static double value(Agreement agreement, Coefficient coefficient) {
    return ((Estimate.Known) agreement.estimate(coefficient)).value();
  }

  /** Answers of each rater to one unit after another, a full stop for none. */
  static Agreement agreement(String... raters) {
    List<Rating> ratings = new ArrayList<>();
    for (int rater = 0; rater < raters.length; rater++) {
      String[] answers = raters[rater].strip().split(" ", -1);
      for (int unit = 0; unit < answers.length; unit++) {
        ratings.add(
            new Rating(
                "unit " + unit,
                "rater " + rater,
                "item",
                answers[unit].equals(".") ? null : answers[unit]));
      }
    }
    return Agreement.of(ratings).getFirst();
  }

  private static Agreement twoRaters(int[][] table) {
    StringBuilder one = new StringBuilder();
    StringBuilder other = new StringBuilder();
    for (int row = 0; row < table.length; row++) {
      for (int column = 0; column < table.length; column++) {
        one.repeat(row + " ", table[row][column]);
        other.repeat(column + " ", table[row][column]);
      }
    }
    return agreement(one.toString(), other.toString());
  }
}
