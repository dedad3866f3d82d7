package org.onus.app.assessment.acceptance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Suggestion.Reading;

/**
 * Something that somebody did in an assessment: an answer given, evidence opened, the assessment
 * begun.
 *
 * @param answer what was answered; null where nothing was
 */
public record Saved(
    UUID assessment,
    RecordId record,
    String instrument,
    String by,
    Instant at,
    @Nullable Answer answer) {

  /** An answer beside what was suggested. */
  public record Answer(String item, String answer, Reading suggested) {}
}
