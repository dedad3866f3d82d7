package org.onus.engine.incidents;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What reading a file showed.
 *
 * @param rows rows of the file, refused ones included
 * @param identicalRows rows that repeat another whole row; they count once
 * @param first earliest date among the rows taken, null if none was
 * @param last latest date among the rows taken
 * @param isoDates dates written as 2026-11-22
 * @param dayFirstDates dates written as 22/11/2026
 * @param notUnderstood values of optional columns that were read as unknown, by column
 * @param unread columns that stand for no standard one
 */
public record ReadReport(
    long rows,
    long refused,
    long identicalRows,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    long isoDates,
    long dayFirstDates,
    Map<IncidentColumn, Long> notUnderstood,
    UnreadColumns<IncidentColumn> unread) {

  public ReadReport {
    notUnderstood = Map.copyOf(notUnderstood);
  }

  public boolean hasMixedDateStyles() {
    return isoDates > 0 && dayFirstDates > 0;
  }
}
