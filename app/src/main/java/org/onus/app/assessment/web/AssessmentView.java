package org.onus.app.assessment.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.DateFields;
import org.onus.app.ui.Problems;

/**
 * The assessments of a person: the one in hand, or the way to begin one, and the earlier ones.
 *
 * @param closed why the reader cannot begin or answer one; null if they can
 * @param draft null if none is begun
 */
public record AssessmentView(
    String record,
    String reference,
    String title,
    @Nullable String closed,
    @Nullable Draft draft,
    List<Choice> notices,
    List<Earlier> earlier,
    Map<String, String> typed,
    Problems problems) {

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /**
   * One that is not judged yet.
   *
   * @param cautions what is said before the first answer
   * @param seen the ids of the answers shown
   */
  public record Draft(
      String lead,
      List<String> cautions,
      String score,
      List<Item> items,
      Judgement judgement,
      String seen) {}

  /**
   * An item with its evidence.
   *
   * @param shut whether its evidence has to be opened first
   */
  public record Item(
      String key,
      String title,
      String note,
      String ask,
      boolean shut,
      List<Row> evidence,
      List<Asked> questions) {}

  /** A row of evidence. */
  public record Row(String when, String what, String source) {}

  /**
   * An item asked for one timeframe.
   *
   * @param suggested what the records suggest, in words
   * @param seen the id of the answer shown; empty if there is none
   * @param other what somebody else answered meanwhile; null if nobody did
   */
  public record Asked(
      String name,
      String title,
      List<Choice> choices,
      String value,
      String words,
      String suggested,
      String seen,
      @Nullable String other) {}

  /**
   * The form of the judgement.
   *
   * @param closed who judges in this pathway instead; null if the reader may
   */
  public record Judgement(
      @Nullable String closed,
      String side,
      List<Choice> priorities,
      List<Choice> ends,
      DateFields due) {}

  /**
   * One that was judged.
   *
   * @param since what was recorded after it
   */
  public record Earlier(
      String on, String score, String judged, String reason, String next, String since) {}
}
