package org.onus.app.casefile.web.oversight;

import java.util.List;
import org.onus.app.ui.Problems;
import org.onus.app.ui.SummaryRow;

/**
 * One finding, to look into.
 *
 * @param action where the form goes
 * @param rows the address of the rows of the trail
 * @param subjects the records that it is about
 */
public record UnusualLookView(
    String action,
    String rows,
    List<SummaryRow> summary,
    List<Subject> subjects,
    String typed,
    Problems problems) {

  /**
   * A record, by what its agency calls it.
   *
   * @param rows the address of the rows in which the reader opened it
   */
  public record Subject(String reference, String agency, String rows) {}
}
