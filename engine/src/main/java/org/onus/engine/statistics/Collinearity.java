package org.onus.engine.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/** Finds terms that follow exactly from terms before them. */
final class Collinearity {

  /** What is left of a term, beside its length, that counts as nothing but rounding. */
  private static final double NOTHING = 1e-10;

  private Collinearity() {}

  /** Those that do not. */
  static List<Term> without(List<Term> terms) {
    List<Term> kept = new ArrayList<>(terms);
    // one at a time, since what stands behind a term that follows is not decomposed rightly
    for (OptionalInt next = first(kept); next.isPresent(); next = first(kept)) {
      kept.remove(next.getAsInt());
    }
    return kept;
  }

  private static OptionalInt first(List<Term> terms) {
    int rows = terms.getFirst().rows();
    double[][] columns = new double[terms.size()][rows];
    for (int term = 0; term < columns.length; term++) {
      double squares = 0;
      for (int row = 0; row < rows; row++) {
        columns[term][row] = terms.get(term).value(row);
        squares += columns[term][row] * columns[term][row];
      }
      for (int row = 0; row < rows; row++) {
        columns[term][row] /= Math.sqrt(squares);
      }
    }
    RealMatrix left = new QRDecomposition(MatrixUtils.createRealMatrix(columns).transpose()).getR();
    return IntStream.range(0, columns.length)
        .filter(term -> term >= rows || Math.abs(left.getEntry(term, term)) < NOTHING)
        .findFirst();
  }
}
