package org.onus.app.casefile.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.onus.app.access.cases.Hindrance;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;

/** What was answered on the small forms of a person's pages, and what is wrong with it. */
final class Answers {
  private static final int LONGEST = 1_000;
  private final Map<String, String> fields;
  private final Messages messages;
  private final Problems problems = Problems.none();

  Answers(Map<String, String> fields, Messages messages) {
    this.fields = fields;
    this.messages = messages;
  }

  Map<String, String> fields() {
    return fields;
  }

  Problems problems() {
    return problems;
  }

  String typed(String field) {
    return fields.getOrDefault(field, "").strip();
  }

  /** Words that must be there. */
  String words(String field) {
    String typed = typed(field);
    if (typed.isEmpty()) {
      problems.add(field, messages.text("casefile.answer.words.missing"));
    } else if (typed.length() > LONGEST) {
      problems.add(field, messages.text("casefile.answer.words.long", LONGEST));
    }
    return typed;
  }

  Optional<Who> who(String field) {
    return chosen(field, Who::of);
  }

  /** One of the answers that the page offers. */
  <T> Optional<T> chosen(String field, Function<String, Optional<T>> reading) {
    Optional<T> found = reading.apply(typed(field));
    if (found.isEmpty()) {
      problems.add(field, messages.text("casefile.answer.choice.missing"));
    }
    return found;
  }

  void hindered(String field, Optional<Hindrance> hindrance) {
    hindrance.ifPresent(one -> problems.add(field, messages.text(one.label())));
  }
}
