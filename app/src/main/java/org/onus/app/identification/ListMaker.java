package org.onus.app.identification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.onus.engine.criteria.CriterionAt;
import org.onus.engine.criteria.Verdict;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Ranked;
import org.onus.engine.ranking.Ranking;

/** Makes a priority list from a log: who is on it, and in which order. */
public final class ListMaker {

  private final IncidentLog log;
  private final Profile profile;
  private final HarmWeights weights;
  private final CustodySpells custody;
  private final LocalDate asAt;
  private final @Nullable CriterionAt rule;

  /**
   * Prepares a list.
   *
   * @param rule if given, the list is of the people who meet it
   */
  public ListMaker(
      IncidentLog log,
      Profile profile,
      HarmWeights weights,
      CustodySpells custody,
      LocalDate asAt,
      @Nullable CriterionAt rule) {
    this.log = log;
    this.profile = profile;
    this.weights = weights;
    this.custody = custody;
    this.asAt = asAt;
    this.rule = rule;
  }

  /** Everybody with a score, or everybody with one who meets the rule, ranked. */
  public Ranking ranking() {
    return ranking(asAt, rule);
  }

  private Ranking ranking(LocalDate day, @Nullable CriterionAt ruleThen) {
    return ruleThen == null
        ? Ranking.of(log, profile, weights, custody, day)
        : Ranking.of(log, profile, weights, custody, day, ruleThen);
  }

  /**
   * The first places of the list, then those who meet the rule without a score.
   *
   * @param places at most so many people in all
   * @param comparedWith an earlier date, or null for no comparison
   */
  public MadeList list(Ranking ranking, int places, @Nullable LocalDate comparedWith) {
    List<Ranked> ranked = ranking.first(places);
    List<History> unscored = rule == null ? List.of() : unscored(ranking, places - ranked.size());
    return new MadeList(
        ranked,
        unscored,
        new ListedLines(log, profile, weights, custody, asAt),
        comparedWith == null ? null : compared(comparedWith, ranked));
  }

  /** The list as it was on an earlier day: of those who met the rule as it was known then. */
  private EarlierList compared(LocalDate day, List<Ranked> ranked) {
    if (!day.isBefore(asAt)) {
      throw new IllegalArgumentException("The date compared with must lie before as-at");
    }
    Ranking earlier = ranking(day, rule == null ? null : rule.criterion().at(day, weights));
    return new EarlierList(day, earlier, ranked);
  }

  /** People for whom the rule cannot be decided, since it asks what is not known of them. */
  public long undecided() {
    AtomicLong undecided = new AtomicLong();
    if (rule != null) {
      log.forEachPerson(
          history -> {
            if (rule.verdict(history) == Verdict.NOT_KNOWN) {
              undecided.incrementAndGet();
            }
          });
    }
    return undecided.get();
  }

  /** Those who meet the rule and have no score: the latest incident first, then the reference. */
  private List<History> unscored(Ranking ranking, int places) {
    List<History> unscored = new ArrayList<>();
    log.forEachPerson(
        history -> {
          if (rule != null && rule.test(history) && ranking.score(history) == null) {
            unscored.add(history);
          }
        });
    return unscored.stream()
        .sorted(Comparator.comparingInt(this::lastDay).reversed().thenComparing(History::personId))
        .limit(Math.max(0, places))
        .toList();
  }

  /** Nobody meets a rule without a row up to as-at. */
  private int lastDay(History history) {
    History known = history.upTo((int) asAt.toEpochDay());
    return known.day(known.size() - 1);
  }
}
