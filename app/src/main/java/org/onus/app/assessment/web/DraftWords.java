package org.onus.app.assessment.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.onus.engine.instruments.Scale;
import org.onus.engine.instruments.Score;
import org.onus.engine.instruments.Scoring;
import org.onus.engine.instruments.Suggestion;
import org.onus.engine.instruments.Suggestion.Reading;
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
  private final Map<Question, Given> given = new HashMap<>();

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
    draft.given().forEach(one -> given.put(one.question(), one));
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
        .filter(question -> !isAnswered(question))
        .map(Question::item)
        .findFirst()
        .orElse("");
  }

  private boolean isAnswered(Question question) {
    Given now = given.get(question);
    return now != null && now.answer() != null;
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
            : questions.stream().map(one -> asked(item, one, others.get(one), typed)).toList(),
        shut ? null : confirm(item, questions),
        shut ? null : keep(item, questions));
  }

  private AssessmentView.Period period(Question question) {
    EvidenceWords words = new EvidenceWords(messages);
    List<String> rows = evidence(question);
    return new AssessmentView.Period(
        messages.text("assessment.evidence.period", title(question), rows.size()),
        rows.stream().map(id -> words.row(evidence.get(id))).toList());
  }

  private AssessmentView.Period onForms(Item item) {
    EvidenceWords words = new EvidenceWords(messages);
    List<AssessmentView.Row> rows = records.onForms(item).stream().map(words::row).toList();
    return new AssessmentView.Period(
        messages.text("assessment.evidence.on-forms", rows.size()), rows);
  }

  private @Nullable String confirm(Item item, List<Question> questions) {
    List<String> answers = new ArrayList<>();
    for (Question question : questions) {
      Suggestion suggestion = suggestions.get(question);
      if (!isAnswered(question) && suggestion != null) {
        suggestion
            .answer()
            .flatMap(answer -> item.scale().words(answer))
            .ifPresent(
                answer ->
                    answers.add(messages.text("assessment.confirm.one", title(question), answer)));
      }
    }
    return answers.isEmpty() ? null : String.join("; ", answers);
  }

  private @Nullable String keep(Item item, List<Question> questions) {
    List<String> answers = new ArrayList<>();
    String on = "";
    for (Question question : questions) {
      Forward forward = forwards.get(question);
      if (!isAnswered(question) && forward != null && forward.kind().holds()) {
        on = Dates.text(forward.on(), messages);
        answers.add(messages.text("assessment.confirm.one", title(question), words(item, forward)));
      }
    }
    return answers.isEmpty()
        ? null
        : messages.text("assessment.forward.keep", on, String.join("; ", answers));
  }

  private static String words(Item item, Forward forward) {
    return item.scale().words(forward.answer()).orElse(forward.answer());
  }

  private @Nullable String forward(Item item, Question question) {
    Forward forward = forwards.get(question);
    if (forward == null) {
      return null;
    }
    String on = Dates.text(forward.on(), messages);
    String became = messages.text(forward.kind().label());
    return forward.words().isEmpty()
        ? messages.text("assessment.forward", on, words(item, forward), became)
        : messages.text(
            "assessment.forward.because", on, words(item, forward), forward.words(), became);
  }

  private String title(Question question) {
    return draft.instrument().timeframe(question.timeframe()).orElseThrow().title();
  }

  private List<String> evidence(Question question) {
    Suggestion suggestion = suggestions.get(question);
    return suggestion == null ? List.of() : suggestion.evidence();
  }

  private AssessmentView.Asked asked(
      Item item, Question question, @Nullable Given other, Map<String, String> typed) {
    Given now = given.get(question);
    String name = AnswerForm.name(question);
    String value = now == null || now.answer() == null ? "" : now.answer();
    String words = now == null ? "" : now.words();
    return new AssessmentView.Asked(
        name,
        title(question),
        options(item, question),
        typed.getOrDefault(name, value),
        typed.getOrDefault(name + "-words", words),
        suggested(question),
        forward(item, question),
        now == null ? "" : now.id().toString(),
        other == null ? null : answered(item, other));
  }

  private List<AssessmentView.Option> options(Item item, Question question) {
    Stream<AssessmentView.Option> options =
        switch (item.scale()) {
          case Scale.OneOf one ->
              one.options().stream()
                  .map(
                      option ->
                          new AssessmentView.Option(
                              option.key(), option.title(), isWorded(question, option.key())));
          case Scale.Percentage _ -> Stream.of();
        };
    return Stream.concat(
            options,
            Stream.of(
                new AssessmentView.Option("", messages.text("assessment.answer.unknown"), false)))
        .toList();
  }

  private boolean isWorded(Question question, String answer) {
    Suggestion suggestion = suggestions.get(question);
    Reading reading = suggestion == null ? Reading.UNKNOWN : suggestion.reading();
    return Given.lack(answer, reading) != null;
  }

  private String answered(Item item, Given other) {
    String answer =
        other.answer() == null
            ? messages.text("assessment.answer.unknown")
            : item.scale().words(other.answer()).orElse(other.answer());
    return messages.text(
        other.words().isEmpty() ? "assessment.other" : "assessment.other.because",
        answer,
        other.words());
  }

  private String suggested(Question question) {
    Suggestion suggestion = suggestions.get(question);
    if (suggestion == null) {
      return messages.text("assessment.suggested.nothing");
    }
    String reading =
        messages.text(
            "assessment.suggested." + lower(suggestion.reading()), suggestion.evidence().size());
    String gaps =
        suggestion.gaps().stream()
            .map(gap -> " " + messages.text("assessment.gap." + lower(gap)))
            .collect(Collectors.joining());
    String liberty =
        suggestion.atLiberty() == suggestion.reading()
            ? ""
            : " " + messages.text("assessment.at-liberty." + lower(suggestion.atLiberty()));
    return reading + liberty + gaps;
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
