package org.onus.app.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.people.RecordId;
import org.onus.engine.criteria.Criterion;
import org.onus.engine.criteria.Verdict;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.JoinedRecords;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Score;

/**
 * What several records of one person say together.
 *
 * @param whole everything as it was recorded
 * @param once the same where what two agencies may both have recorded counts once; null if there is
 *     nothing of the kind
 * @param alone what each record says by itself
 * @param rules every rule in force
 * @param rows all rows up to the day, oldest first: the numbers elsewhere are places here
 * @param perhapsTwice incidents that may be another agency's word on one that is counted already
 * @param areas where the rows were recorded, in order
 */
public record Combined(
    LocalDate asAt,
    Profile profile,
    Said whole,
    @Nullable Said once,
    List<Alone> alone,
    List<Rule> rules,
    List<Row> rows,
    int perhapsTwice,
    List<String> areas,
    boolean custodyChecked) {

  /** What the list ranks by: nobody stands higher for having been written down twice. */
  public Said ranked() {
    return once == null ? whole : once;
  }

  /**
   * What rows come to.
   *
   * @param explanation null without a row in the profile's window
   * @param place where the person would stand on the list of the day by this score; null without
   *     one and while that list is not kept
   */
  public record Said(
      @Nullable Explanation explanation,
      ListedPerson.Lifetime lifetime,
      Set<Flag> flags,
      @Nullable Place place) {

    public @Nullable Score score() {
      return explanation == null ? null : explanation.score();
    }
  }

  /** A place on a list, and how many have one. */
  public record Place(int rank, int ranked) {}

  /**
   * One record by itself.
   *
   * @param score null without a row in the profile's window
   * @param place where the person would stand by this record alone; null without a score and while
   *     the list of the day is not kept
   */
  public record Alone(
      RecordId record,
      @Nullable Score score,
      ListedPerson.Lifetime lifetime,
      @Nullable Place place) {}

  /**
   * What one rule says.
   *
   * @param once what it says where perhaps the same counts once
   * @param rows those that the rule counted, if it is met
   * @param alone the records that meet it by themselves
   */
  public record Rule(
      Criterion criterion,
      Verdict verdict,
      Verdict once,
      List<Integer> rows,
      List<RecordId> alone) {

    /** Whether no single record would have shown it. */
    public boolean onlyTogether() {
      return verdict == Verdict.MET && alone.isEmpty();
    }
  }

  /**
   * One row.
   *
   * @param victim the number of the victim-survivor among the person's, from 1; 0 if not recorded
   * @param counted whether the profile counts it
   * @param perhapsTwice whether it may be another agency's word on an incident counted already
   */
  public record Row(
      IncidentRow facts,
      JoinedRecords.Reference incident,
      int victim,
      boolean counted,
      boolean perhapsTwice) {}
}
