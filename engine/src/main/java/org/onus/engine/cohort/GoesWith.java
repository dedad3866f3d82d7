package org.onus.engine.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.onus.engine.instruments.Question;
import org.onus.engine.statistics.LogisticRegression;
import org.onus.engine.statistics.Term;
import org.onus.engine.statistics.TermEstimate;

/** Which answers go with the judgement priority, with the area held constant. */
public final class GoesWith {
  private final Cohort cohort;
  private final int least;

  /**
   * Prepares to ask.
   *
   * @param least the smallest group about which anything is said
   */
  public GoesWith(Cohort cohort, int least) {
    this.cohort = cohort;
    this.least = least;
  }

  /**
   * What was found.
   *
   * @param cases with an answer to every question asked
   * @param estimates one for each question, in their order; empty if {@code why} says why not
   */
  public record Found(int cases, List<TermEstimate> estimates, Optional<Why> why) {
    public Found {
      estimates = List.copyOf(estimates);
    }
  }

  /** Why there is nothing to say. */
  public enum Why {
    NO_CASE,
    ONE_JUDGEMENT,
    FEW
  }

  /** One question by itself. */
  public Found alone(Question question) {
    return found(List.of(question));
  }

  /** All questions together: each with all the others held constant. */
  public Found together() {
    return found(cohort.instrument().questions());
  }

  private Found found(List<Question> questions) {
    List<AssessedCase> known =
        cohort.cases().stream()
            .filter(one -> questions.stream().allMatch(q -> Cohort.applies(one, q) != null))
            .toList();
    List<Boolean> priority = known.stream().map(AssessedCase::priority).toList();
    if (known.isEmpty()) {
      return new Found(0, List.of(), Optional.of(Why.NO_CASE));
    }
    if (priority.stream().distinct().count() < 2) {
      return new Found(known.size(), List.of(), Optional.of(Why.ONE_JUDGEMENT));
    }
    if (questions.stream().anyMatch(question -> isSmall(known, question))) {
      return new Found(known.size(), List.of(), Optional.of(Why.FEW));
    }
    List<Term> terms = new ArrayList<>(areas(known));
    int first = terms.size() + 1;
    questions.forEach(question -> terms.add(term(known, question)));
    return new Found(
        known.size(),
        LogisticRegression.of(terms, priority).terms().subList(first, first + questions.size()),
        Optional.empty());
  }

  /** Whether one of the four groups of an answer and a judgement is too small to speak of. */
  private boolean isSmall(List<AssessedCase> known, Question question) {
    int[] groups = new int[4];
    for (AssessedCase one : known) {
      groups[
          (Objects.equals(Cohort.applies(one, question), true) ? 2 : 0)
              + (one.priority() ? 1 : 0)]++;
    }
    for (int group : groups) {
      if (group > 0 && group < least) {
        return true;
      }
    }
    return false;
  }

  /** Every site but the first that has a case. */
  private List<Term> areas(List<AssessedCase> known) {
    return cohort.sites().stream()
        .filter(site -> known.stream().anyMatch(one -> one.site().equals(site)))
        .skip(1)
        .map(
            site ->
                new Term(
                    site,
                    known.stream().mapToDouble(one -> one.site().equals(site) ? 1 : 0).toArray()))
        .toList();
  }

  private static Term term(List<AssessedCase> known, Question question) {
    return new Term(
        question.item() + "-" + question.timeframe(),
        known.stream()
            .mapToDouble(one -> Objects.equals(Cohort.applies(one, question), true) ? 1 : 0)
            .toArray());
  }
}
