package org.onus.app.assessment.web;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.SummaryRow;

/**
 * A finished assessment and what has changed since.
 *
 * @param facts what was judged
 * @param steps what was to be done next; none if the person was closed but watched
 * @param now the score that records alone suggest today
 * @param since what was recorded or came to an end after it
 * @param inHand whether a newer one is begun
 * @param notice how the person came to notice then
 */
public record FinishedView(
    String record,
    String reference,
    String title,
    List<SummaryRow> facts,
    List<Step> steps,
    List<Answer> answers,
    String now,
    List<AssessmentView.Row> since,
    boolean inHand,
    List<Choice> notices,
    String notice) {

  /** A next step, and where its owner says that it was done. */
  public record Step(
      String href, String what, String owner, String due, String standing, boolean overdue) {}

  /** An answer, with what records suggested then and suggest today. */
  public record Answer(
      String item, String time, String answer, String then, String today, boolean changed) {}
}
