package org.onus.app.people.details;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;

/**
 * What somebody corrects by hand in what is held about a person.
 *
 * @param seen the value of this record and kind that stood when they looked; null if none did
 * @param written what takes its place; null if nothing does
 * @param reason why; empty where nothing stood
 * @param mistaken whether what stood never was the person's
 */
public record Correction(
    RecordId record,
    DetailKind kind,
    @Nullable UUID seen,
    @Nullable Written written,
    String reason,
    boolean mistaken) {}
