package org.onus.engine.incidents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Remembers what short texts mean, since a column of grades or areas has few different ones: up to
 * sixteen bytes are compared as two numbers and no text is made.
 */
final class Tokens {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int SLOTS = 256;
  private static final int LONGEST = 16;

  /** Never 0 for a text, since no text holds a NUL: so 0 is a free slot. */
  private final long[] low = new long[SLOTS];

  private final long[] high = new long[SLOTS];
  private final int[] meaning = new int[SLOTS];
  private final ToIntFunction<String> meaningOf;
  private int remembered;

  Tokens(ToIntFunction<String> meaningOf) {
    this.meaningOf = meaningOf;
  }

  /** What the text means; the array must go on for sixteen bytes after its start. */
  int meaning(byte[] bytes, int from, int length) {
    if (length > LONGEST) {
      return meaningOf.applyAsInt(text(bytes, from, length));
    }
    long lowPart = (long) LONGS.get(bytes, from) & mask(Math.min(length, 8));
    long highPart = length <= 8 ? 0 : (long) LONGS.get(bytes, from + 8) & mask(length - 8);
    int slot = (int) (((lowPart * 31 + highPart) * 0x9E3779B97F4A7C15L) >>> 56);
    while ((low[slot] != lowPart || high[slot] != highPart) && low[slot] != 0) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (low[slot] == 0) {
      slot = remember(slot, lowPart, highPart, meaningOf.applyAsInt(text(bytes, from, length)));
    }
    return meaning[slot];
  }

  /** A column with more texts than places begins anew, so that a place is always found. */
  private int remember(int slot, long lowPart, long highPart, int itsMeaning) {
    if (++remembered > SLOTS / 2) {
      Arrays.fill(low, 0);
      remembered = 1;
    }
    low[slot] = lowPart;
    high[slot] = highPart;
    meaning[slot] = itsMeaning;
    return slot;
  }

  private static long mask(int bytes) {
    return bytes == 8 ? -1L : (1L << (8 * bytes)) - 1;
  }

  private static String text(byte[] bytes, int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
