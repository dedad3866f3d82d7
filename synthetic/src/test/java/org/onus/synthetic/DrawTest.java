package org.onus.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.onus.synthetic.Draw.Stream;

class DrawTest {

  private static final int MANY = 200_000;

  /** The first outputs of the reference SplitMix64 (Vigna) from this state. */
  @Test
  void restsOnSplitMix64() {
    SplittableRandom random = new SplittableRandom(1234567);

    assertThat(random.nextLong()).isEqualTo(6457827717110365317L);
    assertThat(random.nextLong()).isEqualTo(3203168211198807973L);
  }

  @Test
  void givesTheSameStreamForTheSameSubject() {
    assertThat(Draw.of(1, Stream.LIFE, 5).uniform())
        .isEqualTo(Draw.of(1, Stream.LIFE, 5).uniform());
  }

  @Test
  void givesAnotherStreamForAnotherSeedPurposeOrSubject() {
    double one = Draw.of(1, Stream.LIFE, 5).uniform();

    assertThat(Draw.of(2, Stream.LIFE, 5).uniform()).isNotEqualTo(one);
    assertThat(Draw.of(1, Stream.PERSON, 5).uniform()).isNotEqualTo(one);
    assertThat(Draw.of(1, Stream.LIFE, 6).uniform()).isNotEqualTo(one);
  }

  @Test
  void spreadsFirstDrawsOfNeighboursEvenly() {
    double[] firsts = new double[MANY];
    for (int i = 0; i < MANY; i++) {
      firsts[i] = Draw.of(1, Stream.LIFE, i).uniform();
    }

    assertThat(mean(firsts)).isCloseTo(0.5, within(0.004));
    assertThat(variance(firsts)).isCloseTo(1.0 / 12, within(0.001));
  }

  @Test
  void hasTheMomentsOfItsDistributions() {
    double[] normal = sample(Draw::normal);
    assertThat(mean(normal)).isCloseTo(0, within(0.01));
    assertThat(variance(normal)).isCloseTo(1, within(0.015));

    assertThat(mean(sample(draw -> draw.exponential(9)))).isCloseTo(9, within(0.1));

    // mean exp(s^2 / 2) of the median
    assertThat(mean(sample(draw -> draw.logNormal(2, 0.5))))
        .isCloseTo(2 * Math.exp(0.125), within(0.02));

    // mean a / (a + b), variance ab / ((a + b)^2 (a + b + 1))
    double[] beta = sample(draw -> draw.beta(1.4, 2.6));
    assertThat(mean(beta)).isCloseTo(0.35, within(0.003));
    assertThat(variance(beta)).isCloseTo(1.4 * 2.6 / (16 * 5), within(0.001));
  }

  @Test
  void picksByWeight() {
    double[] cumulative = Draw.cumulative(1, 0, 3);

    double[] picked = sample(draw -> draw.pick(cumulative));

    assertThat(DoubleStream.of(picked).filter(i -> i == 0).count() / (double) MANY)
        .isCloseTo(0.25, within(0.005));
    assertThat(picked).doesNotContain(1);
  }

  private static double[] sample(ToDoubleFunction<Draw> distribution) {
    Draw draw = Draw.of(3, Stream.LIFE, 0);
    return DoubleStream.generate(() -> distribution.applyAsDouble(draw)).limit(MANY).toArray();
  }

  private static double mean(double[] values) {
    return DoubleStream.of(values).average().orElseThrow();
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    return DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
  }
}
