package org.onus.app.assessment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.CaseRecords;
import org.onus.app.assessment.Cases;
import org.onus.app.assessment.Development;
import org.onus.app.assessment.DevelopmentWords;
import org.onus.app.assessment.Given;
import org.onus.app.assessment.Notice;
import org.onus.app.assessment.ScoreWords;
import org.onus.app.assessment.Step;
import org.onus.app.assessment.StepWords;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.SummaryRow;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Scoring;
import org.onus.engine.instruments.Suggestion;
import org.onus.engine.instruments.Suggestion.Reading;

/** Puts together what a finished assessment said and what has changed since. */
final class FinishedScreen {
  private final Assessment assessment;
  private final Assessment.Judged judged;
  private final Cases.Opened opened;
  private final CaseRecords records;
  private final List<Development> developments;
  private final Messages messages;
  private final LocalDate today;

  FinishedScreen(
      Assessment assessment,
      Cases.Opened opened,
      CaseRecords records,
      List<Development> developments,
      Messages messages,
      LocalDate today) {
    this.assessment = assessment;
    judged = Objects.requireNonNull(assessment.judged());
    this.opened = opened;
    this.records = records;
    this.developments = developments;
    this.messages = messages;
    this.today = today;
  }

  FinishedView view(Assessments assessments, boolean inHand) {
    Map<Question, Suggestion> suggestions = assessments.suggestions(assessment, records);
    EvidenceWords words = new EvidenceWords(messages);
    return new FinishedView(
        opened.record().toString(),
        opened.reference().text(),
        assessment.instrument().title(),
        facts(),
        judged.next().stream().map(this::step).toList(),
        answers(suggestions),
        ScoreWords.of(Scoring.of(suggested(suggestions)), messages),
        Development.since(developments, judged, today).stream()
            .map(one -> words.news(one, judged, today))
            .toList(),
        inHand,
        Arrays.stream(Notice.values())
            .map(notice -> Choice.of(notice.name(), messages.text(notice.label())))
            .toList(),
        assessment.notice().name());
  }

  private List<SummaryRow> facts() {
    Instrument instrument = assessment.instrument();
    List<SummaryRow> facts = new ArrayList<>();
    add(facts, "on", Dates.text(judged.on(), messages));
    add(facts, "by-notice", messages.text(assessment.notice().label()));
    add(
        facts,
        "version",
        messages.text(
            "assessment.finished.version.text", instrument.title(), instrument.version()));
    add(facts, "score", ScoreWords.of(Scoring.of(assessment.answers()), messages));
    add(
        facts,
        "side",
        ScoreWords.side(Scoring.of(assessment.answers()), judged.threshold(), messages));
    add(
        facts,
        "judged",
        messages.text(judged.priority() ? "assessment.priority.yes" : "assessment.priority.no"));
    add(facts, "reason", judged.reason());
    if (judged.next().isEmpty()) {
      add(
          facts,
          "next",
          DevelopmentWords.watched(Development.since(developments, judged, today), messages));
    }
    return facts;
  }

  private FinishedView.Step step(Step step) {
    return new FinishedView.Step(
        "/people/" + opened.record() + "/assessment/steps/" + step.id(),
        step.what(),
        step.owner(),
        Dates.text(step.due(), messages),
        StepWords.standing(step, today, messages),
        step.isOverdue(today));
  }

  private void add(List<SummaryRow> facts, String key, String value) {
    facts.add(new SummaryRow(messages.text("assessment.finished." + key), value));
  }

  private List<FinishedView.Answer> answers(Map<Question, Suggestion> suggestions) {
    Map<Question, Given> given = new HashMap<>();
    assessment.given().forEach(one -> given.put(one.question(), one));
    List<FinishedView.Answer> answers = new ArrayList<>();
    for (Question question : assessment.instrument().questions()) {
      Item item = assessment.instrument().item(question.item()).orElseThrow();
      Suggestion suggestion = suggestions.get(question);
      Reading now = suggestion == null ? Reading.UNKNOWN : suggestion.reading();
      Given then = given.get(question);
      answers.add(
          new FinishedView.Answer(
              item.title(),
              assessment.instrument().timeframe(question.timeframe()).orElseThrow().title(),
              then == null ? messages.text("assessment.finished.unanswered") : answer(item, then),
              then == null ? "" : reading(then.suggested()),
              reading(now),
              then != null && then.suggested() != now));
    }
    return answers;
  }

  private String answer(Item item, Given given) {
    String answer =
        given.answer() == null
            ? messages.text("assessment.finished.unanswered")
            : item.scale().words(given.answer()).orElse(given.answer());
    return given.words().isEmpty()
        ? answer
        : messages.text("assessment.finished.because", answer, given.words());
  }

  private String reading(Reading reading) {
    return messages.text("assessment.finished.reading." + reading.name().toLowerCase(Locale.ROOT));
  }

  private Answers suggested(Map<Question, Suggestion> suggestions) {
    Answers answers = Answers.none(assessment.instrument());
    for (Suggestion suggestion : suggestions.values()) {
      if (suggestion.answer().isPresent()) {
        answers = answers.with(suggestion.question(), suggestion.answer().get());
      }
    }
    return answers;
  }
}
