package org.onus.engine.ranking;

import java.util.Arrays;

/** Counts different small numbers; beginning anew costs nothing. */
final class Distinct {

  private int[] lastSeen = new int[64];
  private int round;
  private int count;

  void begin() {
    round++;
    count = 0;
  }

  void add(int number) {
    if (number >= lastSeen.length) {
      lastSeen = Arrays.copyOf(lastSeen, Math.max(number + 1, lastSeen.length * 2));
    }
    if (lastSeen[number] != round) {
      lastSeen[number] = round;
      count++;
    }
  }

  int count() {
    return count;
  }
}
