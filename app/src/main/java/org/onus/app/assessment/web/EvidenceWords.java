package org.onus.app.assessment.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.incidents.Offence;
import org.onus.engine.incidents.Offences;

/** Rows of evidence in words: when, what, and who says so. */
final class EvidenceWords {
  private final Messages messages;

  EvidenceWords(Messages messages) {
    this.messages = messages;
  }

  AssessmentView.Row row(@Nullable Object evidence) {
    return switch (evidence) {
      case RecordedRow row -> incident(row);
      case Statement statement -> said(statement.said());
      case Status status -> held(status.held());
      case Held held -> held(held);
      case null, default -> throw new IllegalArgumentException("no such evidence");
    };
  }

  private AssessmentView.Row incident(RecordedRow row) {
    String offence =
        Offences.find(row.offenceCode())
            .map(Offence::label)
            .orElseGet(() -> messages.text("assessment.evidence.no-code"));
    return new AssessmentView.Row(
        Dates.text(row.date(), messages),
        row.victim() == null
            ? messages.text("assessment.evidence.unknown-victim", offence)
            : offence,
        row.source() == null ? messages.text("assessment.evidence.recorded") : row.source());
  }

  private AssessmentView.Row said(Said said) {
    return new AssessmentView.Row(
        period(said.from(), said.until(), said.saidOn()),
        messages.text("assessment.evidence.said", messages.text(said.kind().label()), said.words()),
        messages.text(
            "assessment.evidence.by",
            said.agency().name(),
            said.by(),
            messages.text(said.knownHow().label())));
  }

  private AssessmentView.Row held(Held held) {
    return new AssessmentView.Row(
        period(held.from(), held.until(), held.asAt()),
        messages.text(
            "assessment.evidence.status", messages.text(held.kind().label()), held.value()),
        messages.text(
            "assessment.evidence.as-at", held.agency().name(), Dates.text(held.asAt(), messages)));
  }

  private String period(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate said) {
    if (from == null) {
      return messages.text("assessment.evidence.on", Dates.text(said, messages));
    }
    return until == null
        ? messages.text("assessment.evidence.since", Dates.text(from, messages))
        : messages.text(
            "assessment.evidence.between", Dates.text(from, messages), Dates.text(until, messages));
  }
}
