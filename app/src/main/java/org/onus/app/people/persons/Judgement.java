package org.onus.app.people.persons;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.Ended;
import org.onus.app.people.RecordId;

/**
 * A decision about two records.
 *
 * @param ended when it was taken back or another was made in its place, and why; null while it
 *     stands
 */
public record Judgement(
    UUID id,
    RecordId one,
    RecordId other,
    Verdict verdict,
    String reason,
    Instant decidedAt,
    @Nullable Ended ended) {

  public Pair pair() {
    return new Pair(one, other);
  }

  public boolean stands() {
    return ended == null;
  }
}
