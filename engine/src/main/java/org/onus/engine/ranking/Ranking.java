package org.onus.engine.ranking;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.CustodySpells.Liberty;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.LogCodes;

/** Everybody of a log who has a score by a profile as at a date, in order. Immutable. */
public final class Ranking {

  private static final int BLOCK = 1 << 13;
  private static final Liberty AT_LIBERTY = (day, asAt) -> asAt - day;

  private final IncidentLog log;
  private final Profile profile;
  private final LogCodes codes;
  private final LocalDate asAt;
  private final Map<Integer, Liberty> liberty;
  private final Entries entries;
  private final Ordering ordering;
  private final int mostPlaces;

  private Ranking(
      IncidentLog log,
      Profile profile,
      HarmWeights weights,
      CustodySpells custody,
      LocalDate asAt,
      @Nullable Predicate<History> who) {
    this.log = log;
    this.profile = profile;
    codes = new LogCodes(log, weights);
    this.asAt = asAt;
    liberty = libertyByNumber(log, custody);
    entries =
        Entries.join(
            log, log.personBlocks(BLOCK).parallel().mapToObj(block -> score(block, who)).toList());
    ordering = new Ordering(entries);
    mostPlaces = who == null ? profile.places() : Integer.MAX_VALUE;
  }

  /** Ranks everybody. */
  public static Ranking of(
      IncidentLog log,
      Profile profile,
      HarmWeights weights,
      CustodySpells custody,
      LocalDate asAt) {
    return new Ranking(log, profile, weights, custody, asAt, null);
  }

  /**
   * Ranks only the people whom the rule chooses, all of them: a profile's own limit is for its own
   * list. The rule is asked by several threads.
   */
  public static Ranking of(
      IncidentLog log,
      Profile profile,
      HarmWeights weights,
      CustodySpells custody,
      LocalDate asAt,
      Predicate<History> who) {
    return new Ranking(log, profile, weights, custody, asAt, who);
  }

  /** How many people have a score. */
  public int size() {
    return entries.size();
  }

  /**
   * The first places of the list; a profile may have fewer. A view: each place is worked out when
   * it is read, so that millions of them take little memory. Safe for several threads.
   */
  public List<Ranked> first(int places) {
    int[] chosen = ordering.first(Math.min(places, mostPlaces));
    return new Places(chosen, stabilities(chosen));
  }

  /** The ranks that people have on the list, by their numbers; 0 for those who have none. */
  public int[] ranksOf(int[] people) {
    int[] entryOf = new int[log.people()];
    Arrays.fill(entryOf, -1);
    for (int entry = 0; entry < entries.size(); entry++) {
      entryOf[entries.person(entry)] = entry;
    }
    int[] scored = Arrays.stream(people).map(person -> entryOf[person]).toArray();
    int[] found =
        ordering.ranks(
            entries.values(), Arrays.stream(scored).filter(entry -> entry >= 0).toArray());
    int[] ranks = new int[people.length];
    int next = 0;
    for (int i = 0; i < people.length; i++) {
      int rank = scored[i] < 0 ? 0 : found[next++];
      ranks[i] = rank <= mostPlaces ? rank : 0;
    }
    return ranks;
  }

  /** How much of the harm few people carry. */
  public Concentration concentration() {
    return Concentration.of(entries.harm());
  }

  /** The person's score by this profile as at this date, listed or not; null if they have none. */
  public @Nullable Score score(History history) {
    return scorer().score(history, libertyOf(history));
  }

  private Scorer scorer() {
    return new Scorer(codes, profile, asAt);
  }

  private Liberty libertyOf(History history) {
    return liberty.getOrDefault(history.person(), AT_LIBERTY);
  }

  private @Nullable Stabilities stabilities(int[] chosen) {
    if (!(profile instanceof WeightedProfile weighted)) {
      return null;
    }
    int[] best = IntStream.rangeClosed(1, chosen.length).toArray();
    int[] worst = best.clone();
    for (Components moved : Weights.movedByAFifth(weighted.weights())) {
      int[] ranks = ordering.ranks(entries.values(moved), chosen);
      for (int i = 0; i < ranks.length; i++) {
        best[i] = Math.min(best[i], ranks[i]);
        worst[i] = Math.max(worst[i], ranks[i]);
      }
    }
    return new Stabilities(best, worst);
  }

  /** Best and worst rank of each place. */
  private static final class Stabilities {
    private final int[] best;
    private final int[] worst;

    Stabilities(int[] best, int[] worst) {
      this.best = best;
      this.worst = worst;
    }

    Stability of(int place) {
      return new Stability(best[place], worst[place]);
    }
  }

  private final class Places extends AbstractList<Ranked> implements RandomAccess {
    private final int[] chosen;
    private final @Nullable Stabilities stabilities;

    Places(int[] chosen, @Nullable Stabilities stabilities) {
      this.chosen = chosen;
      this.stabilities = stabilities;
    }

    @Override
    public Ranked get(int place) {
      History history = log.history(entries.person(chosen[place]));
      return new Ranked(
          place + 1,
          history,
          Objects.requireNonNull(score(history)),
          stabilities == null ? null : stabilities.of(place));
    }

    @Override
    public int size() {
      return chosen.length;
    }
  }

  private Entries score(int block, @Nullable Predicate<History> who) {
    Scorer scorer = scorer();
    int from = block * BLOCK;
    int to = Math.min(log.people(), from + BLOCK);
    Entries part = new Entries(log, to - from);
    int used = 0;
    for (int person = from; person < to; person++) {
      History history = log.history(person);
      if (history.size() > 0) {
        Score score = scorer.score(history, libertyOf(history));
        if (score != null && (who == null || who.test(history))) {
          part.set(used++, person, score);
        }
      }
    }
    return part.first(used);
  }

  private static Map<Integer, Liberty> libertyByNumber(IncidentLog log, CustodySpells custody) {
    Map<Integer, Liberty> byNumber = new HashMap<>();
    for (String personId : custody.people()) {
      log.personNumber(personId)
          .ifPresent(person -> byNumber.put(person, custody.libertyOf(personId)));
    }
    return byNumber;
  }
}
