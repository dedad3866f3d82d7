package org.onus.engine.criteria;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.onus.engine.incidents.History;

/** A rule as at a day. Safe for several threads; some hundred nanoseconds a person. */
public final class CriterionAt implements Predicate<History> {

  private final Criterion criterion;
  private final CelRuntime.Program program;
  private final AsAt asAt;

  CriterionAt(Criterion criterion, CelRuntime.Program program, AsAt asAt) {
    this.criterion = criterion;
    this.program = program;
    this.asAt = asAt;
  }

  public Criterion criterion() {
    return criterion;
  }

  /** Whether the person meets the rule; false as well where that is not known. */
  @Override
  public boolean test(History history) {
    return verdict(history) == Verdict.MET;
  }

  /**
   * What the rule says of the person. Rows after as-at are never seen, and a person who has none up
   * to it does not meet any rule.
   */
  public Verdict verdict(History history) {
    return verdict(new Subject(history, asAt));
  }

  /**
   * The rows that the rule counted of a person who meets it, oldest first; none of anybody else.
   */
  public List<Integer> rowsBehind(History history) {
    BitSet counted = new BitSet();
    return verdict(new Subject(history, asAt, counted)) == Verdict.MET
        ? counted.stream().boxed().toList()
        : List.of();
  }

  private Verdict verdict(Subject subject) {
    if (!subject.exists()) {
      return Verdict.NOT_MET;
    }
    try {
      return program.eval(subject) instanceof Boolean met
          ? (met ? Verdict.MET : Verdict.NOT_MET)
          : Verdict.NOT_KNOWN;
    } catch (CelEvaluationException e) {
      if (e.getErrorCode() == CelErrorCode.NUMERIC_OVERFLOW) {
        return Verdict.NOT_KNOWN;
      }
      throw new IllegalStateException("The rule " + criterion.name() + " broke off", e);
    }
  }
}
