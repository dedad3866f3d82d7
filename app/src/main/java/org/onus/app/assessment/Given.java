package org.onus.app.assessment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Suggestion.Reading;

/**
 * An answer as somebody gave it.
 *
 * @param id of these words alone: whoever changes them says which they saw
 * @param answer null if somebody said that it is not known
 * @param words why it differs from what is suggested, or where it is known from; may be empty
 * @param suggested what the records suggested at the time
 * @param evidence how many rows were shown for it
 */
public record Given(
    UUID id,
    Question question,
    @Nullable String answer,
    String words,
    Reading suggested,
    int evidence,
    Instant at,
    String by) {

  /** What still has to be said before it can be judged. */
  public enum Lack {
    REASON,
    SOURCE
  }

  /** A difference needs a reason, an answer without evidence a source. */
  public @Nullable Lack lack() {
    return answer == null || !words.isEmpty() ? null : lack(answer, suggested);
  }

  /** What an answer needs beside it if this is what the records suggest. */
  public static @Nullable Lack lack(String answer, Reading suggested) {
    return switch (suggested) {
      case UNKNOWN -> Lack.SOURCE;
      case PRESENT -> answer.equals("present") ? null : Lack.REASON;
      case ABSENT -> answer.equals("absent") ? null : Lack.REASON;
    };
  }
}
