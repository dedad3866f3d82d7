package org.onus.engine.incidents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds in 64 bytes at once those that may end a field or need a closer look. Eight are compared as
 * one number, and a bit is kept for each; the last 64 are remembered, since in them one record ends
 * and the next begins.
 */
final class Landmarks {

  /** How many bytes are looked at together; they begin at a multiple of it. */
  static final int BLOCK = 64;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = ~HIGH_BITS;
  private static final long COMMAS = 0x2C2C2C2C2C2C2C2CL;

  /** What lifts every byte above the quotation mark over 127. */
  private static final long ABOVE_QUOTE = 0x5D5D5D5D5D5D5D5DL;

  /** A product with it has the lowest bits of the eight bytes side by side in its highest byte. */
  private static final long GATHER = 0x0102040810204080L;

  private static final int NONE = -1;

  private int known = NONE;
  private long places;
  private boolean beyondAscii;

  /**
   * A bit for each byte of the block, the lowest for the first: set for commas and for everything
   * up to the quotation mark.
   */
  long in(byte[] bytes, int block) {
    if (block != known) {
      look(bytes, block);
      known = block;
    }
    return places;
  }

  /** Whether any byte of the block that was last asked for lies outside ASCII. */
  boolean beyondAscii() {
    return beyondAscii;
  }

  /** To be called when other bytes stand where some were looked at. */
  void forget() {
    known = NONE;
  }

  private void look(byte[] bytes, int block) {
    long all = 0;
    long found = 0;
    for (int i = 0; i < BLOCK; i += 8) {
      long word = (long) LONGS.get(bytes, block + i);
      all |= word;
      found |= (((noted(word) >>> 7) * GATHER) >>> 56) << i;
    }
    places = found;
    beyondAscii = (all & HIGH_BITS) != 0;
  }

  /** Commas, and everything up to the quotation mark: line ends, blanks and what is rare. */
  private static long noted(long word) {
    long sevenBits = word & LOW_BITS;
    long comma = ~(((sevenBits ^ COMMAS) + LOW_BITS) | word);
    long upToQuote = ~((sevenBits + ABOVE_QUOTE) | word);
    return (comma | upToQuote) & HIGH_BITS;
  }
}
