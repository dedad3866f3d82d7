package org.onus.app.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Stability;

/**
 * One line of a priority list, as a file gives it.
 *
 * @param rank null for someone who meets a rule but has no row in the profile's window
 * @param explanation null likewise
 * @param stability null likewise, and for a profile without weights
 * @param criteria names of the shipped rules met
 * @param areas where the rows of the lifetime were recorded
 * @param otherRecords what agencies call the person's other records that are counted too
 * @param before null if no earlier date was asked for
 */
public record ListedPerson(
    @Nullable Integer rank,
    String personId,
    @Nullable Explanation explanation,
    @Nullable Stability stability,
    List<String> criteria,
    SortedSet<Flag> flags,
    Lifetime lifetime,
    List<String> areas,
    List<String> otherRecords,
    List<Counted> counted,
    @Nullable Before before) {

  /**
   * Everything up to the as-at date, whatever the window.
   *
   * @param victims distinct known victim-survivors
   * @param first null if every row lies after the as-at date
   */
  public record Lifetime(
      int events,
      int victims,
      double harmDays,
      @Nullable LocalDate first,
      @Nullable LocalDate last) {}

  /**
   * A row behind the score.
   *
   * @param agency whose reference of the incident it is; null where all are one agency's
   */
  public record Counted(
      String incidentId,
      @Nullable String agency,
      LocalDate date,
      @Nullable String offenceCode,
      double harmDays) {}

  /**
   * The same person as at an earlier date.
   *
   * @param rank null if they had no score then
   * @param change what happened in between, in words
   */
  public record Before(@Nullable Integer rank, @Nullable Double score, String change) {}

  /** Where a row of the history stands among the rows counted, from 0. */
  int placeOf(int row) {
    return explanation == null ? -1 : explanation.countedRows().indexOf(row);
  }

  /** Why the person is listed, in one line. */
  public String why() {
    return explanation == null ? ScoredPerson.whyWithoutScore(lifetime) : explanation.why();
  }
}
