package org.onus.engine.statistics;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * The likeliest coefficients, by Newton's method (iteratively reweighted least squares), each step
 * halved for as long as it makes things worse.
 *
 * <p>Separation is decided by the steps themselves. An estimate exists if and only if positive
 * weights of the rows balance, the sum of weight · sign · row being zero, where sign is +1 for one
 * outcome and -1 for the other (Albert and Anderson 1984; Stiemke's lemma). Let w be by how much a
 * row's probability misses its outcome, and s the change of its log odds in a Newton step. The
 * equation of that step says that the weights w · (1 - sign · (1 - w) · s) balance; they are all
 * positive as soon as |s| · (1 - w) is below 1 in every row. If outcomes are separated that never
 * happens, and if they are not it happens at the latest when the steps become small.
 */
final class LogisticFit {

  /**
   * In each of them the log odds of separated rows grow by about 1; past 30 or so rounding would
   * decide. Who needs more is as good as separated: the odds exceed ten thousand million to one.
   */
  private static final int MOST_STEPS = 25;

  private static final int MOST_HALVINGS = 30;

  /** The last step changes no log odds by more; after it the rest is its square. */
  private static final double SMALL = 1e-9;

  /** A term that moves the log odds of a row by more in the last step has not settled. */
  private static final double UNSETTLED = 1e-3;

  /** Far enough below 1: where cells are separated the exact value is 1, but for rounding. */
  private static final double ENOUGH = 0.5;

  /** If every row is missed by less, separation is complete and no term is settled. */
  private static final double CERTAIN = 1e-6;

  private final double[][] rows;
  private final double[] signs;
  private double[] coefficients;
  private double[] logOdds;
  private double deviance;

  /** Of the last step, before it was halved. */
  private double[] step;

  private final double[] missed;
  private boolean separated = true;
  private RealMatrix weighted = new Array2DRowRealMatrix();
  private RealMatrix rootOfInverse = new Array2DRowRealMatrix();

  private LogisticFit(List<Term> terms, List<Boolean> outcomes) {
    rows = new double[outcomes.size()][terms.size()];
    signs = new double[outcomes.size()];
    for (int row = 0; row < rows.length; row++) {
      for (int term = 0; term < terms.size(); term++) {
        rows[row][term] = terms.get(term).value(row);
      }
      signs[row] = outcomes.get(row) ? 1 : -1;
    }
    coefficients = new double[terms.size()];
    step = new double[terms.size()];
    logOdds = new double[rows.length];
    missed = new double[rows.length];
    deviance = deviance(logOdds);
  }

  /**
   * Fits.
   *
   * @param terms none of which follows from others
   */
  static LogisticFit of(List<Term> terms, List<Boolean> outcomes) {
    LogisticFit fit = new LogisticFit(terms, outcomes);
    for (int i = 0; i < MOST_STEPS; i++) {
      if (fit.step() < SMALL) {
        break;
      }
    }
    fit.rootOfInverse = inverseOfTriangle(fit.weighted);
    return fit;
  }

  /** The greatest change of a row's log odds, before the step was halved. */
  private double step() {
    double[][] lighter = new double[rows.length][coefficients.length];
    double[] residuals = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      missed[row] = 1 / (1 + Math.exp(signs[row] * logOdds[row]));
      double root = Math.sqrt(Math.max(missed[row] * (1 - missed[row]), Double.MIN_NORMAL));
      residuals[row] = signs[row] * missed[row] / root;
      for (int term = 0; term < coefficients.length; term++) {
        lighter[row][term] = rows[row][term] * root;
      }
    }
    weighted = new Array2DRowRealMatrix(lighter, false);
    DecompositionSolver solver = new QRDecomposition(weighted).getSolver();
    if (!solver.isNonSingular()) {
      return Double.POSITIVE_INFINITY; // all weight is gone: the next step says the same
    }
    step = solver.solve(new ArrayRealVector(residuals, false)).toArray();
    double[] change = times(step);
    double greatest = 0;
    double reach = 0;
    for (int row = 0; row < rows.length; row++) {
      greatest = Math.max(greatest, Math.abs(change[row]));
      reach = Math.max(reach, Math.abs(change[row]) * (1 - missed[row]));
    }
    separated &= reach > ENOUGH;
    go();
    return greatest;
  }

  private void go() {
    double part = 1;
    for (int halvings = 0; halvings <= MOST_HALVINGS; halvings++) {
      double[] next = coefficients.clone();
      for (int term = 0; term < next.length; term++) {
        next[term] += part * step[term];
      }
      double[] odds = times(next);
      double found = deviance(odds);
      if (found <= deviance * (1 + 1e-12) || halvings == MOST_HALVINGS) {
        coefficients = next;
        logOdds = odds;
        deviance = found;
        return;
      }
      part /= 2;
    }
  }

  private double[] times(double[] factors) {
    double[] products = new double[rows.length];
    for (int row = 0; row < rows.length; row++) {
      for (int term = 0; term < factors.length; term++) {
        products[row] += rows[row][term] * factors[term];
      }
    }
    return products;
  }

  private double deviance(double[] odds) {
    double sum = 0;
    for (int row = 0; row < rows.length; row++) {
      double right = signs[row] * odds[row];
      sum += Math.log1p(Math.exp(-Math.abs(right))) + Math.max(0, -right);
    }
    return 2 * sum;
  }

  /** Empty if there is none. */
  private static RealMatrix inverseOfTriangle(RealMatrix weighted) {
    int terms = weighted.getColumnDimension();
    RealMatrix triangle =
        new QRDecomposition(weighted).getR().getSubMatrix(0, terms - 1, 0, terms - 1);
    DecompositionSolver solver = new QRDecomposition(triangle).getSolver();
    return solver.isNonSingular() ? solver.getInverse() : new Array2DRowRealMatrix();
  }

  boolean separated() {
    return separated;
  }

  /** Whether there is no estimate of the term because outcomes are separated. */
  boolean runsAway(int term) {
    if (!separated) {
      return false;
    }
    boolean complete = true;
    double most = 0;
    for (int row = 0; row < rows.length; row++) {
      complete &= missed[row] < CERTAIN;
      most = Math.max(most, Math.abs(rows[row][term]));
    }
    return complete
        || rootOfInverse.getRowDimension() == 0
        || Math.abs(step[term]) * most > UNSETTLED;
  }

  double coefficient(int term) {
    return coefficients[term];
  }

  double standardError(int term) {
    return rootOfInverse.getRowVector(term).getNorm();
  }

  double deviance() {
    return deviance;
  }
}
