package org.onus.app.people.relationships;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.Ended;
import org.onus.app.people.RecordId;

/**
 * One version of a relationship.
 *
 * @param id of the relationship, the same for all its versions
 * @param version of these words alone: whoever ends it says which they saw
 * @param ended when it was corrected or withdrawn, and why; null while it stands
 */
public record Relationship(
    UUID id, UUID version, Tie tie, Instant recordedAt, @Nullable Ended ended) {

  /** The same with one of these records first. */
  Relationship from(Collection<RecordId> records) {
    return records.contains(tie.one())
        ? this
        : new Relationship(id, version, tie.seenFromOther(), recordedAt, ended);
  }
}
