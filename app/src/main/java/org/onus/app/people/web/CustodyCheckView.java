package org.onus.app.people.web;

import java.util.List;
import org.onus.app.ui.SummaryRow;

/**
 * What a file of spells holds, or what became of it.
 *
 * @param title the message key of the heading
 * @param refused the first refused rows
 * @param refusedMore how many more there are
 * @param waiting whether it can still be committed or cancelled
 * @param canCommit whether any row can be taken
 */
public record CustodyCheckView(
    String id,
    String title,
    List<SummaryRow> summary,
    List<Refused> refused,
    int refusedMore,
    boolean waiting,
    boolean canCommit) {

  /** A row that was not taken. */
  public record Refused(long line, String sentence) {}
}
