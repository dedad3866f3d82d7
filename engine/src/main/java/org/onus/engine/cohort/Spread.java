package org.onus.engine.cohort;

import java.util.List;
import java.util.Optional;
import org.onus.engine.instruments.Score.Scored;

/**
 * The scores of some cases: of each, the points of the answers that are known.
 *
 * @param known of how many questions the answer is known, on average
 * @param deviation the sample's; absent for one case alone
 */
public record Spread(
    int cases, double known, double mean, Optional<Double> deviation, int lowest, int highest) {

  /** Empty if no case has a score. */
  public static Optional<Spread> of(List<AssessedCase> cases) {
    List<Scored> scores =
        cases.stream()
            .map(AssessedCase::score)
            .filter(Scored.class::isInstance)
            .map(Scored.class::cast)
            .toList();
    if (scores.isEmpty()) {
      return Optional.empty();
    }
    double mean = scores.stream().mapToInt(Scored::value).average().orElseThrow();
    double squares =
        scores.stream().mapToDouble(one -> (one.value() - mean) * (one.value() - mean)).sum();
    return Optional.of(
        new Spread(
            scores.size(),
            scores.stream().mapToInt(Scored::known).average().orElseThrow(),
            mean,
            scores.size() < 2
                ? Optional.empty()
                : Optional.of(Math.sqrt(squares / (scores.size() - 1))),
            scores.stream().mapToInt(Scored::value).min().orElseThrow(),
            scores.stream().mapToInt(Scored::value).max().orElseThrow()));
  }
}
