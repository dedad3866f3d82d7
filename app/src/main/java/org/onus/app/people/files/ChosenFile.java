package org.onus.app.people.files;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.FirstRows;

/**
 * A file that was chosen.
 *
 * @param matched what its columns are called, by standard name; others bear their standard names
 * @param fault the message key of what went wrong last, null if nothing did
 * @param report what its check found; null before that
 * @param changed how many records, or things said, changed by it; null before it was committed
 * @param askedBy who asked for the step that it stands in
 * @param hidden records that did not exist for them when they asked
 * @param refusedGone whether the refused rows were kept long enough and are deleted
 */
public record ChosenFile(
    UUID id,
    FileKind kind,
    Agency agency,
    String fileName,
    FirstRows header,
    Map<String, String> matched,
    FileState state,
    @Nullable String fault,
    @Nullable Report report,
    @Nullable Integer changed,
    String askedBy,
    Set<UUID> hidden,
    Instant chosenAt,
    @Nullable Instant endedAt,
    boolean refusedGone) {}
