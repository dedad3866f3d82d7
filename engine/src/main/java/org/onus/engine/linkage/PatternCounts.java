package org.onus.engine.linkage;

import java.util.Arrays;
import java.util.List;
import org.onus.engine.incidents.Hashing;

/** How often each pattern of comparison was met. */
final class PatternCounts {

  private long[] patterns = new long[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;

  void add(long pattern) {
    add(pattern, 1);
  }

  private void add(long pattern, int times) {
    int mask = patterns.length - 1;
    int slot = (int) Hashing.mix(pattern) & mask;
    while (counts[slot] != 0 && patterns[slot] != pattern) {
      slot = (slot + 1) & mask;
    }
    if (counts[slot] == 0) {
      size++;
    }
    patterns[slot] = pattern;
    counts[slot] += times;
    if (size * 2 > patterns.length) {
      grow();
    }
  }

  private void grow() {
    long[] oldPatterns = patterns;
    int[] oldCounts = counts;
    patterns = new long[oldPatterns.length * 2];
    counts = new int[oldPatterns.length * 2];
    size = 0;
    for (int i = 0; i < oldCounts.length; i++) {
      if (oldCounts[i] != 0) {
        add(oldPatterns[i], oldCounts[i]);
      }
    }
  }

  /** A pattern and how often it was met. */
  record Counted(long pattern, int count) {}

  /** In one order, whatever the order of adding. */
  List<Counted> sorted() {
    Counted[] all = new Counted[size];
    int at = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        all[at++] = new Counted(patterns[i], counts[i]);
      }
    }
    Arrays.sort(all, (a, b) -> Long.compare(a.pattern(), b.pattern()));
    return List.of(all);
  }
}
