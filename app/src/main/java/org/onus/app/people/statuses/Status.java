package org.onus.app.people.statuses;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.Ended;
import org.onus.app.people.RecordId;

/**
 * One version of a status.
 *
 * @param id of the status, the same for all its versions
 * @param version of what is said now alone: whoever changes it says which they saw
 * @param ended when it was changed or withdrawn, and why; null while it stands
 */
public record Status(
    UUID id, UUID version, RecordId record, Held held, Instant recordedAt, @Nullable Ended ended) {}
