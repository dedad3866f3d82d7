package org.onus.engine.ranking;

import java.util.Arrays;

/**
 * The share of all harm days that the people with most harm carry, among those with a row in the
 * window; shares from 0 to 1. A per cent of people is rounded up to whole people.
 */
public record Concentration(int people, double harmDays, double top1, double top5, double top10) {

  public static Concentration of(double[] harm) {
    double[] sorted = harm.clone();
    Arrays.parallelSort(sorted);
    double total = Arrays.stream(sorted).sum();
    return new Concentration(
        sorted.length,
        total,
        share(sorted, total, 1),
        share(sorted, total, 5),
        share(sorted, total, 10));
  }

  private static double share(double[] sorted, double total, int percent) {
    int people = (int) (((long) sorted.length * percent + 99) / 100);
    double carried = Arrays.stream(sorted, sorted.length - people, sorted.length).sum();
    return total == 0 ? 0 : carried / total;
  }
}
