package org.onus.engine.statistics;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** To how many cases an item applies, to how many it does not, and of how many it is not known. */
public record Counts(int yes, int no, int unknown) {

  static final Counts NONE = new Counts(0, 0, 0);

  Counts with(@Nullable Boolean applies) {
    if (applies == null) {
      return new Counts(yes, no, unknown + 1);
    }
    return applies ? new Counts(yes + 1, no, unknown) : new Counts(yes, no + 1, unknown);
  }

  /** Cases of which it is known. */
  public int known() {
    return yes + no;
  }

  /** Of those of which it is known; absent if it is known of none. */
  public OptionalDouble share() {
    return known() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) yes / known());
  }
}
