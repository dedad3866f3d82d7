package org.onus.engine.ranking;

import java.util.List;
import java.util.Set;

/**
 * Why a person has the score that they have.
 *
 * @param why one line of reasons in words
 * @param parts what adds up to the score; their contributions do, exactly as the score was added
 * @param countedRows rows of the history that the profile counts, oldest first
 * @param flags what a reader must know beside the number
 */
public record Explanation(
    Score score, String why, List<Part> parts, List<Integer> countedRows, Set<Flag> flags) {

  public Explanation {
    parts = List.copyOf(parts);
    countedRows = List.copyOf(countedRows);
    flags = Set.copyOf(flags);
  }

  /**
   * One component.
   *
   * @param name recency, frequency, gravity, victims or harm
   * @param value the component, 0 to 100, or harm days
   * @param weight what it is multiplied with
   * @param how the formula with this person's numbers
   * @param wouldChange what would move it
   * @param rows rows of the history behind it
   */
  public record Part(
      String name,
      double value,
      double weight,
      String how,
      String wouldChange,
      List<Integer> rows) {

    public Part {
      rows = List.copyOf(rows);
    }

    public double contribution() {
      return weight * value;
    }
  }
}
