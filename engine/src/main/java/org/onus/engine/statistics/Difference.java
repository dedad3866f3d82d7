package org.onus.engine.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.hipparchus.special.Gamma;

/** Whether sites differ in how common something is. */
public sealed interface Difference {

  /**
   * Pearson's chi-square without a correction for continuity.
   *
   * @param p how often sites that do not differ would show this much difference or more
   * @param fisher where an expected count is below {@link #FEWEST_EXPECTED}
   */
  record Tested(double chiSquare, int df, double p, Optional<FisherTest> fisher)
      implements Difference {}

  /** There is nothing to test; the sentence says why. */
  record NotTested(String because) implements Difference {}

  /** Below it the chi-square is only a rough approximation (Cochran 1954). */
  int FEWEST_EXPECTED = 5;

  static Difference between(SequencedMap<String, Counts> bySite) {
    if (bySite.size() < 2) {
      return new NotTested("There is only one site.");
    }
    List<String> silent =
        bySite.entrySet().stream()
            .filter(site -> site.getValue().known() == 0)
            .map(Map.Entry::getKey)
            .toList();
    if (!silent.isEmpty()) {
      return new NotTested("No answer is known from %s.".formatted(String.join(", ", silent)));
    }
    int[] yes = bySite.values().stream().mapToInt(Counts::yes).toArray();
    int[] known = bySite.values().stream().mapToInt(Counts::known).toArray();
    int allYes = bySite.values().stream().mapToInt(Counts::yes).sum();
    int allNo = bySite.values().stream().mapToInt(Counts::no).sum();
    if (allYes == 0 || allNo == 0) {
      return new NotTested("Every known answer is %s.".formatted(allYes == 0 ? "no" : "yes"));
    }
    return test(yes, known, allYes, allNo);
  }

  private static Tested test(int[] yes, int[] known, double allYes, double allNo) {
    double chiSquare = 0;
    double fewest = Double.POSITIVE_INFINITY;
    for (int site = 0; site < yes.length; site++) {
      double expectedYes = known[site] * allYes / (allYes + allNo);
      double expectedNo = known[site] * allNo / (allYes + allNo);
      double distance = yes[site] - expectedYes;
      chiSquare += distance * distance * (1 / expectedYes + 1 / expectedNo);
      fewest = Math.min(fewest, Math.min(expectedYes, expectedNo));
    }
    int df = yes.length - 1;
    return new Tested(
        chiSquare,
        df,
        Gamma.regularizedGammaQ(df / 2.0, chiSquare / 2),
        fewest < FEWEST_EXPECTED ? Optional.of(FisherTest.of(yes, known)) : Optional.empty());
  }
}
