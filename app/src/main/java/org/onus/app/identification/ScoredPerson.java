package org.onus.app.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Score;

/**
 * One person by one profile as at one day, as it is kept.
 *
 * @param reference the agency's own reference of the person
 * @param score null for someone who meets a rule without a row in the profile's window
 * @param why one line of reasons in words
 * @param criteria names of the shipped rules met, in their own order
 * @param areas where the rows of the lifetime were recorded, in order
 */
public record ScoredPerson(
    RecordId record,
    String reference,
    @Nullable Score score,
    ListedPerson.Lifetime lifetime,
    String why,
    Set<Flag> flags,
    List<String> criteria,
    List<String> areas,
    Grades grades,
    CustodyNow custody) {

  /** Why someone without a row in the profile's window is listed, in one line. */
  public static String whyWithoutScore(ListedPerson.Lifetime lifetime) {
    return lifetime.last() == null
        ? "no incident up to the as-at date"
        : "no incident in the profile's window, last on " + lifetime.last();
  }

  /**
   * Grades of the rows that the profile counts; null where none bears one.
   *
   * @param latest the grade of the last row that bears one
   */
  public record Grades(@Nullable RiskGrade highest, @Nullable RiskGrade latest) {

    /** Graded, and never high. */
    public boolean neverHigh() {
      return highest != null && highest != RiskGrade.HIGH;
    }
  }

  /**
   * Custody as at the day, as far as it is known.
   *
   * @param until the first day at liberty again, of someone in custody; null if not known
   * @param released the last first day at liberty, of someone who has been in custody
   */
  public record CustodyNow(
      boolean inCustody, @Nullable LocalDate until, @Nullable LocalDate released) {}
}
