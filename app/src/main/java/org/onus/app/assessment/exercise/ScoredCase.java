package org.onus.app.assessment.exercise;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Question;

/**
 * What one person scored on an invented or pseudonymised case.
 *
 * @param answers to every question, {@link #UNKNOWN} among them, by item and timeframe with a
 *     hyphen
 * @param words why, by item; may lack
 */
public record ScoredCase(
    UUID who,
    Instant at,
    Map<String, String> answers,
    Map<String, String> words,
    boolean priority,
    String reason) {
  /** The answer that it is not known. */
  public static final String UNKNOWN = "unknown";

  public ScoredCase {
    answers = Map.copyOf(answers);
    words = Map.copyOf(words);
  }

  /** A question as forms and rows write it. */
  public static String key(Question question) {
    return question.item() + "-" + question.timeframe();
  }

  public String answer(Question question) {
    return answers.getOrDefault(key(question), UNKNOWN);
  }

  public Optional<String> words(String item) {
    return Optional.ofNullable(words.get(item)).filter(text -> !text.isEmpty());
  }

  /** Without what is not known. */
  public Answers known(Instrument instrument) {
    Answers known = Answers.none(instrument);
    for (Question question : instrument.questions()) {
      String answer = answer(question);
      if (!answer.equals(UNKNOWN)) {
        known = known.with(question, answer);
      }
    }
    return known;
  }
}
