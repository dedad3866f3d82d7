package org.onus.app.assessment.guidance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about how to answer an item.
 *
 * @param version of the instrument at the time
 * @param exercise after which it was agreed
 * @param ended null while it stands
 */
public record Guidance(
    UUID id,
    String instrument,
    int version,
    String item,
    String words,
    UUID exercise,
    Instant writtenAt,
    UUID writtenBy,
    @Nullable Ended ended) {

  /** The end of it, by a newer one or by withdrawal. */
  public record Ended(Instant at, String reason) {}

  public boolean stands() {
    return ended == null;
  }
}
