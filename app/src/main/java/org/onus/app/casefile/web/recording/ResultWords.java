package org.onus.app.casefile.web.recording;

import org.onus.app.assessment.FormResult;
import org.onus.app.assessment.FormWords;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;

/** Puts the result of a form into words. */
final class ResultWords {
  private ResultWords() {}

  static ResultsView.Line line(FormResult result, Messages messages) {
    FormResult.Taken taken = result.taken();
    return new ResultsView.Line(
        "/people/" + result.record() + "/results/" + result.id(),
        taken.answers().instrument().title(),
        Dates.text(taken.on(), messages),
        FormWords.outcome(taken.answers(), messages),
        messages.text("casefile.result.source", taken.agency().name(), taken.by()),
        taken.confided());
  }
}
