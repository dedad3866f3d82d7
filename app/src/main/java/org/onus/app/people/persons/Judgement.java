package org.onus.app.people.persons;

import java.time.Instant;
import java.util.UUID;
import org.onus.app.people.RecordId;

/** A decision about two records that stands. */
public record Judgement(
    UUID id, RecordId one, RecordId other, Verdict verdict, String reason, Instant decidedAt) {}
