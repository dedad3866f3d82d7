package org.onus.app.identification.order;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.identification.ScoredPerson;
import org.onus.app.identification.scoring.Grouped;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.Components;
import org.onus.engine.ranking.Score;

/**
 * One person as far as it decides where they stand and whether a filter leaves them.
 *
 * @param reference the agency's own reference, as far as it decides
 * @param score {@link #NONE}, with harm and events likewise, for someone who meets a rule without a
 *     row in the profile's window
 * @param lastDay epoch day of the last event counted; without a score, of the last in the lifetime
 * @param components null without a score, and for a profile that has none
 * @param lifetimeLastDay epoch day of the last event at all
 * @param releasedDay epoch day of the last release from custody; {@link Integer#MIN_VALUE} if none
 * @param grouped the records of the person, if they are known to have several
 * @param together whether it is about all records of the person, who then goes by one of them
 * @param workedOut what was worked out for one reader, who does not see all records of the person;
 *     null for what is kept
 */
public record Candidate(
    RecordId record,
    String reference,
    double score,
    double harmDays,
    int events,
    int victims,
    int lastDay,
    @Nullable Components components,
    int lifetimeLastDay,
    int releasedDay,
    Traits traits,
    @Nullable Grouped grouped,
    boolean together,
    @Nullable ScoredPerson workedOut) {

  private static final Traits NO_TRAITS = new Traits(List.of(), List.of(), List.of(), false, false);

  /** Stands below every score there is. */
  public static final double NONE = Double.NEGATIVE_INFINITY;

  /** As many characters of a reference decide: agencies' own are far shorter. */
  public static final int CHARACTERS_THAT_DECIDE = 500;

  /**
   * What many people have in common, so that one object serves them all.
   *
   * @param areas where the rows of the lifetime were recorded, in order
   * @param rules names of the rules met
   * @param undecided names of rules that ask what is not known
   * @param neverHigh graded in the profile's window, and never high
   */
  public record Traits(
      List<String> areas,
      List<String> rules,
      List<String> undecided,
      boolean neverHigh,
      boolean inCustody) {}

  /** Somebody as far as it decides where they stand. */
  public static Candidate ofScore(RecordId record, String reference, Score score) {
    int lastDay = (int) score.lastEvent().toEpochDay();
    return new Candidate(
        record,
        reference,
        score.value(),
        score.harmDays(),
        score.events(),
        score.victims(),
        lastDay,
        score.components(),
        lastDay,
        Integer.MIN_VALUE,
        NO_TRAITS,
        null,
        false,
        null);
  }

  /** Somebody of several records, as one reader sees them. */
  static Candidate of(Grouped grouped, ScoredPerson person, List<String> undecided) {
    Score score = person.score();
    LocalDate lifetimeLast = Objects.requireNonNull(person.lifetime().last());
    LocalDate released = person.custody().released();
    return new Candidate(
        person.record(),
        deciding(person.reference()),
        score == null ? NONE : score.value(),
        score == null ? NONE : score.harmDays(),
        score == null ? -1 : score.events(),
        score == null ? 0 : score.victims(),
        (int) (score == null ? lifetimeLast : score.lastEvent()).toEpochDay(),
        score == null ? null : score.components(),
        (int) lifetimeLast.toEpochDay(),
        released == null ? Integer.MIN_VALUE : (int) released.toEpochDay(),
        new Traits(
            person.areas(),
            person.criteria(),
            undecided,
            person.grades().neverHigh(),
            person.custody().inCustody()),
        grouped,
        true,
        person);
  }

  /** A reference as far as it decides. */
  public static String deciding(String reference) {
    return reference.codePointCount(0, reference.length()) <= CHARACTERS_THAT_DECIDE
        ? reference
        : reference.substring(0, reference.offsetByCodePoints(0, CHARACTERS_THAT_DECIDE));
  }

  /** The records that it is about: under each something is recorded. */
  public Set<RecordId> records() {
    return together && grouped != null ? grouped.recorded().keySet() : Set.of(record);
  }

  /** Those and the ones that count without a row, bearing days in custody. */
  public Set<RecordId> counting() {
    return together && grouped != null
        ? grouped.counting().collect(Collectors.toSet())
        : Set.of(record);
  }

  /** What decides between equal scores, as the engine has it. */
  static final Comparator<Candidate> TIES =
      Comparator.comparingDouble(Candidate::harmDays)
          .thenComparingInt(Candidate::events)
          .thenComparingInt(Candidate::lastDay)
          .reversed()
          .thenComparing(Candidate::reference)
          .thenComparing(Candidate::record);

  /** Best first. */
  static final Comparator<Candidate> ORDER =
      Comparator.comparingDouble(Candidate::score).reversed().thenComparing(TIES);

  public boolean isScored() {
    return score > NONE;
  }
}
