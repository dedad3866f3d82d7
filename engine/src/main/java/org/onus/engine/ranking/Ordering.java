package org.onus.engine.ranking;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** Who stands where among the entries. */
final class Ordering {

  private static final int BLOCK = 1 << 16;

  private final Entries entries;

  Ordering(Entries entries) {
    this.entries = entries;
  }

  /** The first {@code places} entries, in order. */
  int[] first(int places) {
    double[] values = entries.values();
    Comparator<Integer> inOrder = (left, right) -> entries.compare(values, left, right);
    if (places >= entries.size() / 8) {
      return IntStream.range(0, entries.size())
          .boxed()
          .sorted(inOrder)
          .limit(places)
          .mapToInt(Integer::intValue)
          .toArray();
    }
    PriorityQueue<Integer> best = new PriorityQueue<>(places + 1, inOrder.reversed());
    for (int entry = 0; entry < entries.size() && places > 0; entry++) {
      if (best.size() < places) {
        best.add(entry);
      } else if (entries.compare(values, entry, best.element()) < 0) {
        best.remove();
        best.add(entry);
      }
    }
    return best.stream().sorted(inOrder).mapToInt(Integer::intValue).toArray();
  }

  /** The ranks, from 1, that the chosen entries have among all when everybody has these values. */
  int[] ranks(double[] values, int[] chosen) {
    Integer[] order = new Integer[chosen.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> entries.compare(values, chosen[a], chosen[b]));
    int[] inOrder = Arrays.stream(order).mapToInt(i -> chosen[i]).toArray();
    int[] ahead =
        IntStream.range(0, (entries.size() + BLOCK - 1) / BLOCK)
            .parallel()
            .mapToObj(block -> aheadOf(inOrder, values, block))
            .reduce(new int[chosen.length + 1], Ordering::sum);
    int[] ranks = new int[chosen.length];
    int sum = 0;
    for (int i = 0; i < inOrder.length; i++) {
      sum += ahead[i];
      ranks[order[i]] = sum + 1;
    }
    return ranks;
  }

  /**
   * At place i, how many entries of the block stand before chosen i but not before chosen i - 1.
   */
  private int[] aheadOf(int[] inOrder, double[] values, int block) {
    int[] ahead = new int[inOrder.length + 1];
    double least = inOrder.length == 0 ? 0 : values[inOrder[inOrder.length - 1]];
    int end = Math.min(entries.size(), (block + 1) * BLOCK);
    for (int entry = block * BLOCK; entry < end; entry++) {
      if (values[entry] >= least) {
        ahead[firstBehind(inOrder, values, entry)]++;
      }
    }
    return ahead;
  }

  private int firstBehind(int[] inOrder, double[] values, int entry) {
    int low = 0;
    int high = inOrder.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.compare(values, entry, inOrder[middle]) < 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static int[] sum(int[] left, int[] right) {
    int[] sum = new int[left.length];
    for (int i = 0; i < sum.length; i++) {
      sum[i] = left[i] + right[i];
    }
    return sum;
  }
}
