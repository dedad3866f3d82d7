package org.onus.app.identification;

import org.jspecify.annotations.Nullable;
import org.onus.app.access.cases.Mark;
import org.onus.app.identification.order.Candidate;
import org.onus.engine.ranking.Stability;

/**
 * One line of a priority list.
 *
 * @param rank null for someone who meets the rule without a score
 * @param candidate whose rank it is, by one of their records or by several
 * @param before null if they had no place on the day compared with
 * @param stability null without a rank, and for a profile without weights
 * @param mark who looked at the name and why; null if it looks new
 */
public record ListLine(
    @Nullable Integer rank,
    ScoredPerson person,
    Candidate candidate,
    @Nullable Place before,
    @Nullable Stability stability,
    @Nullable Mark mark) {

  /** How many of the person's records it is about. */
  public int records() {
    return candidate.records().size();
  }

  /** A place on a list. */
  public record Place(int rank, Candidate candidate) {}
}
