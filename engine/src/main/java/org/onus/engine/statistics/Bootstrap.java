package org.onus.engine.statistics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Confidence intervals by drawing as many cases as there are, with replacement, again and again
 * (Efron 1979; ends are percentiles). A case comes with all its units, since answers about one case
 * are no independent evidence.
 */
public final class Bootstrap {

  public static final int SAMPLES = 2_000;

  private static final long SEED = 2011;

  /** Of the samples in which the coefficient is defined. */
  private static final double LOW = 0.025;

  private static final double HIGH = 0.975;

  /** If it is not defined in more of them than this, what is left says little. */
  private static final double MOST_UNDEFINED = 0.05;

  private final List<Map<Coefficient, Double>> samples;

  private Bootstrap(List<Map<Coefficient, Double>> samples) {
    this.samples = samples;
  }

  static Bootstrap of(Units units) {
    return new Bootstrap(
        IntStream.range(0, units.cases() < 2 ? 0 : SAMPLES)
            .parallel()
            .mapToObj(sample -> draw(units, new SplittableRandom(SEED + sample)))
            .toList());
  }

  private static Map<Coefficient, Double> draw(Units units, SplittableRandom random) {
    Tally tally = units.tally(i -> random.nextInt(units.cases()));
    Map<Coefficient, Double> values = new EnumMap<>(Coefficient.class);
    for (Coefficient coefficient : Coefficient.values()) {
      values.put(coefficient, tally.value(coefficient));
    }
    return values;
  }

  Optional<Estimate.Interval> interval(Coefficient coefficient) {
    double[] sorted =
        samples.stream()
            .mapToDouble(sample -> sample.getOrDefault(coefficient, Double.NaN))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return sorted.length == 0 || sorted.length < samples.size() * (1 - MOST_UNDEFINED)
        ? Optional.empty()
        : Optional.of(new Estimate.Interval(percentile(sorted, LOW), percentile(sorted, HIGH)));
  }

  /** As R's quantile does without being told otherwise (type 7). */
  private static double percentile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
