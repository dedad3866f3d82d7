package org.onus.synthetic;

import org.onus.synthetic.Draw.Stream;

/**
 * How many incidents each person has: a heavy-tailed propensity, scaled for all alike so that the
 * force's total comes out as asked.
 */
final class Frequencies {

  /** Standard deviation of the logarithm within a pattern; makes the few who do most. Assumed. */
  private static final double SPREAD = 0.8;

  /** About five a month for six years; nobody has more. */
  static final int MOST = 360;

  private final Settings settings;
  private final Couples couples;
  private final double scale;
  private final long total;

  private Frequencies(Settings settings, Couples couples, double scale, long total) {
    this.settings = settings;
    this.couples = couples;
    this.scale = scale;
    this.total = total;
  }

  /**
   * One person's course and how often it shows.
   *
   * @param incidents own incidents in the period
   * @param yearly the true rate: what the propensity alone would give, incidents a year
   */
  record Frequency(Pattern pattern, int incidents, double yearly) {}

  /** A pattern and a weight on which all frequencies are scaled; the offset rounds at random. */
  private record Propensity(Pattern pattern, double weight, double offset) {
    int incidents(double scale) {
      return incidentsOf(pattern.fewest(), weight, offset, scale);
    }
  }

  private static int incidentsOf(int fewest, double weight, double offset, double scale) {
    if (weight == 0) {
      return fewest;
    }
    return Math.clamp((long) (scale * weight + offset), fewest, MOST);
  }

  /**
   * Finds the scale by bisection. The total is a step function of it, and steps by one at a time,
   * so that any total between the fewest and the most possible is met exactly.
   */
  static Frequencies of(Settings settings, Couples couples) throws CannotGenerateException {
    int people = settings.people();
    byte[] fewest = new byte[people];
    double[] weights = new double[people];
    float[] offsets = new float[people];
    for (int i = 0; i < people; i++) {
      Propensity propensity = propensity(settings, couples, i);
      fewest[i] = (byte) propensity.pattern().fewest();
      weights[i] = propensity.weight();
      offsets[i] = (float) propensity.offset();
    }
    double low = 0;
    double high = 1e6;
    long least = total(fewest, weights, offsets, low);
    long most = total(fewest, weights, offsets, high);
    long wanted = wanted(settings, least, most);
    for (int step = 0; step < 100; step++) {
      double middle = low + (high - low) / 2;
      if (total(fewest, weights, offsets, middle) <= wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new Frequencies(settings, couples, low, total(fewest, weights, offsets, low));
  }

  private static long wanted(Settings settings, long least, long most)
      throws CannotGenerateException {
    if (settings.incidents().isEmpty()) {
      return Math.clamp(settings.figures().expectedIncidents(settings.people()), least, most);
    }
    long wanted = settings.incidents().getAsLong();
    if (wanted < least || wanted > most) {
      throw new CannotGenerateException(
          "%,d people with this seed can have from %,d to %,d incidents, not %,d."
              .formatted(settings.people(), least, most, wanted));
    }
    return wanted;
  }

  private static long total(byte[] fewest, double[] weights, float[] offsets, double scale) {
    long total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += incidentsOf(fewest[i], weights[i], offsets[i], scale);
    }
    return total;
  }

  private static Propensity propensity(Settings settings, Couples couples, int person) {
    Draw draw = Draw.of(settings.root(), Stream.FREQUENCY, person);
    Pattern pattern = Pattern.draw(draw);
    if (couples.isSecond(person) || (couples.isFirst(person) && pattern == Pattern.ONE_OFF)) {
      // the other half of a both-ways couple is recorded repeatedly, not as a career
      pattern = Pattern.REPEAT;
    }
    double weight = pattern.frequency() * draw.logNormal(1, SPREAD);
    // rounded here as in the arrays above, so that every reading gives the same count
    return new Propensity(pattern, weight, (float) draw.uniform());
  }

  Frequency of(int person) {
    Propensity propensity = propensity(settings, couples, person);
    double expected =
        Math.clamp(scale * propensity.weight(), propensity.pattern().fewest(), (double) MOST);
    return new Frequency(
        propensity.pattern(), propensity.incidents(scale), expected / Settings.YEARS);
  }

  /** Distinct incidents of the whole force. */
  long total() {
    return total;
  }
}
