package org.onus.app.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Agency;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Answers;

/**
 * What came out of a form that somebody filled in elsewhere: a DASH, an OASys, a DARA.
 *
 * @param ended when and why it was withdrawn; null if it stands
 */
public record FormResult(
    UUID id, RecordId record, Taken taken, Instant recordedAt, @Nullable Ended ended) {

  /**
   * The form as it was filled in.
   *
   * @param by who filled it in, in the agency's words
   * @param confided whether a victim-survivor told it in confidence, or the person may not know
   */
  public record Taken(Answers answers, LocalDate on, Agency agency, String by, boolean confided) {}

  /** A withdrawal. */
  public record Ended(Instant at, String reason) {}
}
