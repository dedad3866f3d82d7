package org.onus.engine.linkage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Records by the key of one rule, as they are added. */
final class KeyTable {

  private static final int NONE = -1;

  private final BlockingRule rule;
  private long[] keys = new long[1 << 10];

  /** The record added last under the key of a slot. */
  private int[] last = new int[1 << 10];

  private int[] sizes = new int[1 << 10];
  private int used;

  /** The record added before each one under the same key. */
  private int[] before = new int[1 << 10];

  KeyTable(BlockingRule rule) {
    this.rule = rule;
  }

  void add(int record, @Nullable Value[] cells) {
    if (record >= before.length) {
      before = Arrays.copyOf(before, Math.max(record + 1, before.length * 2));
    }
    long key = rule.keyOf(cells, record * PersonColumn.COMPARED);
    if (key == 0) {
      return;
    }
    int slot = slotOf(key);
    before[record] = sizes[slot] == 0 ? NONE : last[slot];
    if (sizes[slot] == 0) {
      used++;
    }
    keys[slot] = key;
    last[slot] = record;
    sizes[slot]++;
    if (used * 2 > keys.length) {
      grow();
    }
  }

  /**
   * The records that share the key of the one given. Of more than the cap only those that agree in
   * the refinements too; none if they are still too many.
   */
  int[] sharing(@Nullable Value[] own, @Nullable Value[] cells, int cap) {
    long key = rule.keyOf(own, 0);
    int slot = key == 0 ? NONE : slotOf(key);
    if (slot == NONE || sizes[slot] == 0) {
      return new int[0];
    }
    int[] records = new int[sizes[slot]];
    int at = last[slot];
    for (int i = 0; i < records.length; i++) {
      records[i] = at;
      at = before[at];
    }
    for (KeyPart part : rule.refinements()) {
      long wanted = part.of(own, 0);
      if (records.length > cap && wanted != 0) {
        records =
            Arrays.stream(records)
                .filter(record -> part.of(cells, record * PersonColumn.COMPARED) == wanted)
                .toArray();
      }
    }
    return records.length > cap ? new int[0] : records;
  }

  private int slotOf(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (sizes[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldLast = last;
    int[] oldSizes = sizes;
    keys = new long[oldKeys.length * 2];
    last = new int[keys.length];
    sizes = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldSizes[i] != 0) {
        int slot = slotOf(oldKeys[i]);
        keys[slot] = oldKeys[i];
        last[slot] = oldLast[i];
        sizes[slot] = oldSizes[i];
      }
    }
  }
}
