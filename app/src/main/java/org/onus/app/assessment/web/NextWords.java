package org.onus.app.assessment.web;

import java.util.List;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.CaseRecords;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;

/** What is done after a judgement, in words; or that the person is watched. */
final class NextWords {
  private final Messages messages;

  NextWords(Messages messages) {
    this.messages = messages;
  }

  List<String> of(Assessment.Judged judged, CaseRecords records) {
    return judged.next().isEmpty()
        ? List.of(messages.text("assessment.watched", records.since(judged.at()).size()))
        : judged.next().stream()
            .map(
                step ->
                    messages.text(
                        "assessment.next",
                        step.what(),
                        step.owner(),
                        Dates.text(step.due(), messages)))
            .toList();
  }
}
