package org.onus.app.people.files;

import java.util.List;
import org.onus.app.people.details.Comparison;
import org.onus.engine.incidents.RefusalCode;

/**
 * What the check of a people file found.
 *
 * @param malformed numbers that are not of the form of such a number; kept as they are written
 * @param refused how many rows cannot be taken
 * @param refusedFirst the first of them
 */
public record Report(
    long rows, Comparison records, int malformed, int refused, List<RefusedRow> refusedFirst) {

  public Report {
    refusedFirst = List.copyOf(refusedFirst);
  }

  /** A row that cannot be taken. */
  public record RefusedRow(long line, RefusalCode code) {}
}
