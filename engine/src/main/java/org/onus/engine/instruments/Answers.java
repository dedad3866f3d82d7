package org.onus.engine.instruments;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The answers given to one version of an instrument; a question without one is unknown. */
public final class Answers {
  private final Instrument instrument;
  private final Map<Question, String> given;

  private Answers(Instrument instrument, Map<Question, String> given) {
    this.instrument = instrument;
    this.given = given;
  }

  /** Nothing is known yet. */
  public static Answers none(Instrument instrument) {
    return new Answers(instrument, Map.of());
  }

  /**
   * These and one more, in the place of an earlier one to the same question.
   *
   * @throws IllegalArgumentException if the instrument does not ask this or takes no such answer
   */
  public Answers with(Question question, String answer) {
    return with(Map.of(question, answer));
  }

  /**
   * These and more, in the place of earlier ones to the same questions.
   *
   * @throws IllegalArgumentException if the instrument does not ask one of them or takes no such
   *     answer
   */
  public Answers with(Map<Question, String> answers) {
    Map<Question, String> more = new LinkedHashMap<>(given);
    answers.forEach(
        (question, answer) -> {
          check(question, answer);
          more.put(question, answer);
        });
    return new Answers(instrument, more);
  }

  private void check(Question question, String answer) {
    if (instrument.timeframe(question.timeframe()).isEmpty()
        || instrument.item(question.item()).flatMap(item -> item.scale().words(answer)).isEmpty()) {
      throw new IllegalArgumentException(
          "%s takes no such answer to %s".formatted(instrument.name(), question));
    }
  }

  public Instrument instrument() {
    return instrument;
  }

  public Optional<String> to(Question question) {
    return Optional.ofNullable(given.get(question));
  }

  /** How many questions have an answer. */
  public int known() {
    return given.size();
  }

  /** The option chosen; empty if the question has no answer or its answers have no points. */
  Optional<Option> option(Question question) {
    return instrument
        .item(question.item())
        .flatMap(
            item ->
                switch (item.scale()) {
                  case Scale.OneOf one -> to(question).flatMap(one::option);
                  case Scale.Percentage _ -> Optional.empty();
                });
  }
}
