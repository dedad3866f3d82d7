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
import org.onus.app.assessment.Given;
import org.onus.app.pathways.Assessing;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Scale;
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
  private final Messages messages;
  private final Map<String, Object> evidence;
  private final Map<Question, Given> given = new HashMap<>();

  DraftWords(
      Assessment draft,
      CaseRecords records,
      Map<Question, Suggestion> suggestions,
      Set<String> opened,
      Messages messages) {
    this.draft = draft;
    this.records = records;
    this.suggestions = suggestions;
    this.opened = opened;
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
    cautions.add(
        records.custodyChecked()
            ? messages.text(
                "assessment.custody", records.liberty().daysInCustody(recent.bound(today), today))
            : messages.text("assessment.custody.not-checked"));
    return cautions;
  }

  /** The items with what was sent last, where it is not kept because somebody else answered. */
  List<AssessmentView.Item> items(Map<Question, Given> others, Map<String, String> typed) {
    return draft.instrument().items().stream().map(item -> item(item, others, typed)).toList();
  }

  private AssessmentView.Item item(
      Item item, Map<Question, Given> others, Map<String, String> typed) {
    List<Question> questions =
        draft.instrument().questions().stream()
            .filter(question -> question.item().equals(item.key()))
            .toList();
    boolean shut = item.judged() && !opened.contains(item.key());
    EvidenceWords words = new EvidenceWords(messages);
    return new AssessmentView.Item(
        item.key(),
        item.title(),
        item.note(),
        item.ask(),
        shut,
        questions.stream()
            .flatMap(question -> evidence(question).stream())
            .distinct()
            .map(id -> words.row(evidence.get(id)))
            .toList(),
        shut
            ? List.of()
            : questions.stream().map(one -> asked(item, one, others.get(one), typed)).toList());
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
        draft.instrument().timeframe(question.timeframe()).orElseThrow().title(),
        choices(item),
        other == null ? value : typed.getOrDefault(name, ""),
        other == null ? words : typed.getOrDefault(name + "-words", ""),
        suggested(question),
        now == null ? "" : now.id().toString(),
        other == null ? null : answered(item, other));
  }

  private List<Choice> choices(Item item) {
    Stream<Choice> options =
        switch (item.scale()) {
          case Scale.OneOf one ->
              one.options().stream().map(option -> Choice.of(option.key(), option.title()));
          case Scale.Percentage _ -> Stream.of();
        };
    return Stream.concat(
            options, Stream.of(Choice.of("", messages.text("assessment.answer.unknown"))))
        .toList();
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
