package org.onus.engine.cohort;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.onus.engine.incidents.RiskGrade;

/** How many of a person's incidents officers graded how; what was not graded is none of them. */
public record Grades(int high, int medium, int standard) {

  /** Of incidents, each with its grade. */
  public static Grades of(Collection<RiskGrade> grades) {
    Map<RiskGrade, Integer> counts = new EnumMap<>(RiskGrade.class);
    grades.forEach(grade -> counts.merge(grade, 1, Integer::sum));
    return new Grades(
        counts.getOrDefault(RiskGrade.HIGH, 0),
        counts.getOrDefault(RiskGrade.MEDIUM, 0),
        counts.getOrDefault(RiskGrade.STANDARD, 0));
  }

  /** The highest one; empty if nothing was graded. */
  public Optional<RiskGrade> highest() {
    if (high > 0) {
      return Optional.of(RiskGrade.HIGH);
    }
    if (medium > 0) {
      return Optional.of(RiskGrade.MEDIUM);
    }
    return standard > 0 ? Optional.of(RiskGrade.STANDARD) : Optional.empty();
  }
}
