package org.onus.engine.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the coefficients need to know of some units, which can be added up. What agreement chance
 * brings differs between them; the rest is the same: (observed - chance) / (1 - chance).
 */
final class Tally {

  /** A rater gave no answer. */
  static final int NONE = -1;

  private final int raters;

  /** The numbers of the labels that are counted here, ascending. */
  private final int[] labels;

  /** Units with two answers or more. */
  private double paired;

  private double alike;

  /** For alpha: answers of paired units, by label, and how many of them have a like, as paired. */
  private final double[] pairable;

  private double likes;

  /** For AC1: the share of each label in a unit, over all units. */
  private final double[] shares;

  private double answered;

  /** For Fleiss: units that all raters answered. */
  private double complete;

  private double completeAlike;
  private final double[] completeTimes;

  /** For Cohen: the labels of either rater in these units. */
  private final double[] first;

  private final double[] second;

  private Tally(int raters, int[] labels) {
    this.raters = raters;
    this.labels = labels;
    pairable = new double[labels.length];
    shares = new double[labels.length];
    completeTimes = new double[labels.length];
    first = new double[labels.length];
    second = new double[labels.length];
  }

  /** Nothing yet, with room for every label. */
  static Tally empty(int raters, int labels) {
    return new Tally(raters, IntStream.range(0, labels).toArray());
  }

  /**
   * Of some units, with their labels alone.
   *
   * @param units the number of the label that each rater gave, or {@link #NONE}
   */
  static Tally of(List<int[]> units, int raters) {
    int[] used =
        units.stream()
            .flatMapToInt(Arrays::stream)
            .filter(label -> label != NONE)
            .distinct()
            .sorted()
            .toArray();
    Tally tally = new Tally(raters, used);
    units.forEach(tally::count);
    return tally;
  }

  private void count(int[] byRater) {
    double[] times = new double[labels.length];
    double answers = 0;
    for (int label : byRater) {
      if (label != NONE) {
        times[place(label)]++;
        answers++;
      }
    }
    double pairs = 0;
    for (int i = 0; i < times.length; i++) {
      pairs += times[i] * (times[i] - 1);
      shares[i] += times[i] / answers;
    }
    answered++;
    if (answers > 1) {
      double share = pairs / (answers * (answers - 1));
      paired++;
      alike += share;
      likes += share * answers;
      for (int i = 0; i < times.length; i++) {
        pairable[i] += times[i];
      }
      if (answers == byRater.length) {
        complete++;
        completeAlike += share;
        for (int i = 0; i < times.length; i++) {
          completeTimes[i] += times[i];
        }
        first[place(byRater[0])]++;
        second[place(byRater[byRater.length - 1])]++;
      }
    }
  }

  private int place(int label) {
    return Arrays.binarySearch(labels, label);
  }

  /** Adds other units as often as they were drawn; only to one with room for every label. */
  void add(Tally other, int drawn) {
    paired += drawn * other.paired;
    alike += drawn * other.alike;
    likes += drawn * other.likes;
    answered += drawn * other.answered;
    complete += drawn * other.complete;
    completeAlike += drawn * other.completeAlike;
    for (int i = 0; i < other.labels.length; i++) {
      int label = other.labels[i];
      pairable[label] += drawn * other.pairable[i];
      shares[label] += drawn * other.shares[i];
      completeTimes[label] += drawn * other.completeTimes[i];
      first[label] += drawn * other.first[i];
      second[label] += drawn * other.second[i];
    }
  }

  /** Not a number where it is not defined. */
  double value(Coefficient coefficient) {
    return switch (coefficient) {
      case PERCENT -> 100 * alike / paired;
      case COHEN ->
          raters == 2 ? beyond(completeAlike / complete, product(first, second)) : Double.NaN;
      case FLEISS -> beyond(completeAlike / complete, product(completeTimes, completeTimes));
      case ALPHA -> alpha();
      case AC1 -> beyond(alike / paired, guessed());
    };
  }

  /** Why {@link #value} is not a number. */
  Estimate.Why why(Coefficient coefficient) {
    if (raters < 2) {
      return Estimate.Why.TOO_FEW_RATERS;
    }
    if (coefficient == Coefficient.COHEN && raters > 2) {
      return Estimate.Why.NOT_TWO_RATERS;
    }
    if (paired == 0) {
      return Estimate.Why.NO_PAIR;
    }
    boolean wantsComplete = coefficient == Coefficient.COHEN || coefficient == Coefficient.FLEISS;
    return wantsComplete && complete == 0 ? Estimate.Why.NO_COMPLETE_CASE : Estimate.Why.ONE_LABEL;
  }

  private static double beyond(double observed, double chance) {
    return chance == 1 ? Double.NaN : (observed - chance) / (1 - chance);
  }

  /** The chance that two answers drawn from these labels are alike; exactly 1 if all are one. */
  private static double product(double[] one, double[] other) {
    double sum = 0;
    double whole = Arrays.stream(one).sum() * Arrays.stream(other).sum();
    for (int label = 0; label < one.length; label++) {
      sum += one[label] * other[label];
    }
    return sum / whole;
  }

  private double alpha() {
    double answers = Arrays.stream(pairable).sum();
    double expected = answers * answers - Arrays.stream(pairable).map(n -> n * n).sum();
    return expected == 0 ? Double.NaN : 1 - (answers - 1) * (answers - likes) / expected;
  }

  private double guessed() {
    double sum = 0;
    for (double share : shares) {
      sum += share / answered * (1 - share / answered);
    }
    return shares.length < 2 ? Double.NaN : sum / (shares.length - 1);
  }
}
