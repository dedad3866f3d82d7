package org.onus.app.people.relationships;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.onus.app.people.RecordId;

/**
 * One version of a relationship that stands.
 *
 * @param id of the relationship, the same for all its versions
 * @param version of these words alone: whoever ends it says which they saw
 */
public record Relationship(UUID id, UUID version, Tie tie, Instant recordedAt) {

  /** The same with one of these records first. */
  Relationship from(Collection<RecordId> records) {
    return records.contains(tie.one())
        ? this
        : new Relationship(id, version, tie.seenFromOther(), recordedAt);
  }
}
