package org.onus.app.casefile.web.oversight;

import java.util.List;
import org.onus.app.ui.SummaryRow;

/**
 * One row of the records of access.
 *
 * @param more how many records it concerns beside those shown
 * @param back the search that found it
 */
public record TrailRowView(
    List<SummaryRow> summary, List<Subject> subjects, int more, String back) {

  /** A record, by what its agency calls it. */
  public record Subject(String id, String reference, String agency) {}
}
