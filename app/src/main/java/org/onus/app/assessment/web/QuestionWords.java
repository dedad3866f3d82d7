package org.onus.app.assessment.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Forward;
import org.onus.app.assessment.Given;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Scale;
import org.onus.engine.instruments.Suggestion;
import org.onus.engine.instruments.Suggestion.Reading;

/** One question of a draft in words: its answers, what the records suggest, what stood before. */
final class QuestionWords {
  private final Assessment draft;
  private final Map<Question, Suggestion> suggestions;
  private final Map<Question, Forward> forwards;
  private final Messages messages;
  private final Map<Question, Given> given = new HashMap<>();

  QuestionWords(
      Assessment draft,
      Map<Question, Suggestion> suggestions,
      Map<Question, Forward> forwards,
      Messages messages) {
    this.draft = draft;
    this.suggestions = suggestions;
    this.forwards = forwards;
    this.messages = messages;
    draft.given().forEach(one -> given.put(one.question(), one));
  }

  boolean isAnswered(Question question) {
    Given now = given.get(question);
    return now != null && now.answer() != null;
  }

  String title(Question question) {
    return draft.instrument().timeframe(question.timeframe()).orElseThrow().title();
  }

  AssessmentView.Asked asked(
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

  static String words(Item item, Forward forward) {
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

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }
}
