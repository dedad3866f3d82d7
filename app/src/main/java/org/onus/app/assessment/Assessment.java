package org.onus.app.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Instrument;

/**
 * An assessment of a person: a draft until it is judged, then a fact of its day.
 *
 * @param given the answers that stand, in the order in which they were given
 * @param judged null while it is a draft
 */
public record Assessment(
    UUID id,
    RecordId record,
    Instrument instrument,
    Notice notice,
    Instant begunAt,
    String begunBy,
    List<Given> given,
    @Nullable Judged judged) {

  public Assessment {
    given = List.copyOf(given);
  }

  /**
   * What was judged, by whom.
   *
   * @param on as at which day
   * @param agency of whoever judged
   * @param threshold the pathway's at the time; null if it had none
   * @param next what is done next; empty if it is closed but watched
   */
  public record Judged(
      LocalDate on,
      Instant at,
      String by,
      String agency,
      @Nullable Integer threshold,
      boolean priority,
      String reason,
      List<Step> next) {

    public Judged {
      next = List.copyOf(next);
    }
  }

  /** What is done next; nothing while it is a draft. */
  public List<Step> next() {
    return judged == null ? List.of() : judged.next();
  }

  /** What is answered, without what somebody took back. */
  public Answers answers() {
    Answers answers = Answers.none(instrument);
    for (Given one : given) {
      if (one.answer() != null) {
        answers = answers.with(one.question(), one.answer());
      }
    }
    return answers;
  }
}
