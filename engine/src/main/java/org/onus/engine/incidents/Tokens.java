package org.onus.engine.incidents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Remembers what short texts mean, since a column of grades or areas has few different ones: up to
 * 24 bytes are compared as three numbers and no text is made. Texts of a column differ in length in
 * no order that a processor could guess, so nothing here branches on it.
 */
final class Tokens {

  /** Bytes that must be free behind a text, since so many are looked at. */
  static final int LONGEST = 24;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int TEXTS = 256;

  /** A text takes four places, so that all of it lies in one line of the cache. */
  private static final int PLACES = 4 * TEXTS;

  /** By length and sixteen, which of the first eight bytes belong to a text. */
  private static final long[] MASKS = masks();

  /** Of each text its bytes and what it means. No text holds a NUL: so 0 is a free slot. */
  private final long[] slots = new long[PLACES];

  private final ToIntFunction<String> meaningOf;
  private int remembered;

  Tokens(ToIntFunction<String> meaningOf) {
    this.meaningOf = meaningOf;
  }

  /** What the text means; the array must go on for {@link #LONGEST} bytes after its start. */
  int meaning(byte[] bytes, int from, int length) {
    if (length > LONGEST) {
      return meaningOf.applyAsInt(text(bytes, from, length));
    }
    long low = (long) LONGS.get(bytes, from) & MASKS[length + 16];
    long middle = (long) LONGS.get(bytes, from + 8) & MASKS[length + 8];
    long high = (long) LONGS.get(bytes, from + 16) & MASKS[length];
    int slot = (int) (((low * 31 + middle * 17 + high) * 0x9E3779B97F4A7C15L) >>> 56) * 4;
    while (slots[slot] != low || slots[slot + 1] != middle || slots[slot + 2] != high) {
      if (slots[slot] == 0) {
        int meaning = meaningOf.applyAsInt(text(bytes, from, length));
        remember(slot, low, middle, high, meaning);
        return meaning;
      }
      slot = (slot + 4) & (PLACES - 1);
    }
    return (int) slots[slot + 3];
  }

  /** A column with more texts than places begins anew, so that a place is always found. */
  private void remember(int slot, long low, long middle, long high, int meaning) {
    if (++remembered > TEXTS / 2) {
      Arrays.fill(slots, 0);
      remembered = 1;
    }
    slots[slot] = low;
    slots[slot + 1] = middle;
    slots[slot + 2] = high;
    slots[slot + 3] = meaning;
  }

  /** Sixteen places for none of the bytes, eight for one to eight of them, then all of them. */
  private static long[] masks() {
    long[] masks = new long[LONGEST + 16 + 1];
    for (int i = 16; i < masks.length; i++) {
      masks[i] = i >= 24 ? -1L : (1L << (8 * (i - 16))) - 1;
    }
    return masks;
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
