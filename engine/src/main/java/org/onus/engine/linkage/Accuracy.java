package org.onus.engine.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * How clusters compare with the truth, counted in pairs of records of which the truth knows both.
 *
 * @param together pairs that the clusters put together
 * @param rightly those among them that are one person's
 * @param one pairs that are one person's
 */
public record Accuracy(long together, long rightly, long one) {

  private static final int BINS = 10;

  /** Counts all pairs, whether or not they were compared. */
  public static Accuracy of(Clusters clusters, Truth truth, People people) {
    int[] known = IntStream.range(0, people.size()).filter(truth::isKnown).toArray();
    Map<Long, Integer> both = new HashMap<>();
    for (int record : known) {
      both.merge((long) clusters.first(record) << 32 | truth.person(record), 1, Integer::sum);
    }
    return new Accuracy(
        pairs(known, clusters::first),
        both.values().stream().mapToLong(Accuracy::pairsOf).sum(),
        pairs(known, truth::person));
  }

  private static long pairs(int[] records, IntUnaryOperator group) {
    Map<Integer, Integer> sizes = new HashMap<>();
    for (int record : records) {
      sizes.merge(group.applyAsInt(record), 1, Integer::sum);
    }
    return sizes.values().stream().mapToLong(Accuracy::pairsOf).sum();
  }

  private static long pairsOf(int size) {
    return (long) size * (size - 1) / 2;
  }

  /** Of those put together, the share that is one person's; 1 if none was. */
  public double precision() {
    return together == 0 ? 1 : (double) rightly / together;
  }

  /** Of those that are one person's, the share that was put together; 1 if there are none. */
  public double recall() {
    return one == 0 ? 1 : (double) rightly / one;
  }

  public double f1() {
    return together + one == 0 ? 1 : 2.0 * rightly / (together + one);
  }

  /** Links whose probability lies in one tenth: what was said and how often it was so. */
  public record Tenth(long links, double said, double was) {}

  /** By tenths of probability; links of which the truth does not know both are left out. */
  public static List<Tenth> calibration(List<Link> links, Truth truth) {
    long[] count = new long[BINS];
    double[] said = new double[BINS];
    long[] was = new long[BINS];
    for (Link link : links) {
      if (truth.isKnown(link.left()) && truth.isKnown(link.right())) {
        int bin = Math.min(BINS - 1, (int) (link.probability() * BINS));
        count[bin]++;
        said[bin] += link.probability();
        was[bin] += truth.areOne(link.left(), link.right()) ? 1 : 0;
      }
    }
    List<Tenth> tenths = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      double n = Math.max(1, count[bin]);
      tenths.add(new Tenth(count[bin], said[bin] / n, was[bin] / n));
    }
    return tenths;
  }

  /** The mean distance between what was said and what was, over all links. */
  public static double calibrationError(List<Tenth> tenths) {
    double links = Math.max(1, tenths.stream().mapToLong(Tenth::links).sum());
    return tenths.stream()
        .mapToDouble(tenth -> tenth.links() / links * Math.abs(tenth.said() - tenth.was()))
        .sum();
  }

  /** Pairs that were put together and are not one person's, the likeliest first. */
  public static List<Link> wrong(Linkage linkage, Clusters clusters, Truth truth, int most) {
    return linkage.links().stream()
        .filter(link -> clusters.areTogether(link.left(), link.right()))
        .filter(link -> truth.isKnown(link.left()) && truth.isKnown(link.right()))
        .filter(link -> !truth.areOne(link.left(), link.right()))
        .limit(most)
        .toList();
  }

  /** Pairs that are one person's and were not put together, the unlikeliest first. */
  public static List<Link> missed(Linkage linkage, Clusters clusters, Truth truth, int most) {
    Map<Integer, List<Integer>> persons = new HashMap<>();
    for (int record = 0; record < linkage.people().size(); record++) {
      if (truth.isKnown(record)) {
        persons.computeIfAbsent(truth.person(record), key -> new ArrayList<>()).add(record);
      }
    }
    PriorityQueue<Link> unlikeliest = new PriorityQueue<>(); // its head is the likeliest
    for (List<Integer> records : persons.values()) {
      for (int left : records) {
        for (int right : records) {
          if (left < right && !clusters.areTogether(left, right)) {
            unlikeliest.add(linkage.link(left, right));
            if (unlikeliest.size() > most) {
              unlikeliest.remove();
            }
          }
        }
      }
    }
    return unlikeliest.stream().sorted(Comparator.reverseOrder()).toList();
  }
}
