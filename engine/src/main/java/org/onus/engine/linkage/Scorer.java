package org.onus.engine.linkage;

import static org.onus.engine.linkage.PersonColumn.COMPARED;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Weighs pairs of records in bits; gives up as soon as a pair cannot reach what is asked. */
@SuppressWarnings("ReferenceEquality") // equal values are one object
final class Scorer {

  /** The pair does not reach the floor. */
  static final long BELOW = -1;

  private static final int SAME = 1;

  private final double priorBits;
  private final double[] bits = new double[COMPARED * Comparing.CODES];

  /** The most that a column can say where two values differ, not below zero. */
  private final double[] mostUnlike = new double[COMPARED];

  /** Columns in which unlike values can say most come first. */
  private final int[] order;

  Scorer(LinkageModel model) {
    priorBits = model.priorBits();
    for (int cell = 0; cell < COMPARED; cell++) {
      for (int code = 0; code < Comparing.CODES; code++) {
        bits[LinkageModel.index(cell, code)] = model.bits(cell, code);
        if ((code & 7) != SAME) {
          mostUnlike[cell] = Math.max(mostUnlike[cell], model.bits(cell, code));
        }
      }
    }
    order =
        IntStream.range(0, COMPARED)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(cell -> -mostUnlike[cell])
                    .thenComparing(cell -> cell))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /** The pattern of a pair that reaches the floor, or {@link #BELOW}. */
  long pattern(@Nullable Value[] left, int l, @Nullable Value[] right, int r, double floor) {
    long pattern = 0;
    double bound = priorBits;
    int unlike = 0;
    for (int cell = 0; cell < COMPARED; cell++) {
      Value a = left[l + cell];
      Value b = right[r + cell];
      if (a == null || b == null) {
        continue;
      }
      if (a == b) {
        int code = Comparing.code(cell, left, l, right, r);
        pattern |= (long) code << (4 * cell);
        bound += weightOf(cell, code, a);
      } else {
        unlike |= 1 << cell;
        bound += mostUnlike[cell];
      }
    }
    for (int i = 0; i < COMPARED && bound >= floor; i++) {
      int cell = order[i];
      if ((unlike & 1 << cell) != 0) {
        int code = Comparing.code(cell, left, l, right, r);
        pattern |= (long) code << (4 * cell);
        bound += bits[cell * Comparing.CODES + code] - mostUnlike[cell];
      }
    }
    return bound < floor ? BELOW : pattern;
  }

  /** The weight of a pair of that pattern: the prior and each column's bits, in this order. */
  double weight(long pattern, @Nullable Value[] left, int l) {
    double weight = priorBits;
    for (int cell = 0; cell < COMPARED; cell++) {
      int code = Comparing.codeIn(pattern, cell);
      if (code != 0) {
        weight += weightOf(cell, code, left[l + cell]);
      }
    }
    return weight;
  }

  /** Bits of one column; the value is the left one's, looked at where both are the same. */
  double weightOf(int cell, int code, @Nullable Value value) {
    double weight = bits[cell * Comparing.CODES + code];
    return code == SAME && value != null ? weight + value.rarity : weight;
  }
}
