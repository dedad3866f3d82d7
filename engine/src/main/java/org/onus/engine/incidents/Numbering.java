package org.onus.engine.incidents;

import java.util.Arrays;

/**
 * Numbers the different texts of one person from 0, in the order in which they are met. Beginning
 * anew costs nothing, and it serves three rows as well as a hundred thousand.
 */
final class Numbering {

  /** High half: the round that took the slot; low half: the number. */
  private long[] slots = new long[64];

  private long[] hash = new long[32];
  private byte[][] texts = new byte[32][];
  private int[] from = new int[32];
  private int[] to = new int[32];
  private int round;
  private int size;

  void begin() {
    round++;
    size = 0;
  }

  /** The number of a text, which must stay where it is until the next beginning. */
  int numberOf(byte[] bytes, int at, int length) {
    long itsHash = Hashing.hash(bytes, at, length);
    int slot = firstSlot(itsHash);
    while (isTaken(slot)) {
      int number = (int) slots[slot];
      if (hash[number] == itsHash
          && Arrays.equals(texts[number], from[number], to[number], bytes, at, at + length)) {
        return number;
      }
      slot = next(slot);
    }
    if (size == hash.length) {
      grow();
      slot = freeSlot(itsHash);
    }
    take(slot, size);
    hash[size] = itsHash;
    texts[size] = bytes;
    from[size] = at;
    to[size] = at + length;
    return size++;
  }

  private void grow() {
    hash = Arrays.copyOf(hash, 2 * size);
    texts = Arrays.copyOf(texts, 2 * size);
    from = Arrays.copyOf(from, 2 * size);
    to = Arrays.copyOf(to, 2 * size);
    slots = new long[4 * size];
    for (int number = 0; number < size; number++) {
      take(freeSlot(hash[number]), number);
    }
  }

  private void take(int slot, int number) {
    slots[slot] = (long) round << 32 | number;
  }

  private int freeSlot(long itsHash) {
    int slot = firstSlot(itsHash);
    while (isTaken(slot)) {
      slot = next(slot);
    }
    return slot;
  }

  private boolean isTaken(int slot) {
    return (int) (slots[slot] >>> 32) == round;
  }

  private int firstSlot(long itsHash) {
    return (int) itsHash & (slots.length - 1);
  }

  private int next(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
