package org.onus.engine.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The records of a set grouped by one rule. */
final class Blocks {

  /** In no block. */
  static final int NONE = -1;

  /** The block of each record, or {@link #NONE}. */
  final int[] blockOf;

  /** Where the members of each block begin; one more than there are blocks. */
  final int[] start;

  /** Members of one block after another, in the order of the records. */
  final int[] members;

  /** Records left out because too many shared all that the rule looks at. */
  final int leftOut;

  private Blocks(int[] blockOf, int[] start, int[] members, int leftOut) {
    this.blockOf = blockOf;
    this.start = start;
    this.members = members;
    this.leftOut = leftOut;
  }

  /** Groups records; no block is larger than the cap, none smaller than two. */
  static Blocks of(BlockingRule rule, People people, int cap) {
    int records = people.size();
    @Nullable Value[] cells = people.cells();
    long[] keys = new long[records];
    for (int record = 0; record < records; record++) {
      keys[record] = rule.keyOf(cells, record * PersonColumn.COMPARED);
    }
    Grouping grouping = new Grouping(keys);
    for (int step = 0; step < rule.refinements().size() && grouping.largest() > cap; step++) {
      for (int record = 0; record < records; record++) {
        if (grouping.sizeOf(record) > cap) {
          keys[record] = rule.refined(keys[record], step, cells, record * PersonColumn.COMPARED);
        }
      }
      grouping = new Grouping(keys);
    }
    return grouping.blocks(cap);
  }

  int blocks() {
    return start.length - 1;
  }

  long pairs() {
    long pairs = 0;
    for (int block = 0; block < blocks(); block++) {
      long size = (long) start[block + 1] - start[block];
      pairs += size * (size - 1) / 2;
    }
    return pairs;
  }

  /** Records by key: groups are numbered in the order of their first records. */
  private static final class Grouping {

    private final int[] groupOf;
    private int[] sizes = new int[1 << 10];
    private int groups;

    Grouping(long[] keys) {
      groupOf = new int[keys.length];
      int capacity = Integer.highestOneBit(Math.max(16, keys.length)) * 4;
      int[] slots = new int[capacity];
      long[] slotKeys = new long[capacity];
      for (int record = 0; record < keys.length; record++) {
        long key = keys[record];
        if (key == 0) {
          groupOf[record] = NONE;
          continue;
        }
        int slot = (int) key & (capacity - 1);
        while (slots[slot] != 0 && slotKeys[slot] != key) {
          slot = (slot + 1) & (capacity - 1);
        }
        if (slots[slot] == 0) {
          slots[slot] = ++groups;
          slotKeys[slot] = key;
          if (groups > sizes.length) {
            sizes = Arrays.copyOf(sizes, sizes.length * 2);
          }
        }
        groupOf[record] = slots[slot] - 1;
        sizes[slots[slot] - 1]++;
      }
    }

    int largest() {
      return Arrays.stream(sizes, 0, groups).max().orElse(0);
    }

    int sizeOf(int record) {
      return groupOf[record] == NONE ? 0 : sizes[groupOf[record]];
    }

    Blocks blocks(int cap) {
      int[] renumbered = new int[groups];
      int[] start = new int[groups + 1];
      int blocks = 0;
      int leftOut = 0;
      int placed = 0;
      for (int group = 0; group < groups; group++) {
        boolean used = sizes[group] >= 2 && sizes[group] <= cap;
        leftOut += sizes[group] > cap ? sizes[group] : 0;
        renumbered[group] = used ? blocks : NONE;
        if (used) {
          start[blocks++] = placed;
          placed += sizes[group];
        }
      }
      start = Arrays.copyOf(start, blocks + 1);
      start[blocks] = placed;
      int[] members = new int[placed];
      int[] next = start.clone();
      for (int record = 0; record < groupOf.length; record++) {
        int block = groupOf[record] == NONE ? NONE : renumbered[groupOf[record]];
        groupOf[record] = block;
        if (block != NONE) {
          members[next[block]++] = record;
        }
      }
      return new Blocks(groupOf, start, members, leftOut);
    }
  }
}
