package org.onus.app.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.incidents.WeightsVersion;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.engine.criteria.Criterion;
import org.onus.engine.incidents.CustodySpells.Spell;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Score;
import org.onus.engine.ranking.Stability;

/**
 * Why a name stands where it stands, from the rows as they are known now.
 *
 * @param others the person's other records that are counted with this one
 * @param recorded the person's records under which something is recorded; this one if none is
 * @param explanation null for someone without a score
 * @param place where the person stands by score on the kept day; null without a score, and while
 *     the day is not kept
 * @param criteria the shipped rules met
 * @param rows all rows up to the day, oldest first: the numbers in an explanation are places here
 * @param custody joined spells, oldest first
 * @param custodyChecked whether any custody data is loaded
 * @param earlier the same person as at the day compared with
 * @param places where the person stood on kept days, latest first
 * @param firstScored the first kept day on which the person had a score; null if there is none
 * @param areas every area that the kept list of the day covers
 * @param weights the harm weights in force
 */
public record Reason(
    RecordId record,
    Reference reference,
    Map<RecordId, Reference> others,
    Set<RecordId> recorded,
    LocalDate asAt,
    Profile profile,
    @Nullable Explanation explanation,
    @Nullable Standing place,
    Set<Flag> flags,
    List<Criterion> criteria,
    ListedPerson.Lifetime lifetime,
    List<Row> rows,
    List<Spell> custody,
    boolean custodyChecked,
    Earlier earlier,
    List<Standing> places,
    @Nullable LocalDate firstScored,
    List<String> areas,
    WeightsVersion weights) {

  /** Whether a place by score is one of the places that the list has. */
  public boolean isListed(Standing place) {
    return place.rank() <= profile.places();
  }

  /**
   * One row.
   *
   * @param agency whose reference of the incident it is; null where all are one agency's
   * @param victim whom it harmed; null if not recorded
   * @param codeKnown false for a code that the weights do not know
   * @param counted whether the profile counts it
   * @param delivery the file it came with, or null if it was typed by hand
   */
  public record Row(
      IncidentRow row,
      @Nullable String agency,
      @Nullable Victim victim,
      double harmDays,
      boolean codeKnown,
      boolean counted,
      @Nullable String delivery) {}

  /**
   * A victim-survivor among the person's rows.
   *
   * @param number from 1, in the order of the rows
   * @param reference what an agency calls them; empty where the reader is not told who it is
   */
  public record Victim(RecordId record, int number, String reference) {}

  /**
   * The day compared with.
   *
   * @param score null if the person had none
   * @param change what happened since, in words; null if there is no score now
   */
  public record Earlier(LocalDate day, @Nullable Score score, @Nullable String change) {}

  /**
   * A place by score on a kept day; the list of a profile with few places may end before it.
   *
   * @param stability only for the day asked for
   */
  public record Standing(
      LocalDate day, int rank, int ranked, double score, @Nullable Stability stability) {}
}
