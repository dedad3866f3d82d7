package org.onus.app.assessment.exercise.web;

import java.util.List;

/**
 * How an attempt compares with a worked answer.
 *
 * @param differ how many answers differ, in words
 */
public record PracticeResultView(
    String title,
    String again,
    String score,
    String worked,
    String differ,
    List<Line> lines,
    String judged,
    String judgement) {

  /**
   * One item.
   *
   * @param differs whether an answer to it does
   */
  public record Line(
      String item, List<Answer> answers, String words, String why, boolean differs) {}

  /** One timeframe. */
  public record Answer(String timeframe, String yours, String worked, boolean differs) {}
}
