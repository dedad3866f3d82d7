package org.onus.app.people.statuses;

import java.util.Arrays;
import org.onus.app.people.RecordId;

/** A status that an agency says the person of a record has. */
public record HeldOf(RecordId record, Held held) {

  /** What stays the same while what is said of it changes: of each such thing one status stands. */
  public Object thing() {
    return Arrays.asList(
        record,
        held.kind(),
        held.agency(),
        held.from(),
        held.kind().needsWords() ? held.words() : "");
  }

  /** Whether it was said on an earlier day. */
  public boolean isOlderThan(HeldOf other) {
    return held.asAt().isBefore(other.held.asAt());
  }
}
