package org.onus.app.incidents.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.SummaryRow;

/**
 * What a file would change.
 *
 * @param changes new, changed and same: what, incidents, rows
 * @param refusals reasons with how many rows each
 * @param canCommit false when no row of the file can be taken
 * @param links pages of other rooms to look at before deciding
 */
public record CheckView(
    String load,
    String fileName,
    List<SummaryRow> summary,
    List<Change> changes,
    List<String> surprises,
    List<SummaryRow> refusals,
    List<Refused> refusedFirst,
    long refused,
    boolean canCommit,
    boolean nothingNew,
    List<Link> links,
    @Nullable String fault) {

  /** A line of the table of changes; the numbers are people with their incidents, and rows. */
  public record Change(String what, long incidents, long rows) {}

  /** A refused row as it stood. */
  public record Refused(long line, String sentence, String text) {}

  /** A link of another room. */
  public record Link(String label, String href) {}
}
