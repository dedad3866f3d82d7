package org.onus.app.assessment.exercise.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.assessment.exercise.ScoredCase;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Question;

/** Reads a scored case from its form, or says what is missing. */
final class ScoringForm {
  static final int LONGEST = 1_000;
  private final Map<String, String> fields;
  private final Problems problems;
  private final Messages messages;

  ScoringForm(Map<String, String> fields, Problems problems, Messages messages) {
    this.fields = fields;
    this.problems = problems;
    this.messages = messages;
  }

  /** What was scored, or nothing with problems added in the order of the page. */
  Optional<ScoredCase> scored(Reader reader, Instrument instrument, Instant now) {
    Map<String, String> answers = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    for (Item item : instrument.items()) {
      for (Question question : instrument.questions()) {
        if (question.item().equals(item.key())) {
          answer(item, question, answers);
        }
      }
      String field = item.key() + "-words";
      String typed = fields.getOrDefault(field, "").strip();
      checkLength(field, typed);
      if (!typed.isEmpty()) {
        words.put(item.key(), typed);
      }
    }
    String priority = fields.getOrDefault("priority", "");
    if (!priority.equals("yes") && !priority.equals("no")) {
      problems.add("priority", messages.text("exercises.priority.missing"));
    }
    String reason = fields.getOrDefault("reason", "").strip();
    if (reason.isEmpty()) {
      problems.add("reason", messages.text("exercises.reason.missing"));
    }
    checkLength("reason", reason);
    return problems.isEmpty()
        ? Optional.of(
            new ScoredCase(
                UUID.fromString(reader.who()), now, answers, words, priority.equals("yes"), reason))
        : Optional.empty();
  }

  /** What is typed, finished or not, to be kept; problems are added for what is too long. */
  Map<String, String> typed(Instrument instrument) {
    Map<String, String> typed = new HashMap<>();
    Stream.of(
            instrument.questions().stream().map(ScoredCase::key),
            instrument.items().stream().map(item -> item.key() + "-words"),
            Stream.of("priority", "reason"))
        .flatMap(one -> one)
        .filter(field -> !fields.getOrDefault(field, "").isBlank())
        .forEach(field -> typed.put(field, fields.getOrDefault(field, "").strip()));
    typed.forEach(this::checkLength);
    return typed;
  }

  private void answer(Item item, Question question, Map<String, String> answers) {
    String key = ScoredCase.key(question);
    String answer = fields.getOrDefault(key, "");
    if (answer.equals(ScoredCase.UNKNOWN) || item.scale().words(answer).isPresent()) {
      answers.put(key, answer);
    } else {
      problems.add(key, messages.text("exercises.answer.missing", item.title()));
    }
  }

  private void checkLength(String field, String typed) {
    if (typed.length() > LONGEST) {
      problems.add(field, messages.text("exercises.words.long", LONGEST));
    }
  }
}
