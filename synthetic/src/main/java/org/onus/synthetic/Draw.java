package org.onus.synthetic;

import java.util.SplittableRandom;

/**
 * The random numbers of one subject. Each stream depends on the seed and the subject's number
 * alone, so that neither order nor threads change what is drawn.
 *
 * <p>Everything rests on {@link SplittableRandom#nextLong()} (SplitMix64) and {@link StrictMath}:
 * the generator's own Gaussian and {@link Math} may differ in the last bit between machines or
 * releases, and one bit can move a date.
 */
final class Draw {

  /** What a stream is for; one subject's streams do not disturb one another. */
  enum Stream {
    COUPLE(1),
    FREQUENCY(2),
    PERSON(3),
    LIFE(4),
    VICTIM(5),
    VICTIM_SHARED(6),
    VICTIM_PERSON(7),
    RECORDING(8),
    HOUSEHOLD(9),
    AGENCY_RECORDS(10),
    SAID(11);

    private final long number;

    Stream(long number) {
      this.number = number;
    }
  }

  private final SplittableRandom random;

  private Draw(long state) {
    random = new SplittableRandom(state);
  }

  static Draw of(long seed, Stream stream, long number) {
    long streamSeed = mix(seed + 0x9e3779b97f4a7c15L * stream.number);
    return new Draw(mix(streamSeed + 0xd1342543de82ef95L * (number + 1)));
  }

  /** Stafford's 13th mixer, as in SplitMix64: neighbours become strangers. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** In [0, 1). */
  double uniform() {
    return (random.nextLong() >>> 11) * 0x1.0p-53;
  }

  double between(double low, double high) {
    return low + (high - low) * uniform();
  }

  boolean chance(double probability) {
    return uniform() < probability;
  }

  /** In 0 … bound - 1. */
  int below(int bound) {
    return (int) (uniform() * bound);
  }

  <T> T oneOf(T[] items) {
    return items[below(items.length)];
  }

  /** An index, by weights that were made {@link #cumulative}. */
  int pick(double[] cumulative) {
    double at = uniform() * cumulative[cumulative.length - 1];
    int index = 0;
    while (cumulative[index] <= at) {
      index++;
    }
    return index;
  }

  static double[] cumulative(double... weights) {
    double[] sums = new double[weights.length];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i];
      sums[i] = sum;
    }
    return sums;
  }

  double exponential(double mean) {
    return -mean * StrictMath.log(1 - uniform());
  }

  /** Standard normal, by Marsaglia's polar method. */
  double normal() {
    double x;
    double square;
    do {
      x = between(-1, 1);
      double y = between(-1, 1);
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    return x * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
  }

  /** Log-normal with this median and standard deviation of the logarithm. */
  double logNormal(double median, double sigma) {
    return median * StrictMath.exp(sigma * normal());
  }

  /** Beta, as the share of one of two gammas. */
  double beta(double alpha, double beta) {
    double first = gamma(alpha);
    return first / (first + gamma(beta));
  }

  /** Gamma with scale 1 and shape of at least 1; Marsaglia and Tsang (2000). */
  private double gamma(double shape) {
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double x = normal();
      double v = 1 + c * x;
      v = v * v * v;
      if (v > 0 && StrictMath.log(1 - uniform()) < x * x / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v;
      }
    }
  }
}
