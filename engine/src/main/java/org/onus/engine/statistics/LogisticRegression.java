package org.onus.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which terms go with an outcome of two values, all together.
 *
 * @param terms the intercept and each term given, in their order
 * @param rows all that were given
 * @param freedom degrees of freedom left
 * @param nullDeviance of the intercept alone
 * @param separated whether some terms tell outcomes apart without an exception, so that there is no
 *     estimate of them
 */
public record LogisticRegression(
    List<TermEstimate> terms,
    int rows,
    int freedom,
    double nullDeviance,
    double deviance,
    double aic,
    boolean separated) {

  /** Named as in R. */
  public static final String INTERCEPT = "(Intercept)";

  public LogisticRegression {
    terms = List.copyOf(terms);
  }

  /**
   * Fits by maximum likelihood; terms that are constant or follow from those before them are left
   * out of the fit.
   *
   * @param outcomes by row, both values among them
   */
  public static LogisticRegression of(List<Term> given, List<Boolean> outcomes) {
    double[] ones = new double[outcomes.size()];
    Arrays.fill(ones, 1);
    List<Term> terms = new ArrayList<>(List.of(new Term(INTERCEPT, ones)));
    List<Term> varying = new ArrayList<>(terms);
    terms.addAll(given);
    given.stream().filter(term -> !term.isConstant()).forEach(varying::add);
    List<Term> used = Collinearity.without(varying);
    LogisticFit fit = LogisticFit.of(used, outcomes);
    List<TermEstimate> estimates =
        terms.stream()
            .map(term -> estimate(term, varying.contains(term), used.indexOf(term), fit))
            .toList();
    return new LogisticRegression(
        estimates,
        outcomes.size(),
        outcomes.size() - used.size(),
        nullDeviance(outcomes),
        fit.deviance(),
        fit.deviance() + 2 * used.size(),
        fit.separated());
  }

  private static TermEstimate estimate(Term term, boolean varies, int place, LogisticFit fit) {
    if (!varies) {
      return new TermEstimate.NotEstimated(term.name(), TermEstimate.Why.CONSTANT);
    }
    if (place < 0) {
      return new TermEstimate.NotEstimated(term.name(), TermEstimate.Why.COLLINEAR);
    }
    return fit.runsAway(place)
        ? new TermEstimate.NotEstimated(term.name(), TermEstimate.Why.SEPARATED)
        : new TermEstimate.Estimated(term.name(), fit.coefficient(place), fit.standardError(place));
  }

  private static double nullDeviance(List<Boolean> outcomes) {
    double yes = outcomes.stream().filter(outcome -> outcome).count();
    double share = yes / outcomes.size();
    return -2 * (yes * Math.log(share) + (outcomes.size() - yes) * Math.log1p(-share));
  }
}
