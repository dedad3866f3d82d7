package org.onus.app.incidents.loading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.onus.app.incidents.recording.Counts;
import org.onus.engine.incidents.RefusalCode;

/**
 * What the check of a file found; nothing has been changed.
 *
 * @param rows rows of the file, refused ones included
 * @param people who have a row of their own
 * @param refusedFirst the first refused rows, for showing
 * @param surprises what is unlike the rest, most rows first
 */
public record CheckReport(
    long rows,
    long refused,
    long people,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    Counts counts,
    Map<RefusalCode, Integer> refusedByCode,
    List<RefusedRow> refusedFirst,
    List<Surprise> surprises) {

  /** A row that was not taken, as it stood in the file. */
  public record RefusedRow(long line, RefusalCode code, String text) {}
}
