package org.onus.app.assessment.web;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.SummaryRow;

/**
 * A finished assessment and what has changed since.
 *
 * @param facts what was judged
 * @param now the score that records alone suggest today
 * @param since what was recorded after it
 * @param ended statuses that held then and do not today
 * @param inHand whether a newer one is begun
 * @param notice how the person came to notice then
 */
public record FinishedView(
    String record,
    String reference,
    String title,
    List<SummaryRow> facts,
    List<Answer> answers,
    String now,
    List<AssessmentView.Row> since,
    List<String> ended,
    boolean inHand,
    List<Choice> notices,
    String notice) {

  /** An answer, with what records suggested then and suggest today. */
  public record Answer(
      String item, String time, String answer, String then, String today, boolean changed) {}
}
