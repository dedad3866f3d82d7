package org.onus.app.assessment.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.CaseRecords;
import org.onus.app.assessment.Development;
import org.onus.app.assessment.Developments;
import org.onus.app.assessment.FormResult;
import org.onus.app.assessment.ScoreWords;
import org.onus.app.assessment.enquiries.Enquiry;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.persons.Judgement;
import org.onus.app.people.relationships.Relationship;
import org.onus.app.people.relationships.Tie;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.incidents.Offence;
import org.onus.engine.incidents.Offences;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Scoring;

/** Rows of evidence in words: when, what, and who says so. */
final class EvidenceWords {
  private final Messages messages;

  EvidenceWords(Messages messages) {
    this.messages = messages;
  }

  /** What is new, and whether that is that it ended. */
  AssessmentView.Row news(Development news, Assessment.Judged judged, LocalDate today) {
    AssessmentView.Row row = row(news.what());
    return news.isOverSince(judged.on(), today)
        ? new AssessmentView.Row(
            row.when(), messages.text("assessment.evidence.over", row.what()), row.source())
        : row;
  }

  AssessmentView.Row row(@Nullable Object evidence) {
    return switch (evidence) {
      case RecordedRow row -> incident(row);
      case Statement statement -> said(statement.said());
      case Status status -> held(status.held());
      case Held held -> held(held);
      case Relationship relationship -> tie(relationship.tie());
      case CustodySpell spell -> spell(spell);
      case FormResult result -> result(result.taken());
      case CaseRecords.OnForm said -> onForm(said);
      case Developments.Replied replied -> replied(replied.enquiry(), replied.reply());
      case Judgement joined -> joined(joined);
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

  /** Who the other person is stands on the page of who is around them. */
  private AssessmentView.Row tie(Tie tie) {
    return new AssessmentView.Row(
        tie.from() == null
            ? messages.text("assessment.evidence.day-unknown")
            : period(tie.from(), tie.until(), tie.from()),
        messages.text("assessment.evidence.tie", messages.text(tie.kind().label())),
        messages.text(
            "assessment.evidence.by",
            tie.agency().name(),
            tie.by(),
            messages.text(tie.knownHow().label())));
  }

  private AssessmentView.Row spell(CustodySpell spell) {
    return new AssessmentView.Row(
        messages.text("assessment.evidence.since", Dates.text(spell.from(), messages)),
        spell.to() == null
            ? messages.text("assessment.evidence.custody")
            : messages.text("assessment.evidence.custody.until", Dates.text(spell.to(), messages)),
        messages.text("assessment.evidence.custody.source"));
  }

  private AssessmentView.Row result(FormResult.Taken taken) {
    return new AssessmentView.Row(
        Dates.text(taken.on(), messages),
        messages.text(
            "assessment.evidence.result",
            taken.answers().instrument().title(),
            ScoreWords.of(Scoring.of(taken.answers()), messages)),
        messages.text("assessment.evidence.result.by", taken.agency().name(), taken.by()));
  }

  private AssessmentView.Row onForm(CaseRecords.OnForm said) {
    Instrument form = said.taken().answers().instrument();
    Item item = form.item(said.question().item()).orElseThrow();
    return new AssessmentView.Row(
        Dates.text(said.taken().on(), messages),
        messages.text(
            "assessment.evidence.on-form",
            form.title(),
            item.title(),
            item.scale().words(said.answer()).orElse(said.answer())),
        messages.text(
            "assessment.evidence.result.by", said.taken().agency().name(), said.taken().by()));
  }

  private AssessmentView.Row replied(Enquiry enquiry, Enquiry.Reply reply) {
    return new AssessmentView.Row(
        Dates.text(reply.on(), messages),
        messages.text("assessment.evidence.reply", enquiry.words(), reply.words()),
        messages.text("assessment.evidence.result.by", enquiry.agency(), reply.by()));
  }

  private AssessmentView.Row joined(Judgement judgement) {
    return new AssessmentView.Row(
        Dates.text(judgement.decidedAt(), messages),
        messages.text("assessment.evidence.joined", judgement.reason()),
        messages.text("assessment.evidence.joined.source"));
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
