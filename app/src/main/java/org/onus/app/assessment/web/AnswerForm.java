package org.onus.app.assessment.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Sent;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Suggestion;

/** Reads the answers that a form sends; what it does not show stays as it is. */
final class AnswerForm {
  static final int LONGEST = 1_000;
  private final Map<String, String> fields;

  AnswerForm(Map<String, String> fields) {
    this.fields = fields;
  }

  List<Sent> sent(Assessment draft) {
    return draft.instrument().questions().stream()
        .filter(question -> fields.containsKey(name(question) + "-words"))
        .map(question -> sent(draft, question))
        .toList();
  }

  /** The same, where what is not answered of an item is answered as the records suggest. */
  static List<Sent> confirmed(List<Sent> sent, String item, Map<Question, Suggestion> suggestions) {
    return sent.stream()
        .map(
            one -> {
              Suggestion suggestion = suggestions.get(one.question());
              return one.question().item().equals(item)
                      && one.answer() == null
                      && suggestion != null
                  ? new Sent(
                      one.question(), suggestion.answer().orElse(null), one.words(), one.seen())
                  : one;
            })
        .toList();
  }

  /** The names of the words that are too long to keep. */
  List<String> tooLong(Assessment draft) {
    return draft.instrument().questions().stream()
        .map(question -> name(question) + "-words")
        .filter(field -> fields.getOrDefault(field, "").strip().length() > LONGEST)
        .toList();
  }

  private Sent sent(Assessment draft, Question question) {
    String name = name(question);
    String answer = fields.getOrDefault(name, "");
    boolean known =
        draft
            .instrument()
            .item(question.item())
            .flatMap(item -> item.scale().words(answer))
            .isPresent();
    return new Sent(
        question,
        known ? answer : null,
        fields.getOrDefault(name + "-words", "").strip(),
        id(fields.getOrDefault(name + "-seen", "")));
  }

  /** The answers that a form says it showed. */
  Set<UUID> seen() {
    Set<UUID> seen = new HashSet<>();
    for (String one : fields.getOrDefault("seen", "").split(" ", -1)) {
      id(one).ifPresent(seen::add);
    }
    return seen;
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  static String name(Question question) {
    return question.item() + "-" + question.timeframe();
  }
}
