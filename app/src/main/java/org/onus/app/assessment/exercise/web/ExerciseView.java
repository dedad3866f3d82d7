package org.onus.app.assessment.exercise.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Problems;
import org.onus.engine.instruments.PracticeCase.Fact;

/**
 * One exercise.
 *
 * @param shown what was done so that nobody is recognised in the facts
 * @param standing how many have finished, in words
 * @param score where the reader scores it; null if it does not wait for them
 * @param lead what its leader can do; null for others and once it is closed
 * @param results null while it is open
 * @param leads whether the reader may write down what is agreed once it is closed
 */
public record ExerciseView(
    String id,
    String title,
    String shown,
    List<Fact> facts,
    String standing,
    @Nullable String score,
    @Nullable Lead lead,
    @Nullable Results results,
    boolean leads,
    Problems problems) {

  /** Whom the leader can invite. */
  public record Lead(List<Assessor> assessors) {}

  /** Somebody who can be invited. */
  public record Assessor(String account, String name, boolean invited) {}

  /**
   * What came out.
   *
   * @param few why there is nothing to compare; null if there is
   * @param questions from the least agreed to the most
   */
  public record Results(
      @Nullable String few,
      List<Coefficient> coefficients,
      List<String> assessors,
      List<Question> questions,
      List<Item> items,
      List<Said> judgements) {}

  /** How far assessors agree, by one measure. */
  public record Coefficient(String name, String value, String interval) {}

  /** One question with everybody's answers, in the order of the assessors. */
  public record Question(String title, String agreed, List<String> answers) {}

  /** Everybody's reasons for one item, side by side. */
  public record Item(String key, String title, List<Said> said) {}

  /** What one assessor said. */
  public record Said(String assessor, String answer, String words) {}
}
