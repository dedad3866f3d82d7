package org.onus.app.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.SummaryRow;

/**
 * What a people file holds, or what became of it.
 *
 * @param title the message key of the heading
 * @param fault what went wrong last
 * @param refused the first refused rows
 * @param refusedMore how many more there are
 * @param waiting whether it can still be committed or cancelled
 * @param canCommit whether any row can be taken
 */
public record PeopleFileCheckView(
    String id,
    String title,
    @Nullable String fault,
    List<SummaryRow> summary,
    List<Refused> refused,
    int refusedMore,
    boolean waiting,
    boolean canCommit) {

  /** A row that was not taken. */
  public record Refused(long line, String sentence) {}
}
