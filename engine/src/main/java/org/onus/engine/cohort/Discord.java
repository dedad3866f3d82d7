package org.onus.engine.cohort;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.onus.engine.incidents.RiskGrade;

/** Where the views that different people and tools take of one person part. */
public enum Discord {
  /** Graded medium again and again, and never high. */
  REPEATED_MEDIUM,
  /** Officers graded medium at most; judged a priority. */
  GRADED_BELOW_JUDGEMENT,
  /** Officers graded high; judged not a priority. */
  GRADED_ABOVE_JUDGEMENT,
  /** Officers graded medium at most; the score reaches the threshold. */
  GRADED_BELOW_SCORE,
  /** Among the first by rank; judged not a priority. */
  RANKED_ABOVE_JUDGEMENT,
  /** Judged a priority; the score lies below the threshold. */
  JUDGED_ABOVE_SCORE,
  /** Judged not a priority; the score reaches the threshold. */
  JUDGED_BELOW_SCORE;

  /** Three in twelve months is what MARACs commonly take for a sign of escalation. */
  public static final int REPEATED = 3;

  /** The first five per cent of those ranked. */
  public static final int FIRST_ONE_IN = 20;

  /**
   * What is known of one person. What is missing parts from nothing.
   *
   * @param rank from 1, among {@code ranked}
   * @param side of the last assessment's score
   * @param priority how it was judged; empty if nobody assessed them
   */
  public record Views(
      Grades grades,
      Optional<Integer> rank,
      int ranked,
      Optional<Side> side,
      Optional<Boolean> priority) {

    /** Whether they are among the first by rank. */
    public boolean isAmongFirst() {
      return rank.filter(place -> (long) place * FIRST_ONE_IN <= ranked).isPresent();
    }
  }

  /** Where the views part. */
  public static Set<Discord> of(Views views) {
    Set<Discord> found = EnumSet.noneOf(Discord.class);
    Optional<RiskGrade> grade = views.grades().highest();
    boolean gradedHigh = grade.filter(RiskGrade.HIGH::equals).isPresent();
    boolean gradedLower = grade.isPresent() && !gradedHigh;
    boolean reached = views.side().filter(Side.REACHED::equals).isPresent();
    boolean below = views.side().filter(Side.BELOW::equals).isPresent();
    boolean priority = views.priority().orElse(false);
    boolean notPriority = views.priority().isPresent() && !priority;
    add(found, REPEATED_MEDIUM, !gradedHigh && views.grades().medium() >= REPEATED);
    add(found, GRADED_BELOW_JUDGEMENT, gradedLower && priority);
    add(found, GRADED_ABOVE_JUDGEMENT, gradedHigh && notPriority);
    add(found, GRADED_BELOW_SCORE, gradedLower && reached);
    add(found, RANKED_ABOVE_JUDGEMENT, views.isAmongFirst() && notPriority);
    add(found, JUDGED_ABOVE_SCORE, priority && below);
    add(found, JUDGED_BELOW_SCORE, notPriority && reached);
    return found;
  }

  private static void add(Set<Discord> found, Discord discord, boolean holds) {
    if (holds) {
      found.add(discord);
    }
  }
}
