package org.onus.engine.incidents;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Counts different small numbers; up to 64 of them without any memory of its own. */
public final class Distinct {

  private long few;
  private @Nullable BitSet many;

  /** Forgets what was added. */
  public void begin() {
    few = 0;
    if (many != null) {
      many.clear();
    }
  }

  public void add(int number) {
    if (number < Long.SIZE) {
      few |= 1L << number;
    } else {
      if (many == null) {
        many = new BitSet();
      }
      many.set(number);
    }
  }

  public int count() {
    return Long.bitCount(few) + (many == null ? 0 : many.cardinality());
  }
}
