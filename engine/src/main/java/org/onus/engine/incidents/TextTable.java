package org.onus.engine.incidents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Gives each distinct text a number, counted from 0; texts are kept as bytes in one array. */
public final class TextTable {

  private static final long HIGH = 0xFFFFFFFF00000000L;

  private byte[] texts;
  private int[] ends;
  private int size;

  /** High half: high half of the hash; low half: number + 1, 0 for a free slot. */
  private long[] slots;

  public TextTable() {
    texts = new byte[1 << 12];
    ends = new int[1 << 8];
    slots = new long[1 << 9];
  }

  /** An empty one with room for what another holds and an eighth more, which need not grow. */
  TextTable(TextTable like) {
    int bytes = like.start(like.size);
    texts = new byte[bytes + (bytes >> 3) + 16];
    ends = new int[like.size + (like.size >> 3) + 1];
    slots = new long[like.slots.length];
  }

  /**
   * The number of the text, new if it was not there.
   *
   * @param hash {@link Hashing#hash} of the slice
   */
  public int numberOf(byte[] bytes, int from, int length, long hash) {
    int slot = slot(bytes, from, length, hash);
    if (slots[slot] != 0) {
      return (int) slots[slot] - 1;
    }
    append(bytes, from, length);
    slots[slot] = (hash & HIGH) | size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  /** The number of the text with this hash, -1 if it is not there. */
  int find(byte[] bytes, int from, int length, long hash) {
    return (int) slots[slot(bytes, from, length, hash)] - 1;
  }

  /** Where the text stands, or the free slot where it would. */
  private int slot(byte[] bytes, int from, int length, long hash) {
    int mask = slots.length - 1;
    int slot = (int) (hash >>> 7) & mask;
    while (slots[slot] != 0) {
      long found = slots[slot];
      if ((found & HIGH) == (hash & HIGH) && holds((int) found - 1, bytes, from, length)) {
        break;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  public int numberOf(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return numberOf(bytes, 0, bytes.length, Hashing.hash(bytes, 0, bytes.length));
  }

  public String text(int number) {
    int start = start(number);
    return new String(texts, start, ends[number] - start, StandardCharsets.UTF_8);
  }

  public int size() {
    return size;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  private boolean holds(int number, byte[] bytes, int from, int length) {
    int start = start(number);
    int end = ends[number];
    return end - start == length && Arrays.equals(texts, start, end, bytes, from, from + length);
  }

  private void append(byte[] bytes, int from, int length) {
    int start = size == 0 ? 0 : ends[size - 1];
    texts = Growing.room(texts, start + (long) length);
    System.arraycopy(bytes, from, texts, start, length);
    ends = Growing.room(ends, size + 1L);
    ends[size++] = start + length;
  }

  /** Moves the slots by the numbers' own hashes, since a slot keeps only half of one. */
  private void grow() {
    long[] larger = new long[slots.length * 2];
    int mask = larger.length - 1;
    for (int number = 0; number < size; number++) {
      int start = start(number);
      long hash = Hashing.hash(texts, start, ends[number] - start);
      int slot = (int) (hash >>> 7) & mask;
      while (larger[slot] != 0) {
        slot = (slot + 1) & mask;
      }
      larger[slot] = (hash & HIGH) | (number + 1);
    }
    slots = larger;
  }
}
