package org.onus.app.casefile.web.recording;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.StatusKind;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;
import org.onus.app.ui.OneOrOther;

/** Reads a status from its form, or says what stands in the way. */
final class StatusAnswers {
  private static final int LONGEST_WORDS = 200;
  private final Answers answers;
  private final OneOrOther agency;
  private final Messages messages;

  StatusAnswers(Answers answers, OneOrOther agency, Messages messages) {
    this.answers = answers;
    this.agency = agency;
    this.messages = messages;
  }

  /** A kind with one of its values, as one answer of the form. */
  record Choice(StatusKind kind, String value) {

    static Stream<Choice> all() {
      return Arrays.stream(StatusKind.values())
          .flatMap(
              kind ->
                  Stream.concat(
                      Stream.of(new Choice(kind, "")),
                      kind.answers().stream().map(value -> new Choice(kind, value))));
    }

    static Optional<Choice> of(String text) {
      return all().filter(choice -> choice.text().equals(text)).findFirst();
    }

    String text() {
      return kind + " " + value;
    }
  }

  /** The status, or nothing with problems added in the order of the page. */
  Optional<Held> held(LocalDate today) {
    Optional<Choice> status = answers.chosenAsSent("status", Choice::of);
    String officer = bounded("officer");
    String words = bounded("words");
    if (words.isEmpty() && status.filter(one -> one.kind().needsWords()).isPresent()) {
      answers.problems().add("words", messages.text("casefile.status.words.missing"));
    }
    Period period = Period.of(answers, messages);
    Optional<LocalDate> asAt = answers.pastDay("as-at", today);
    SourceAnswer source = SourceAnswer.of(answers, agency, messages);
    if (!answers.problems().isEmpty()) {
      return Optional.empty();
    }
    Choice choice = status.orElseThrow();
    return Optional.of(
        new Held(
            choice.kind(),
            choice.value(),
            words,
            officer,
            period.from(),
            period.until(),
            asAt.orElseThrow(),
            source.agency().orElseThrow(),
            source.by(),
            source.knownHow().orElseThrow()));
  }

  private String bounded(String field) {
    String typed = answers.typed(field);
    if (typed.length() > LONGEST_WORDS) {
      answers.problems().add(field, messages.text("ui.answer.words.long", LONGEST_WORDS));
    }
    return typed;
  }
}
