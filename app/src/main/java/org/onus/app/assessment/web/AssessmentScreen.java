package org.onus.app.assessment.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.CaseRecords;
import org.onus.app.assessment.Cases;
import org.onus.app.assessment.Development;
import org.onus.app.assessment.DevelopmentWords;
import org.onus.app.assessment.Developments;
import org.onus.app.assessment.Forward;
import org.onus.app.assessment.Given;
import org.onus.app.assessment.Notice;
import org.onus.app.assessment.ScoreWords;
import org.onus.app.assessment.StepWords;
import org.onus.app.assessment.Steps;
import org.onus.app.assessment.enquiries.Enquiries;
import org.onus.app.assessment.guidance.Guidances;
import org.onus.app.kernel.Role;
import org.onus.app.pathways.Assessing;
import org.onus.app.pathways.Pathway;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Scoring;

/** Puts together what one reader is shown of a person's assessments. */
final class AssessmentScreen {
  private final Reader reader;
  private final Cases.Opened opened;
  private final @Nullable Pathway pathway;
  private final @Nullable Assessing assessing;
  private final Messages messages;
  private final LocalDate today;

  AssessmentScreen(
      Reader reader,
      Cases.Opened opened,
      @Nullable Pathway pathway,
      Messages messages,
      LocalDate today) {
    this.reader = reader;
    this.opened = opened;
    this.pathway = pathway;
    this.assessing = pathway == null ? null : pathway.assessing();
    this.messages = messages;
    this.today = today;
  }

  AssessmentView view(
      Assessments assessments,
      Enquiries enquiries,
      Developments developments,
      Steps owned,
      Guidances guidances,
      Cases cases,
      String focus,
      Map<String, String> sent,
      Map<Question, Given> others,
      Problems problems) {
    Assessments.OfPerson all = assessments.of(reader, opened.records());
    Optional<Assessment> draft = all.draft();
    CaseRecords records = cases.gather(reader, opened.records());
    String closed = closed();
    Map<String, String> typed = new HashMap<>();
    draft.ifPresent(one -> typed.putAll(assessments.typed(reader, one)));
    typed.putAll(sent);
    return new AssessmentView(
        opened.record().toString(),
        opened.reference().text(),
        draft
            .map(Assessment::instrument)
            .or(this::instrument)
            .map(Instrument::title)
            .orElseGet(() -> messages.text("assessment.title")),
        closed,
        closed != null || draft.isEmpty()
            ? null
            : draft(
                new DraftWords(
                    draft.get(),
                    records,
                    assessments.suggestions(draft.get(), records),
                    assessments.opened(reader, draft.get()),
                    Forward.all(draft.get(), all.judged(), today),
                    guidances.standing(reader, draft.get().instrument()),
                    messages),
                draft.get(),
                focus,
                typed,
                others,
                owned),
        Arrays.stream(Notice.values())
            .map(notice -> Choice.of(notice.name(), messages.text(notice.label())))
            .toList(),
        enquiries.of(reader, opened.records()).stream()
            .map(new EnquiryWords(messages, today)::line)
            .toList(),
        earlier(all.judged(), developments),
        typed,
        problems);
  }

  private Optional<Instrument> instrument() {
    return assessing == null ? Optional.empty() : Instruments.find(assessing.instrument());
  }

  private @Nullable String closed() {
    if (assessing == null) {
      return messages.text("assessment.closed.pathway");
    }
    return assessing.assesses().contains(reader.role())
        ? null
        : messages.text("assessment.closed.role", titles(assessing.assesses()));
  }

  private String titles(Set<Role> roles) {
    return pathway == null
        ? ""
        : roles.stream()
            .sorted()
            .map(role -> pathway.roles().getOrDefault(role, role.text()))
            .collect(Collectors.joining(", "));
  }

  private AssessmentView.Draft draft(
      DraftWords words,
      Assessment draft,
      String focus,
      Map<String, String> typed,
      Map<Question, Given> others,
      Steps owned) {
    List<AssessmentView.NextStep> steps = new JudgementForm(typed, messages).steps();
    Assessing rules = Objects.requireNonNull(assessing);
    return new AssessmentView.Draft(
        messages.text(
            "assessment.draft.lead",
            Dates.text(draft.begunAt(), messages),
            messages.text(draft.notice().label())),
        words.cautions(rules, today),
        words.custody(today),
        ScoreWords.of(words.score(), messages),
        words.items(focus, others, typed),
        new AssessmentView.Judgement(
            rules.judges().contains(reader.role())
                ? null
                : messages.text("assessment.judge.closed", titles(rules.judges())),
            ScoreWords.side(words.score(), rules.threshold(), messages),
            List.of(
                Choice.of("yes", messages.text("assessment.priority.yes")),
                Choice.of("no", messages.text("assessment.priority.no"))),
            List.of(
                Choice.of("step", messages.text("assessment.end.step")),
                Choice.of("watched", messages.text("assessment.end.watched"))),
            steps,
            owned.owners(reader).stream()
                .map(one -> Choice.of(one.account().toString(), one.name() + ", " + one.agency()))
                .toList(),
            steps.size() < JudgementForm.MOST_STEPS),
        draft.given().stream().map(one -> one.id().toString()).collect(Collectors.joining(" ")));
  }

  private List<AssessmentView.Earlier> earlier(List<Assessment> judged, Developments developments) {
    List<Development> news =
        judged.isEmpty() ? List.of() : developments.of(reader, opened.records());
    return judged.stream().map(one -> earlier(one, news)).toList();
  }

  private List<String> next(Assessment.Judged judged, List<Development> news) {
    return judged.next().isEmpty()
        ? List.of(DevelopmentWords.watched(Development.since(news, judged, today), messages))
        : judged.next().stream().map(step -> StepWords.line(step, today, messages)).toList();
  }

  private AssessmentView.Earlier earlier(Assessment one, List<Development> news) {
    Assessment.Judged judged = Objects.requireNonNull(one.judged());
    return new AssessmentView.Earlier(
        one.id().toString(),
        Dates.text(judged.on(), messages),
        ScoreWords.of(Scoring.of(one.answers()), messages),
        messages.text(judged.priority() ? "assessment.priority.yes" : "assessment.priority.no"),
        judged.reason(),
        next(judged, news),
        messages.text("assessment.since", Development.since(news, judged, today).size()));
  }
}
