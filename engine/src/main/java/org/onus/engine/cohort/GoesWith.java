package org.onus.engine.cohort;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.onus.engine.instruments.Question;
import org.onus.engine.statistics.LogisticRegression;
import org.onus.engine.statistics.Term;
import org.onus.engine.statistics.TermEstimate;

/** Which answers go with the judgement priority, with the area held constant. */
public final class GoesWith {
  private final Cohort cohort;
  private final int least;

  /** Of each case in order 1 or 0, or -1 where it is not known. */
  private final Map<Question, int[]> applies = new HashMap<>();

  /** The place of each case's site. */
  private final int[] sites;

  /**
   * Prepares to ask.
   *
   * @param least the smallest group about which anything is said
   */
  public GoesWith(Cohort cohort, int least) {
    this.cohort = cohort;
    this.least = least;
    List<AssessedCase> cases = cohort.cases();
    for (Question question : cohort.instrument().questions()) {
      applies.put(question, cases.stream().mapToInt(one -> applies(one, question)).toArray());
    }
    sites = cases.stream().mapToInt(one -> cohort.sites().indexOf(one.site())).toArray();
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
    int[] known =
        IntStream.range(0, cohort.cases().size())
            .filter(one -> questions.stream().allMatch(question -> applies(question)[one] >= 0))
            .toArray();
    List<Boolean> priority =
        IntStream.of(known).mapToObj(one -> cohort.cases().get(one).priority()).toList();
    if (known.length == 0) {
      return new Found(0, List.of(), Optional.of(Why.NO_CASE));
    }
    if (priority.stream().distinct().count() < 2) {
      return new Found(known.length, List.of(), Optional.of(Why.ONE_JUDGEMENT));
    }
    if (questions.stream().anyMatch(question -> isSmall(known, question))) {
      return new Found(known.length, List.of(), Optional.of(Why.FEW));
    }
    List<Term> terms = new ArrayList<>(areas(known));
    int first = terms.size() + 1;
    questions.forEach(question -> terms.add(term(known, question)));
    return new Found(
        known.length,
        LogisticRegression.of(terms, priority).terms().subList(first, first + questions.size()),
        Optional.empty());
  }

  private static int applies(AssessedCase one, Question question) {
    Boolean applies = Cohort.applies(one, question);
    return applies == null ? -1 : applies ? 1 : 0;
  }

  private int[] applies(Question question) {
    return Objects.requireNonNull(applies.get(question));
  }

  /** Whether one of the four groups of an answer and a judgement is too small to speak of. */
  private boolean isSmall(int[] known, Question question) {
    int[] groups = new int[4];
    for (int one : known) {
      groups[applies(question)[one] * 2 + (cohort.cases().get(one).priority() ? 1 : 0)]++;
    }
    for (int group : groups) {
      if (group > 0 && group < least) {
        return true;
      }
    }
    return false;
  }

  /** Every site but the first that has a case. */
  private List<Term> areas(int[] known) {
    return IntStream.range(0, cohort.sites().size())
        .filter(site -> IntStream.of(known).anyMatch(one -> sites[one] == site))
        .skip(1)
        .mapToObj(
            site ->
                new Term(
                    cohort.sites().get(site),
                    IntStream.of(known).mapToDouble(one -> sites[one] == site ? 1 : 0).toArray()))
        .toList();
  }

  private Term term(int[] known, Question question) {
    return new Term(
        question.item() + "-" + question.timeframe(),
        IntStream.of(known).mapToDouble(one -> applies(question)[one]).toArray());
  }
}
