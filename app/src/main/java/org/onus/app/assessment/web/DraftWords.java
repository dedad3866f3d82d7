package org.onus.app.assessment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.CaseRecords;
import org.onus.app.assessment.Contradiction;
import org.onus.app.assessment.Forward;
import org.onus.app.assessment.Given;
import org.onus.app.assessment.guidance.Guidance;
import org.onus.app.assessment.guidance.GuidanceWords;
import org.onus.app.pathways.Assessing;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Score;
import org.onus.engine.instruments.Scoring;
import org.onus.engine.instruments.Suggestion;
import org.onus.engine.instruments.Timeframe;

/** An assessment in hand, in words, with the evidence beside every question. */
final class DraftWords {
  private final Assessment draft;
  private final CaseRecords records;
  private final Map<Question, Suggestion> suggestions;
  private final Set<String> opened;
  private final Map<Question, Forward> forwards;
  private final Map<String, Guidance> guidances;
  private final Messages messages;
  private final Map<String, Object> evidence;
  private final QuestionWords words;

  DraftWords(
      Assessment draft,
      CaseRecords records,
      Map<Question, Suggestion> suggestions,
      Set<String> opened,
      Map<Question, Forward> forwards,
      Map<String, Guidance> guidances,
      Messages messages) {
    this.draft = draft;
    this.records = records;
    this.suggestions = suggestions;
    this.opened = opened;
    this.forwards = forwards;
    this.guidances = guidances;
    this.messages = messages;
    evidence = records.byId();
    words = new QuestionWords(draft, suggestions, forwards, messages);
  }

  Score score() {
    return Scoring.of(draft.answers());
  }

  /** What is said before the first answer. */
  List<String> cautions(Assessing assessing, LocalDate today) {
    List<String> cautions = new ArrayList<>();
    if (records.bothWays()) {
      cautions.add(messages.text("assessment.both-ways"));
    }
    Timeframe recent = draft.instrument().timeframes().getFirst();
    Contradiction.of(records, score(), assessing, today, recent)
        .forEach(one -> cautions.add(messages.text(one.label())));
    return cautions;
  }

  /** Whether the recent months were spent at liberty, as far as anybody knows. */
  String custody(LocalDate today) {
    Timeframe recent = draft.instrument().timeframes().getFirst();
    return records.custodyChecked()
        ? messages.text(
            "assessment.custody", records.liberty().daysInCustody(recent.bound(today), today))
        : messages.text("assessment.custody.not-checked");
  }

  /**
   * The items, with what was sent last where it is not kept.
   *
   * @param focus the item whose evidence is unfolded; empty for the first that is not answered
   */
  List<AssessmentView.Item> items(
      String focus, Map<Question, Given> others, Map<String, String> typed) {
    String unfolded = focus.isEmpty() ? firstOpen() : focus;
    List<AssessmentView.Item> items = new ArrayList<>();
    for (Item item : draft.instrument().items()) {
      items.add(item(item, items.size() + 1, item.key().equals(unfolded), others, typed));
    }
    return items;
  }

  private String firstOpen() {
    return draft.instrument().questions().stream()
        .filter(question -> !words.isAnswered(question))
        .map(Question::item)
        .findFirst()
        .orElse("");
  }

  private AssessmentView.Item item(
      Item item,
      int number,
      boolean unfolded,
      Map<Question, Given> others,
      Map<String, String> typed) {
    List<Question> questions =
        draft.instrument().questions().stream()
            .filter(question -> question.item().equals(item.key()))
            .toList();
    boolean shut = item.judged() && !opened.contains(item.key());
    List<AssessmentView.Period> periods =
        Stream.concat(questions.stream().map(this::period), Stream.of(onForms(item)))
            .filter(period -> !period.rows().isEmpty())
            .toList();
    return new AssessmentView.Item(
        item.key(),
        number,
        item.title(),
        item.note(),
        GuidanceWords.of(guidances.get(item.key()), messages),
        item.ask(),
        shut,
        unfolded,
        messages.text(
            "assessment.evidence.rows",
            questions.stream().flatMap(one -> evidence(one).stream()).distinct().count()
                + records.onForms(item).size()),
        periods,
        shut
            ? List.of()
            : questions.stream()
                .map(one -> words.asked(item, one, others.get(one), typed))
                .toList(),
        shut ? null : confirm(item, questions),
        shut ? null : keep(item, questions));
  }

  private AssessmentView.Period period(Question question) {
    EvidenceWords ofRows = new EvidenceWords(messages);
    List<String> rows = evidence(question);
    return new AssessmentView.Period(
        messages.text("assessment.evidence.period", words.title(question), rows.size()),
        rows.stream().map(id -> ofRows.row(evidence.get(id))).toList());
  }

  private AssessmentView.Period onForms(Item item) {
    EvidenceWords ofRows = new EvidenceWords(messages);
    List<AssessmentView.Row> rows = records.onForms(item).stream().map(ofRows::row).toList();
    return new AssessmentView.Period(
        messages.text("assessment.evidence.on-forms", rows.size()), rows);
  }

  private @Nullable String confirm(Item item, List<Question> questions) {
    List<String> answers = new ArrayList<>();
    for (Question question : questions) {
      Suggestion suggestion = suggestions.get(question);
      if (!words.isAnswered(question) && suggestion != null) {
        suggestion
            .answer()
            .flatMap(answer -> item.scale().words(answer))
            .ifPresent(
                answer ->
                    answers.add(
                        messages.text("assessment.confirm.one", words.title(question), answer)));
      }
    }
    return answers.isEmpty() ? null : String.join("; ", answers);
  }

  private @Nullable String keep(Item item, List<Question> questions) {
    List<String> answers = new ArrayList<>();
    String on = "";
    for (Question question : questions) {
      Forward forward = forwards.get(question);
      if (!words.isAnswered(question) && forward != null && forward.kind().holds()) {
        on = Dates.text(forward.on(), messages);
        answers.add(
            messages.text(
                "assessment.confirm.one",
                words.title(question),
                QuestionWords.words(item, forward)));
      }
    }
    return answers.isEmpty()
        ? null
        : messages.text("assessment.forward.keep", on, String.join("; ", answers));
  }

  private List<String> evidence(Question question) {
    Suggestion suggestion = suggestions.get(question);
    return suggestion == null ? List.of() : suggestion.evidence();
  }
}
