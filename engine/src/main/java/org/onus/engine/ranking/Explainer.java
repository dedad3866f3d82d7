package org.onus.engine.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.CustodySpells.Liberty;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.LogCodes;

/**
 * Explains scores of one log as at one date, from the same rows that were scored. Safe for several
 * threads.
 */
public final class Explainer {

  private final IncidentLog log;
  private final Profile profile;
  private final CustodySpells custody;
  private final LocalDate asAt;
  private final LogCodes codes;

  public Explainer(
      IncidentLog log,
      Profile profile,
      HarmWeights weights,
      CustodySpells custody,
      LocalDate asAt) {
    this.log = log;
    this.profile = profile;
    this.custody = custody;
    this.asAt = asAt;
    codes = new LogCodes(log, weights);
  }

  /** The explanation; empty if the person has no score. */
  public Optional<Explanation> explain(History history) {
    Liberty liberty = custody.libertyOf(history.personId());
    Scorer scorer = new Scorer(codes, profile, asAt);
    Score score = scorer.score(history, liberty);
    if (score == null) {
      return Optional.empty();
    }
    List<Integer> counted =
        IntStream.range(0, history.size())
            .filter(i -> scorer.counts(history, i, liberty))
            .boxed()
            .toList();
    return Optional.of(
        new Explanation(
            score,
            Why.sentence(history, score, counted, scorer, asAt),
            parts(history, score, counted),
            counted,
            flags(history, score)));
  }

  private List<Explanation.Part> parts(History history, Score score, List<Integer> counted) {
    return switch (profile) {
      case WeightedProfile weighted -> weightedParts(weighted, history, score, counted);
      case HarmProfile byHarm ->
          List.of(
              new Explanation.Part(
                  "harm",
                  score.harmDays(),
                  1,
                  "harm days of %d crimes in %d days, added up"
                      .formatted(score.events(), byHarm.windowDays()),
                  "crimes leave the sum %d days after they happened".formatted(byHarm.windowDays()),
                  counted));
    };
  }

  private List<Explanation.Part> weightedParts(
      WeightedProfile p, History history, Score score, List<Integer> counted) {
    Components c =
        p.components(score.daysSinceLast(), score.events(), score.harmDays(), score.victims());
    Components inAMonth =
        p.components(score.daysSinceLast() + 30, score.events(), score.harmDays(), score.victims());
    Components withOneMore =
        p.components(0, score.events() + 1, score.harmDays() + 365, score.victims() + 1);
    int last = counted.getLast();
    return List.of(
        new Explanation.Part(
            "recency",
            c.recency(),
            p.weights().recency(),
            String.format(
                Locale.ROOT,
                "100 × 2^(−%d ÷ %s): %s at liberty since the last incident%s",
                score.daysSinceLast(),
                plain(p.halfLifeDays()),
                count(score.daysSinceLast(), "day"),
                p.caps().recency() < 100 ? ", at most " + plain(p.caps().recency()) : ""),
            score.daysSinceLast() + 30 < p.windowDays()
                ? String.format(
                    Locale.ROOT,
                    "after 30 more days at liberty without an incident: %.2f",
                    inAMonth.recency())
                : "after %s at liberty without an incident: no score"
                    .formatted(count(p.windowDays() - score.daysSinceLast(), "more day")),
            counted.stream().filter(i -> history.day(i) == history.day(last)).toList()),
        new Explanation.Part(
            "frequency",
            c.frequency(),
            p.weights().frequency(),
            String.format(
                Locale.ROOT,
                "%s × %s, at most %s",
                plain(p.pointsPerEvent()),
                count(score.events(), "incident"),
                plain(p.caps().frequency())),
            String.format(Locale.ROOT, "with one more incident: %.2f", withOneMore.frequency()),
            firstOfEachIncident(history, counted)),
        new Explanation.Part(
            "gravity",
            c.gravity(),
            p.weights().gravity(),
            String.format(
                Locale.ROOT,
                "100 × ln(1 + %s) ÷ ln(1 + %s): %s harm %s over %s, at most %s",
                plain(score.harmDays()),
                plain(p.fullHarmDays()),
                plain(score.harmDays()),
                score.harmDays() == 1 ? "day" : "days",
                count(score.rows(), "row"),
                plain(p.caps().gravity())),
            String.format(Locale.ROOT, "with 365 more harm days: %.2f", withOneMore.gravity()),
            counted),
        new Explanation.Part(
            "victims",
            c.victims(),
            p.weights().victims(),
            String.format(
                Locale.ROOT,
                "%s × %s, at most %s",
                plain(p.pointsPerVictim()),
                count(score.victims(), "known victim-survivor"),
                plain(p.caps().victims())),
            String.format(
                Locale.ROOT, "with one more known victim-survivor: %.2f", withOneMore.victims()),
            counted.stream().filter(i -> history.victim(i) > 0).toList()));
  }

  private static List<Integer> firstOfEachIncident(History history, List<Integer> counted) {
    Set<Integer> seen = new HashSet<>();
    List<Integer> rows = new ArrayList<>();
    for (int i : counted) {
      if (seen.add(history.incident(i))) {
        rows.add(i);
      }
    }
    return rows;
  }

  private Set<Flag> flags(History history, Score score) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    flags.addAll(flagsOf(history));
    if (score.unknownVictimRows() > 0) {
      flags.add(Flag.UNKNOWN_VICTIMS);
    }
    if (score.provisional()) {
      flags.add(Flag.PROVISIONAL);
    }
    return flags;
  }

  /** The flags that do not depend on a score. */
  public Set<Flag> flagsOf(History history) {
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    if (!HarmBothWays.of(log, history, asAt).isEmpty()) {
      flags.add(Flag.BOTH_WAYS);
    }
    if (!custody.checked()) {
      flags.add(Flag.CUSTODY_NOT_CHECKED);
    } else if (custody.covers(history.personId(), asAt)) {
      flags.add(Flag.IN_CUSTODY);
    }
    History known = history.upTo((int) asAt.toEpochDay());
    if (known.hasSeveralDobs()) {
      flags.add(Flag.TWO_DATES_OF_BIRTH);
    }
    if (known.hasSeveralSexes()) {
      flags.add(Flag.TWO_SEXES);
    }
    return flags;
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String plain(double number) {
    return number == Math.rint(number)
        ? Long.toString((long) number)
        : String.format(Locale.ROOT, "%.2f", number);
  }
}
