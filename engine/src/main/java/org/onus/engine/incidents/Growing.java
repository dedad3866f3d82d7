package org.onus.engine.incidents;

import java.util.Arrays;

/** Arrays that grow by half when they are full. */
final class Growing {

  /** The longest array that common virtual machines give. */
  private static final int LONGEST = Integer.MAX_VALUE - 8;

  private Growing() {}

  static byte[] room(byte[] array, long needed) {
    return needed <= array.length ? array : Arrays.copyOf(array, grown(array.length, needed));
  }

  static char[] room(char[] array, long needed) {
    return needed <= array.length ? array : Arrays.copyOf(array, grown(array.length, needed));
  }

  static int[] room(int[] array, long needed) {
    return needed <= array.length ? array : Arrays.copyOf(array, grown(array.length, needed));
  }

  static long[] room(long[] array, long needed) {
    return needed <= array.length ? array : Arrays.copyOf(array, grown(array.length, needed));
  }

  private static int grown(int length, long needed) {
    if (needed > LONGEST) {
      throw new OutOfMemoryError("The file holds more text than one log can keep");
    }
    return (int) Math.min(LONGEST, Math.max(needed, length + (length >> 1) + 16L));
  }
}
