package org.onus.app.assessment.exercise.web;

import java.util.List;
import org.onus.app.ui.Problems;

/**
 * What was agreed about how to answer.
 *
 * @param leads whether the reader may withdraw it
 */
public record GuidanceView(List<Line> lines, boolean leads) {

  /**
   * Guidance for one item.
   *
   * @param by who wrote it, when, for which version of the tool
   * @param standing whether it stands, or when and why it ended
   */
  public record Line(
      String id, String item, String words, String by, String standing, boolean stands) {}

  /** One, and the form for withdrawing it. */
  public record One(Line line, String reason, Problems problems) {}

  /**
   * The form for writing it down.
   *
   * @param stands the words that stand now; empty if none do
   * @param seen their id
   */
  public record Form(
      String exercise,
      String title,
      String item,
      String itemTitle,
      String note,
      String stands,
      String seen,
      String token,
      String words,
      Problems problems) {}
}
