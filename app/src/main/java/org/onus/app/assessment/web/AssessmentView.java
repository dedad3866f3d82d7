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
    List<EnquiryView.Line> enquiries,
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
   * @param custody what is known of custody in the recent months
   * @param seen the ids of the answers shown
   */
  public record Draft(
      String lead,
      List<String> cautions,
      String custody,
      String score,
      List<Item> items,
      Judgement judgement,
      String seen) {}

  /**
   * An item with its evidence.
   *
   * @param shut whether its evidence has to be opened first
   * @param open whether its evidence is unfolded
   * @param summary how much evidence there is, in words
   * @param confirm what answering as suggested would answer; null where nothing is open to it
   * @param keep what answering as the last time would answer; null where nothing is open to it
   */
  public record Item(
      String key,
      int number,
      String title,
      String note,
      @Nullable String guidance,
      String ask,
      boolean shut,
      boolean open,
      String summary,
      List<Period> evidence,
      List<Asked> questions,
      @Nullable String confirm,
      @Nullable String keep) {}

  /** The evidence of one timeframe. */
  public record Period(String title, List<Row> rows) {}

  /** A row of evidence. */
  public record Row(String when, String what, String source) {}

  /**
   * An item asked for one timeframe.
   *
   * @param suggested what the records suggest, in words
   * @param forward what an earlier assessment says to it; null if nothing
   * @param seen the id of the answer shown; empty if there is none
   * @param other what somebody else answered meanwhile; null if nobody did
   */
  public record Asked(
      String name,
      String title,
      List<Option> options,
      String value,
      String words,
      String suggested,
      @Nullable String forward,
      String seen,
      @Nullable String other) {}

  /**
   * An answer that one can choose.
   *
   * @param worded whether it needs a reason or a source
   */
  public record Option(String value, String text, boolean worded) {}

  /**
   * The form of the judgement.
   *
   * @param closed who judges in this pathway instead; null if the reader may
   * @param owners who can be made owner of a step and is reminded of it
   * @param mayAdd whether there is room for one more step
   */
  public record Judgement(
      @Nullable String closed,
      String side,
      List<Choice> priorities,
      List<Choice> ends,
      List<NextStep> steps,
      List<Choice> owners,
      boolean mayAdd) {}

  /** What is done next, as typed; the first is 1. */
  public record NextStep(int place, String what, String who, String owner, DateFields due) {}

  /**
   * One that was judged.
   *
   * @param next what was to be done
   * @param since what was recorded after it
   */
  public record Earlier(
      String id,
      String on,
      String score,
      String judged,
      String reason,
      List<String> next,
      String since) {}
}
