package org.onus.app.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.SummaryRow;

/**
 * What a people file holds, or what became of it.
 *
 * @param lead what that means
 * @param fault what went wrong last
 * @param refused null if no row was
 * @param waiting null if it can no longer be committed or cancelled
 */
public record PeopleFileCheckView(
    String id,
    String title,
    String lead,
    @Nullable String fault,
    List<SummaryRow> summary,
    @Nullable Refusals refused,
    @Nullable Waiting waiting) {

  /**
   * The rows that were not taken.
   *
   * @param more how many there are beside the first
   * @param gone whether they are deleted by now
   * @param until the day until which they can be taken away
   */
  public record Refusals(List<Refused> first, int all, int more, boolean gone, String until) {}

  /** A row that was not taken. */
  public record Refused(long line, String sentence) {}

  /**
   * A decision to be made.
   *
   * @param canCommit whether any row can be taken
   * @param commit the words of the button
   * @param until the day until which the file is kept without one
   */
  public record Waiting(boolean canCommit, String commit, String until) {}
}
