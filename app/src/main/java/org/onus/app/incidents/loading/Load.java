package org.onus.app.incidents.loading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.incidents.recording.Counts;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.FirstRows;

/**
 * A file on its way in.
 *
 * @param matched how its columns were matched, null before
 * @param checkedOn the day on which it is checked: rows dated later are refused
 * @param bytesRead how far the work in hand has come
 * @param fault why the last step could not be done, or null
 * @param report what the check found, null before
 * @param receipt what was recorded, null before
 * @param askedBy who asked for the step in hand, null before
 * @param hidden records that did not exist for them when they asked
 * @param refusedGone whether the refused rows were kept long enough and are deleted
 */
public record Load(
    UUID id,
    Agency agency,
    String fileName,
    long fileBytes,
    FirstRows header,
    LoadState state,
    @Nullable Matching matched,
    @Nullable LocalDate checkedOn,
    long bytesRead,
    @Nullable Fault fault,
    @Nullable CheckReport report,
    @Nullable Counts receipt,
    Instant begunAt,
    @Nullable Instant endedAt,
    @Nullable String askedBy,
    Set<UUID> hidden,
    boolean refusedGone) {

  /**
   * Why a step could not be done.
   *
   * @param key of its words in the message files
   * @param values what they name
   */
  public record Fault(String key, List<String> values) {}
}
