package org.onus.engine.ranking;

import java.util.ArrayList;
import java.util.List;

/** Other weights near a profile's own. */
public final class Weights {

  private static final double FIFTH = 0.2;

  private Weights() {}

  /**
   * The eight sets in which one weight is a fifth larger or smaller. They need not add up to one:
   * ranks do not change when all weights are multiplied.
   */
  public static List<Components> movedByAFifth(Components w) {
    List<Components> moved = new ArrayList<>();
    for (double by : new double[] {1 - FIFTH, 1 + FIFTH}) {
      moved.add(new Components(w.recency() * by, w.frequency(), w.gravity(), w.victims()));
      moved.add(new Components(w.recency(), w.frequency() * by, w.gravity(), w.victims()));
      moved.add(new Components(w.recency(), w.frequency(), w.gravity() * by, w.victims()));
      moved.add(new Components(w.recency(), w.frequency(), w.gravity(), w.victims() * by));
    }
    return moved;
  }
}
