package org.onus.engine.criteria;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Counts different small numbers; up to 64 of them without any memory of its own. */
final class Distinct {

  private long few;
  private @Nullable BitSet many;

  void add(int number) {
    if (number < Long.SIZE) {
      few |= 1L << number;
    } else {
      if (many == null) {
        many = new BitSet();
      }
      many.set(number);
    }
  }

  long count() {
    return Long.bitCount(few) + (many == null ? 0L : many.cardinality());
  }
}
