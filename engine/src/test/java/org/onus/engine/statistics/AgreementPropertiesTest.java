package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What must hold of agreement, whoever rates whatever. */
class AgreementPropertiesTest {

  @Property(tries = 10)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
    List<Rating> ratings = ratings(seed, 12, 3, 0.7);
    List<Rating> shuffled = new ArrayList<>(ratings);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Agreement.of(shuffled)).containsExactlyInAnyOrderElementsOf(Agreement.of(ratings));
  }

  @Property(tries = 10)
  void whatLabelsAndRatersAreCalledDoesNotMatter(@ForAll long seed) {
    List<Rating> ratings = ratings(seed, 12, 2, 0.7);
    UnaryOperator<String> backwards = name -> "z" + (char) ('z' - name.hashCode() % 20);
    List<Rating> renamed =
        ratings.stream()
            .map(
                rating ->
                    new Rating(
                        rating.caseId(),
                        backwards.apply(rating.rater()),
                        rating.item(),
                        rating.answer() == null ? null : backwards.apply(rating.answer())))
            .toList();

    List<Agreement> before = Agreement.of(ratings);
    List<Agreement> after = Agreement.of(renamed);
    for (int row = 0; row < before.size(); row++) {
      for (Coefficient coefficient : Coefficient.values()) {
        assertSame(after.get(row).estimate(coefficient), before.get(row).estimate(coefficient));
      }
    }
  }

  @Property(tries = 20)
  void noCoefficientIsAboveOneAndItsIntervalHoldsWhatWasDrawn(@ForAll long seed) {
    for (Agreement agreement : Agreement.of(ratings(seed, 15, 3, 0.8))) {
      agreement
          .estimates()
          .forEach(
              (coefficient, estimate) -> {
                double most = coefficient == Coefficient.PERCENT ? 100 : 1;
                if (estimate instanceof Estimate.Known known) {
                  assertThat(known.value()).isBetween(-most, most);
                  known
                      .interval()
                      .ifPresent(
                          ends -> {
                            assertThat(ends.low()).isLessThanOrEqualTo(ends.high());
                            assertThat(ends.high()).isLessThanOrEqualTo(most);
                          });
                }
              });
    }
  }

  /** Of 40 samples from raters whose true agreement is known, about 38 intervals hold it. */
  @Property(tries = 1)
  void mostIntervalsHoldTheTruth() {
    // two raters who say the truth with probability 0.9 agree in 0.9² + 0.1² = 82 per cent
    int held = 0;
    for (int sample = 0; sample < 40; sample++) {
      Agreement agreement = Agreement.of(ratings(1_000 + sample, 150, 2, 0.8)).getFirst();
      Estimate.Known percent = (Estimate.Known) agreement.estimate(Coefficient.PERCENT);
      Estimate.Interval ends = percent.interval().orElseThrow();
      held += ends.low() <= 82 && 82 <= ends.high() ? 1 : 0;
    }
    assertThat(held).isBetween(34, 40);
  }

  private static void assertSame(Estimate after, Estimate before) {
    switch (before) {
      case Estimate.Undefined undefined -> assertThat(after).isEqualTo(undefined);
      case Estimate.Known known ->
          assertThat(after)
              .isInstanceOfSatisfying(
                  Estimate.Known.class,
                  other -> assertThat(other.value()).isCloseTo(known.value(), offset(1e-12)));
    }
  }

  /**
   * Raters who say the truth with this probability and else toss a coin; one answer in ten of the
   * third rater and later ones is missing.
   */
  private static List<Rating> ratings(long seed, int cases, int raters, double truthful) {
    Random random = new Random(seed);
    List<Rating> ratings = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      for (String item : List.of("1", "2")) {
        String truth = random.nextBoolean() ? "yes" : "no";
        for (int rater = 0; rater < raters; rater++) {
          String guess = random.nextBoolean() ? "yes" : "no";
          String said = random.nextDouble() < truthful ? truth : guess;
          boolean silent = rater > 1 && random.nextInt(10) == 0;
          ratings.add(new Rating("case " + i, "rater " + rater, item, silent ? null : said));
        }
      }
    }
    return ratings;
  }
}
