package org.onus.app.people.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Agency;

/**
 * A file that was chosen.
 *
 * @param fault the message key of what went wrong last, null if nothing did
 * @param report what its check found; null before that
 * @param recordsChanged how many records changed by it; null before it was committed
 * @param askedBy who asked for the step that it stands in
 */
public record ChosenFile(
    UUID id,
    Agency agency,
    String fileName,
    FileState state,
    @Nullable String fault,
    @Nullable Report report,
    @Nullable Integer recordsChanged,
    String askedBy) {}
