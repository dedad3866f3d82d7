package org.onus.engine.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.CustodySpells.Liberty;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;

/** Everybody of a log who has a score by a profile as at a date, in order. Immutable. */
public final class Ranking {

  private static final int BLOCK = 1 << 13;
  private static final Liberty AT_LIBERTY = (day, asAt) -> asAt - day;

  private final IncidentLog log;
  private final Profile profile;
  private final HarmWeights weights;
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
    this.weights = weights;
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

  /** The first places of the list; a profile may have fewer. */
  public List<Ranked> first(int places) {
    int[] chosen = ordering.first(Math.min(places, mostPlaces));
    List<@Nullable Stability> stabilities = stabilities(chosen);
    Scorer scorer = scorer();
    List<Ranked> ranked = new ArrayList<>(chosen.length);
    for (int i = 0; i < chosen.length; i++) {
      History history = log.history(entries.person(chosen[i]));
      Score score = scorer.score(history, libertyOf(history));
      if (score != null) {
        ranked.add(new Ranked(i + 1, history, score, stabilities.get(i)));
      }
    }
    return ranked;
  }

  /** The ranks that people have here, by reference; those without a score are left out. */
  public Map<String, Integer> ranksOf(List<String> personIds) {
    Map<Integer, Integer> entryOf = new HashMap<>();
    for (int entry = 0; entry < entries.size(); entry++) {
      entryOf.put(entries.person(entry), entry);
    }
    List<String> scored = new ArrayList<>();
    List<Integer> chosen = new ArrayList<>();
    for (String personId : personIds) {
      OptionalInt person = log.personNumber(personId);
      Integer entry = person.isEmpty() ? null : entryOf.get(person.getAsInt());
      if (entry != null) {
        scored.add(personId);
        chosen.add(entry);
      }
    }
    int[] ranks =
        ordering.ranks(entries.values(), chosen.stream().mapToInt(Integer::intValue).toArray());
    Map<String, Integer> byReference = new HashMap<>();
    for (int i = 0; i < ranks.length; i++) {
      byReference.put(scored.get(i), ranks[i]);
    }
    return byReference;
  }

  /** How much of the harm few people carry. */
  public Concentration concentration() {
    return Concentration.of(entries.harm());
  }

  /** A scorer as this ranking used it, for one thread. */
  public Scorer scorer() {
    return new Scorer(log, profile, weights, asAt);
  }

  private Liberty libertyOf(History history) {
    return liberty.getOrDefault(history.person(), AT_LIBERTY);
  }

  private List<@Nullable Stability> stabilities(int[] chosen) {
    List<@Nullable Stability> stabilities = new ArrayList<>();
    if (!(profile instanceof WeightedProfile weighted)) {
      for (int ignored : chosen) {
        stabilities.add(null);
      }
      return stabilities;
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
    for (int i = 0; i < chosen.length; i++) {
      stabilities.add(new Stability(best[i], worst[i]));
    }
    return stabilities;
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
