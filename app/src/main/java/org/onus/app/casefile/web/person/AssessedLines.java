package org.onus.app.casefile.web.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.Development;
import org.onus.app.assessment.DevelopmentWords;
import org.onus.app.assessment.Developments;
import org.onus.app.assessment.ScoreWords;
import org.onus.app.assessment.StepWords;
import org.onus.app.assessment.Steps;
import org.onus.app.assessment.enquiries.Enquiries;
import org.onus.app.assessment.enquiries.Enquiry;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Scoring;
import org.springframework.stereotype.Component;

/** Finished assessments and questions for a person's page; words may tell what was confided. */
@Component
class AssessedLines {
  private final Assessments assessments;
  private final Enquiries enquiries;
  private final Steps steps;
  private final Developments developments;
  private final Clock clock;

  AssessedLines(
      Assessments assessments,
      Enquiries enquiries,
      Steps steps,
      Developments developments,
      Clock clock) {
    this.assessments = assessments;
    this.enquiries = enquiries;
    this.steps = steps;
    this.developments = developments;
    this.clock = clock;
  }

  /**
   * What was gathered.
   *
   * @param referred of whom an assessment is begun; null if none is, and for who does not read what
   *     is confided: how somebody came to notice may tell it
   */
  record Gathered(@Nullable String referred, List<PersonView.Assessed> assessed) {}

  Gathered of(Reader reader, List<RecordId> open, Messages messages) {
    Assessments.OfPerson all = assessments.of(reader, open);
    boolean readsConfided = Statements.readsConfided(reader);
    LocalDate today = LocalDate.now(clock);
    List<Development> news = all.judged().isEmpty() ? List.of() : developments.ofMany(reader, open);
    return new Gathered(
        all.draft()
            .filter(_ -> readsConfided)
            .map(draft -> messages.text("casefile.referred.begun", referred(draft, messages)))
            .orElse(null),
        all.judged().stream().map(one -> line(one, news, today, readsConfided, messages)).toList());
  }

  private String referred(Assessment one, Messages messages) {
    return messages.text(
        "casefile.referred",
        Dates.text(LocalDate.ofInstant(one.begunAt(), clock.getZone()), messages),
        messages.text(one.notice().label()));
  }

  private PersonView.Assessed line(
      Assessment one,
      List<Development> news,
      LocalDate today,
      boolean readsConfided,
      Messages messages) {
    Assessment.Judged judged = Objects.requireNonNull(one.judged());
    return new PersonView.Assessed(
        one.id().toString(),
        Dates.text(judged.on(), messages),
        readsConfided ? referred(one, messages) : "",
        one.instrument().title(),
        ScoreWords.of(Scoring.of(one.answers()), messages),
        messages.text(judged.priority() ? "assessment.priority.yes" : "assessment.priority.no"),
        readsConfided ? judged.reason() : "",
        next(judged, Development.since(news, judged, today), today, readsConfided, messages));
  }

  private static List<String> next(
      Assessment.Judged judged,
      List<Development> since,
      LocalDate today,
      boolean readsConfided,
      Messages messages) {
    if (judged.next().isEmpty()) {
      return List.of(DevelopmentWords.watched(since, messages));
    }
    return readsConfided
        ? judged.next().stream().map(step -> StepWords.line(step, today, messages)).toList()
        : List.of();
  }

  /** Next steps that wait for the reader. */
  List<PersonView.Due> due(Reader reader, List<RecordId> open, Messages messages) {
    return steps.waiting(reader, open).stream()
        .map(
            one ->
                new PersonView.Due(
                    StepWords.line(one.step(), LocalDate.now(clock), messages),
                    "/people/" + one.record() + "/assessment/steps/" + one.step().id()))
        .toList();
  }

  /** Questions to agencies; none for who does not read what is confided. */
  List<PersonView.Asked> asked(Reader reader, List<RecordId> open, Messages messages) {
    return Statements.readsConfided(reader)
        ? enquiries.of(reader, open).stream().map(one -> asked(one, messages)).toList()
        : List.of();
  }

  private PersonView.Asked asked(Enquiry one, Messages messages) {
    return new PersonView.Asked(
        one.agency(),
        one.words(),
        Dates.text(one.due(), messages),
        one.isOverdue(LocalDate.now(clock)),
        one.replies().stream()
            .map(
                reply ->
                    messages.text(
                        "assessment.reply",
                        reply.words(),
                        reply.by(),
                        Dates.text(reply.on(), messages)))
            .toList());
  }
}
