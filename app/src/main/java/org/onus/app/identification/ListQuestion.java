package org.onus.app.identification;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.engine.ranking.Profile;

/**
 * What is asked of a priority list. Profile, rule and reader decide who is ranked; the filters only
 * choose whom of those to show, with the ranks that they have.
 *
 * @param criterion only people who meet this rule, all of them; null for everybody with a score
 * @param before the earlier day that ranks are compared with
 */
public record ListQuestion(
    LocalDate asAt,
    Profile profile,
    @Nullable String criterion,
    LocalDate before,
    Filters filters,
    Sort sort) {

  /**
   * Whom to show.
   *
   * @param area null for every area
   * @param rule name of a rule that is met; null for any
   * @param neverHigh graded within the window, and never high
   * @param fresh not on the list on the day compared with
   * @param inCustody in custody on the day
   * @param released released within four weeks before the day
   * @param notLookedAt nobody has opened the person's page yet
   */
  public record Filters(
      @Nullable String area,
      @Nullable String rule,
      boolean neverHigh,
      boolean fresh,
      boolean inCustody,
      boolean released,
      boolean notLookedAt) {
    public static final Filters NONE = new Filters(null, null, false, false, false, false, false);

    public boolean isEmpty() {
      return equals(NONE);
    }
  }

  /** In which order to show them. */
  public enum Sort {
    RANK,
    LATEST,
    HARM,
    INCIDENTS,
    REFERENCE
  }

  /** Everybody, by rank, compared with four weeks before. */
  public static ListQuestion everybody(LocalDate asAt, Profile profile) {
    return new ListQuestion(
        asAt, profile, null, asAt.minusDays(PriorityLists.DAYS_COMPARED), Filters.NONE, Sort.RANK);
  }

  /** How many people the profile's own list has at most; a list by rule has no limit. */
  int places() {
    return criterion == null ? profile.places() : Integer.MAX_VALUE;
  }
}
