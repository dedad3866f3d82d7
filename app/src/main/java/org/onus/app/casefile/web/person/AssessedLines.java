package org.onus.app.casefile.web.person;

import java.util.List;
import java.util.Objects;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.ScoreWords;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Scoring;
import org.springframework.stereotype.Component;

/** Finished assessments for a person's page; the reason may tell what was confided. */
@Component
class AssessedLines {
  private final Assessments assessments;

  AssessedLines(Assessments assessments) {
    this.assessments = assessments;
  }

  List<PersonView.Assessed> of(Reader reader, List<RecordId> open, Messages messages) {
    return assessments.of(reader, open).judged().stream()
        .map(one -> line(one, Statements.readsConfided(reader), messages))
        .toList();
  }

  private static PersonView.Assessed line(
      Assessment one, boolean readsConfided, Messages messages) {
    Assessment.Judged judged = Objects.requireNonNull(one.judged());
    return new PersonView.Assessed(
        Dates.text(judged.on(), messages),
        one.instrument().title(),
        ScoreWords.of(Scoring.of(one.answers()), messages),
        messages.text(judged.priority() ? "assessment.priority.yes" : "assessment.priority.no"),
        readsConfided ? judged.reason() : "");
  }
}
