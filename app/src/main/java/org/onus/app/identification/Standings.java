package org.onus.app.identification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everybody's place by what a score rests on, in the order of lists. */
final class Standings {

  /**
   * What decides where someone stands.
   *
   * @param key the record as text, or something else for someone without one
   * @param reference as far as it decides
   */
  record Standing(
      String key, String reference, double score, double harmDays, int events, int lastDay) {}

  /** What decides between equal scores, as the store has it. */
  static final Comparator<Standing> TIES =
      Comparator.comparingDouble(Standing::harmDays)
          .thenComparingInt(Standing::events)
          .thenComparingInt(Standing::lastDay)
          .reversed()
          .thenComparing(Standing::reference)
          .thenComparing(Standing::key);

  private static final Comparator<Standing> ORDER =
      Comparator.comparingDouble(Standing::score).reversed().thenComparing(TIES);

  private Standings() {}

  /** Ranks from 1, by key. */
  static Map<String, Integer> ranks(Iterable<Standing> everybody) {
    List<Standing> inOrder = new ArrayList<>();
    everybody.forEach(inOrder::add);
    inOrder.sort(ORDER);
    Map<String, Integer> ranks = HashMap.newHashMap(inOrder.size());
    for (int i = 0; i < inOrder.size(); i++) {
      ranks.put(inOrder.get(i).key(), i + 1);
    }
    return ranks;
  }
}
