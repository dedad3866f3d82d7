package org.onus.app.people.statements;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.Ended;
import org.onus.app.people.RecordId;

/**
 * One version of a statement.
 *
 * @param id of the statement, the same for all its versions
 * @param version of these words alone: whoever corrects says which they saw
 * @param ended when it was corrected or withdrawn, and why; null while it stands
 */
public record Statement(
    UUID id, UUID version, RecordId record, Said said, Instant recordedAt, @Nullable Ended ended) {

  public boolean stands() {
    return ended == null;
  }
}
