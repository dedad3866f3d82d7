package org.onus.app.people.statuses;

import java.time.Instant;
import java.util.UUID;
import org.onus.app.people.RecordId;

/**
 * One version of a status that stands.
 *
 * @param id of the status, the same for all its versions
 * @param version of what is said now alone: whoever changes it says which they saw
 */
public record Status(UUID id, UUID version, RecordId record, Held held, Instant recordedAt) {}
