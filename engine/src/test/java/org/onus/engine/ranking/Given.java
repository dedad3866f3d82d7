package org.onus.engine.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.CustodySpells.Spell;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.Sex;

/** What a list is made from: rows and spells, by hand or at random. */
record Given(List<IncidentRow> rows, Map<String, List<Spell>> spells) {

  static final LocalDate AS_AT = LocalDate.of(2026, 6, 30);
  private static final String[] CODES = {
    "008/67", "105/01", "125/09", "020/05", "997/01", "DA21501", "unheard of"
  };

  static Given rows(IncidentRow... rows) {
    return new Given(List.of(rows), Map.of());
  }

  static Given rows(List<IncidentRow> rows) {
    return new Given(rows, Map.of());
  }

  /** A row this many days before as-at; after it if negative. */
  static IncidentRow row(String incident, String person, int daysAgo) {
    return IncidentRow.of(incident, person, AS_AT.minusDays(daysAgo));
  }

  static IncidentRow crime(String incident, String person, int daysAgo, String code) {
    return row(incident, person, daysAgo).withOffence(code, Kind.CRIME);
  }

  Given in(String person, int fromDaysAgo, @Nullable Integer toDaysAgo) {
    Map<String, List<Spell>> more = new HashMap<>(spells);
    List<Spell> theirs = new ArrayList<>(more.getOrDefault(person, List.of()));
    theirs.add(
        new Spell(
            AS_AT.minusDays(fromDaysAgo), toDaysAgo == null ? null : AS_AT.minusDays(toDaysAgo)));
    more.put(person, theirs);
    return new Given(rows, more);
  }

  Given and(IncidentRow row) {
    List<IncidentRow> more = new ArrayList<>(rows);
    more.add(row);
    return new Given(more, spells);
  }

  /**
   * Rows and spells of a few people who also harm one another, many near the bounds of a window and
   * many of them identical in several columns.
   */
  static Given random(long seed, int rows, int people) {
    Random random = new Random(seed);
    List<IncidentRow> given = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      int daysAgo =
          switch (random.nextInt(6)) {
            case 0 -> 727 + random.nextInt(6);
            case 1 -> 363 + random.nextInt(4);
            case 2 -> random.nextInt(3) - 1;
            case 3 -> 730 + random.nextInt(400);
            default -> random.nextInt(400) - 5;
          };
      given.add(
          row("C" + random.nextInt(1 + rows / 2), "N" + random.nextInt(people), daysAgo)
              .withOffence(
                  random.nextInt(4) == 0 ? null : CODES[random.nextInt(CODES.length)], kind(random))
              .withVictim(
                  switch (random.nextInt(4)) {
                    case 0 -> null;
                    case 1 -> "N" + random.nextInt(people);
                    default -> "V" + random.nextInt(6);
                  })
              .withPerson(random.nextInt(3) == 0 ? Sex.MALE : null, null));
    }
    Given all = new Given(given, Map.of());
    int spells = random.nextInt(2 * people);
    for (int i = 0; i < spells; i++) {
      int from = random.nextInt(900);
      Integer to = random.nextInt(5) == 0 ? null : from - random.nextInt(300);
      all = all.in("N" + random.nextInt(people), from, to);
    }
    return all;
  }

  private static @Nullable Kind kind(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> null;
      case 1 -> Kind.CRIME;
      default -> Kind.NON_CRIME;
    };
  }

  IncidentLog log() {
    return IncidentLog.of(rows);
  }

  CustodySpells custody() {
    return CustodySpells.of(spells);
  }

  Ranking ranking(Profile profile) {
    return Ranking.of(log(), profile, HarmWeights.shipped(), custody(), AS_AT);
  }

  List<Ranked> list(Profile profile) {
    return ranking(profile).first(Integer.MAX_VALUE);
  }

  /** References in the order of the list. */
  List<String> order(Profile profile) {
    return list(profile).stream().map(ranked -> ranked.history().personId()).toList();
  }

  /** The score of the one person of the log. */
  Score score(Profile profile) {
    List<Ranked> list = list(profile);
    if (list.size() != 1) {
      throw new AssertionError("Not one person but " + list.size());
    }
    return list.getFirst().score();
  }

  /** The ranks of those of them who are on the list, looked up together. */
  Map<String, Integer> ranks(Profile profile, List<String> people) {
    IncidentLog log = log();
    List<String> known =
        people.stream().filter(person -> log.personNumber(person).isPresent()).toList();
    int[] ranks =
        ranking(profile)
            .ranksOf(
                known.stream()
                    .mapToInt(person -> log.personNumber(person).orElseThrow())
                    .toArray());
    Map<String, Integer> listed = new HashMap<>();
    for (int i = 0; i < ranks.length; i++) {
      if (ranks[i] > 0) {
        listed.put(known.get(i), ranks[i]);
      }
    }
    return listed;
  }

  Map<String, Score> scores(Profile profile) {
    Map<String, Score> scores = new HashMap<>();
    list(profile).forEach(ranked -> scores.put(ranked.history().personId(), ranked.score()));
    return scores;
  }

  Explanation explain(Profile profile, String person) {
    IncidentLog log = log();
    return new Explainer(log, profile, HarmWeights.shipped(), custody(), AS_AT)
        .explain(log.history(person).orElseThrow())
        .orElseThrow();
  }

  PlainRanking plain() {
    return new PlainRanking(rows, spells, AS_AT, HarmWeights.shipped()::days);
  }
}
