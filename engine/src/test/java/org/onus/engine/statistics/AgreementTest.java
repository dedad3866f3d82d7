package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.onus.engine.statistics.PublishedAgreementTest.agreement;
import static org.onus.engine.statistics.PublishedAgreementTest.value;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Agreement beside R, and what is said where it is not defined. */
class AgreementTest {

  private static final Offset<Double> EXACT = offset(1e-8);

  /**
   * R 4.2.2: {@code cohen.kappa} of psych 2.2.9 on the complete rows; the others from their
   * definitions written out in R over the tables of coincidences and of labels by unit.
   */
  @Test
  void twoRatersAsInR() {
    Agreement two =
        agreement(
            "yes no . yes no yes no yes yes yes yes no yes yes yes no yes no yes yes no yes yes"
                + " yes",
            "no no no yes no yes no yes . yes yes no yes yes yes no . no no yes yes yes yes yes");

    assertThat(value(two, Coefficient.PERCENT)).isCloseTo(85.7142857142857, EXACT);
    assertThat(value(two, Coefficient.COHEN)).isCloseTo(0.689655172413793, EXACT);
    assertThat(value(two, Coefficient.FLEISS)).isCloseTo(0.688888888888889, EXACT);
    assertThat(value(two, Coefficient.ALPHA)).isCloseTo(0.696296296296296, EXACT);
    assertThat(value(two, Coefficient.AC1)).isCloseTo(0.736685714285714, EXACT);
  }

  @Test
  void threeRatersAsInR() {
    Agreement three =
        agreement(
            "high . high low low high low low medium high . medium low medium medium medium medium"
                + " high low low",
            "high low high low medium low low high . high . medium low medium medium low medium"
                + " medium low medium",
            "low medium high low medium high low . medium medium medium low . medium medium low"
                + " medium high low low");

    assertThat(value(three, Coefficient.PERCENT)).isCloseTo(61.4035087719298, EXACT);
    assertThat(value(three, Coefficient.FLEISS)).isCloseTo(0.457013574660634, EXACT);
    assertThat(value(three, Coefficient.ALPHA)).isCloseTo(0.429824561403509, EXACT);
    assertThat(value(three, Coefficient.AC1)).isCloseTo(0.431184654913304, EXACT);
    assertThat(three.estimate(Coefficient.COHEN)).isEqualTo(undefined(Estimate.Why.NOT_TWO_RATERS));
  }

  @Test
  void oneRaterAgreesWithNobody() {
    assertThat(agreement("yes no yes").estimates().values())
        .containsOnly(undefined(Estimate.Why.TOO_FEW_RATERS));
  }

  @Test
  void ratersWhoNeverMeetAreNotCompared() {
    assertThat(agreement("yes no . .", ". . yes no").estimates().values())
        .containsOnly(undefined(Estimate.Why.NO_PAIR));
  }

  @Test
  void oneLabelLeavesNothingBeyondChance() {
    Agreement agreement = agreement("yes yes yes", "yes yes yes");

    assertThat(value(agreement, Coefficient.PERCENT)).isEqualTo(100);
    for (Coefficient coefficient :
        List.of(Coefficient.COHEN, Coefficient.FLEISS, Coefficient.ALPHA, Coefficient.AC1)) {
      assertThat(agreement.estimate(coefficient)).isEqualTo(undefined(Estimate.Why.ONE_LABEL));
    }
  }

  @Test
  void fleissNeedsCasesThatAllRatersAnswered() {
    Agreement agreement = agreement("yes no .", ". no yes", "yes . no");

    assertThat(agreement.estimate(Coefficient.FLEISS))
        .isEqualTo(undefined(Estimate.Why.NO_COMPLETE_CASE));
    assertThat(agreement.estimate(Coefficient.ALPHA)).isInstanceOf(Estimate.Known.class);
  }

  @Test
  void oneCaseHasNoInterval() {
    assertThat(agreement("yes", "no").estimate(Coefficient.PERCENT))
        .isInstanceOfSatisfying(
            Estimate.Known.class,
            known -> {
              assertThat(known.value()).isZero();
              assertThat(known.interval()).isEmpty();
            });
  }

  @Test
  void anItemWithoutAnyAnswerIsNotLeftOut() {
    List<Agreement> all =
        Agreement.of(
            List.of(
                new Rating("1", "a", "silent", null),
                new Rating("1", "a", "item", "yes"),
                new Rating("1", "b", "item", "yes")));

    assertThat(all).extracting(Agreement::item).containsExactly("silent", "item", Agreement.ALL);
    assertThat(all.getFirst().cases()).isZero();
    assertThat(all.getFirst().estimates().values())
        .containsOnly(undefined(Estimate.Why.TOO_FEW_RATERS));
  }

  @Test
  void inAllEachPairOfCaseAndItemIsAUnit() {
    List<Rating> ratings =
        List.of(
            new Rating("1", "a", "x", "yes"),
            new Rating("1", "b", "x", "yes"),
            new Rating("1", "a", "y", "no"),
            new Rating("1", "b", "y", "yes"),
            new Rating("2", "a", "x", "no"),
            new Rating("2", "b", "x", "no"));

    Agreement all = Agreement.of(ratings).getLast();

    assertThat(all.cases()).isEqualTo(3);
    assertThat(value(all, Coefficient.PERCENT)).isCloseTo(200 / 3.0, EXACT);
    // as the same answers to three cases of one item
    Map<Coefficient, Estimate> one = agreement("yes no no", "yes yes no").estimates();
    one.forEach(
        (coefficient, estimate) ->
            assertThat(value(all, coefficient))
                .isCloseTo(((Estimate.Known) estimate).value(), EXACT));
  }

  private static Estimate undefined(Estimate.Why why) {
    return new Estimate.Undefined(why);
  }
}
