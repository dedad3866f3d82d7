package org.onus.app.identification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.onus.engine.criteria.Criteria;
import org.onus.engine.criteria.CriterionAt;
import org.onus.engine.criteria.Verdict;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.ranking.Explainer;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Ranked;
import org.onus.engine.ranking.Ranking;
import org.onus.engine.ranking.Score;
import org.onus.engine.ranking.Scorer;

/** Makes a priority list from a log: ranks, rules, reasons, and what changed since a date. */
public final class ListMaker {

  private final IncidentLog log;
  private final Profile profile;
  private final HarmWeights weights;
  private final CustodySpells custody;
  private final LocalDate asAt;
  private final @Nullable CriterionAt rule;
  private final Explainer explainer;
  private final List<CriterionAt> shipped;
  private final Lifetimes lifetimes;

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
    explainer = new Explainer(log, profile, weights, custody, asAt);
    shipped = Criteria.shippedAt(asAt, weights);
    lifetimes = new Lifetimes(log, weights, asAt);
  }

  /** Everybody with a score, or everybody with one who meets the rule, ranked. */
  public Ranking ranking() {
    return rule == null
        ? Ranking.of(log, profile, weights, custody, asAt)
        : Ranking.of(log, profile, weights, custody, asAt, rule);
  }

  /**
   * The first places of the list, then those who meet the rule without a score.
   *
   * @param places at most so many people in all
   * @param comparedWith an earlier date, or null for no comparison
   */
  public List<ListedPerson> list(Ranking ranking, int places, @Nullable LocalDate comparedWith) {
    List<Ranked> ranked = ranking.first(places);
    List<History> unscored = rule == null ? List.of() : unscored(ranking, places - ranked.size());
    Comparison comparison =
        comparedWith == null
            ? null
            : Comparison.of(log, profile, weights, custody, asAt, comparedWith, ranked);
    List<ListedPerson> people = new ArrayList<>(ranked.size() + unscored.size());
    ranked.forEach(person -> people.add(listed(person, comparison)));
    unscored.forEach(history -> people.add(unscored(history)));
    return people;
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

  private ListedPerson listed(Ranked ranked, @Nullable Comparison comparison) {
    History history = ranked.history();
    Explanation explanation = explainer.explain(history).orElseThrow();
    return new ListedPerson(
        ranked.rank(),
        history.personId(),
        explanation,
        ranked.stability(),
        Criteria.met(shipped, history),
        new TreeSet<>(explanation.flags()),
        lifetimes.of(history),
        lifetimes.areas(history),
        List.of(),
        counted(history, explanation),
        comparison == null ? null : comparison.before(ranked));
  }

  private ListedPerson unscored(History history) {
    return new ListedPerson(
        null,
        history.personId(),
        null,
        null,
        Criteria.met(shipped, history),
        new TreeSet<Flag>(explainer.flagsOf(history)),
        lifetimes.of(history),
        lifetimes.areas(history),
        List.of(),
        List.of(),
        null);
  }

  /** Those who meet the rule and have no score: the latest incident first, then the reference. */
  private List<History> unscored(Ranking ranking, int places) {
    List<History> unscored = new ArrayList<>();
    Scorer scorer = ranking.scorer();
    log.forEachPerson(
        history -> {
          if (rule != null && rule.test(history) && scorer.score(history, custody) == null) {
            unscored.add(history);
          }
        });
    return unscored.stream()
        .sorted(Comparator.comparing(this::lastDay).reversed().thenComparing(History::personId))
        .limit(Math.max(0, places))
        .toList();
  }

  private LocalDate lastDay(History history) {
    LocalDate last = lifetimes.of(history).last();
    return last == null ? LocalDate.MIN : last;
  }

  private List<ListedPerson.Counted> counted(History history, Explanation explanation) {
    return explanation.countedRows().stream()
        .map(
            i ->
                new ListedPerson.Counted(
                    history.incidentId(i),
                    null,
                    history.date(i),
                    history.offenceCode(i),
                    lifetimes.harmDays(history, i)))
        .toList();
  }

  /** The same list as at an earlier date, for the people on this one. */
  private record Comparison(
      LocalDate date, Map<String, Integer> ranks, Scorer scorer, CustodySpells custody) {

    static Comparison of(
        IncidentLog log,
        Profile profile,
        HarmWeights weights,
        CustodySpells custody,
        LocalDate asAt,
        LocalDate date,
        List<Ranked> people) {
      if (!date.isBefore(asAt)) {
        throw new IllegalArgumentException("The date compared with must lie before as-at");
      }
      Ranking earlier = Ranking.of(log, profile, weights, custody, date);
      List<String> ids = people.stream().map(person -> person.history().personId()).toList();
      return new Comparison(date, earlier.ranksOf(ids), earlier.scorer(), custody);
    }

    ListedPerson.Before before(Ranked now) {
      Integer rank = ranks.get(now.history().personId());
      Score then = scorer.score(now.history(), custody);
      return new ListedPerson.Before(
          rank,
          then == null ? null : then.value(),
          Change.sentence(now, Change.Then.of(then), date));
    }
  }
}
