package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.onus.engine.incidents.IncidentRow;

/** What must hold of every list, whatever happened. */
class RankingPropertiesTest {

  private static final int PEOPLE = 5;

  @Property(tries = 200)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed, @ForAll @IntRange(max = 120) int rows) {
    Given given = Given.random(seed, rows, PEOPLE);
    List<IncidentRow> shuffled = new ArrayList<>(given.rows());
    Collections.shuffle(shuffled, new Random(seed));

    for (Profile profile : Profiles.shipped()) {
      assertThat(shown(new Given(shuffled, given.spells()), profile))
          .isEqualTo(shown(given, profile));
    }
  }

  @Property(tries = 200)
  void theSameRowsTwiceEqualOnce(@ForAll long seed, @ForAll @IntRange(max = 60) int rows) {
    Given given = Given.random(seed, rows, PEOPLE);
    List<IncidentRow> twice = new ArrayList<>(given.rows());
    twice.addAll(given.rows());

    for (Profile profile : Profiles.shipped()) {
      assertThat(shown(new Given(twice, given.spells()), profile)).isEqualTo(shown(given, profile));
    }
  }

  @Property(tries = 200)
  void aLaterAndWorseIncidentLowersNothing(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int rows) {
    Given given = Given.random(seed, rows, PEOPLE);
    Map<String, Score> before = given.scores(Profiles.RFGV);
    Map<String, Score> crimesBefore = given.scores(Profiles.V100);

    before.forEach(
        (person, score) -> {
          int daysAgo = (int) (Given.AS_AT.toEpochDay() - score.lastEvent().toEpochDay());
          Given more =
              given.and(Given.crime("another", person, daysAgo / 2, "001/01").withVictim("V9"));
          Score after = more.scores(Profiles.RFGV).get(person);

          Components was = Objects.requireNonNull(score.components());
          Components is = Objects.requireNonNull(Objects.requireNonNull(after).components());
          assertThat(is.recency()).isGreaterThanOrEqualTo(was.recency());
          assertThat(is.frequency()).isGreaterThanOrEqualTo(was.frequency());
          assertThat(is.gravity()).isGreaterThanOrEqualTo(was.gravity());
          assertThat(is.victims()).isGreaterThanOrEqualTo(was.victims());
          Score crimes = crimesBefore.get(person);
          if (crimes != null) {
            assertThat(Objects.requireNonNull(more.scores(Profiles.V100).get(person)).value())
                .isGreaterThanOrEqualTo(crimes.value());
          }
        });
  }

  @Property(tries = 200)
  void aCustodySpellLowersNoScore(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 60) int rows,
      @ForAll @IntRange(max = 900) int from,
      @ForAll @IntRange(max = 300) int length) {
    Given given = Given.random(seed, rows, PEOPLE);
    Given more = given.in("N0", from, from - length);

    for (Profile profile : Profiles.shipped()) {
      Map<String, Score> after = more.scores(profile);
      given
          .scores(profile)
          .forEach(
              (person, score) ->
                  assertThat(Objects.requireNonNull(after.get(person)).value())
                      .isGreaterThanOrEqualTo(score.value()));
    }
  }

  @Property(tries = 200)
  void theExplanationAddsUpToTheScore(@ForAll long seed, @ForAll @IntRange(max = 60) int rows) {
    Given given = Given.random(seed, rows, PEOPLE);
    for (Profile profile : Profiles.shipped()) {
      for (Ranked ranked : given.list(profile)) {
        Explanation explanation = given.explain(profile, ranked.history().personId());

        assertThat(explanation.score()).isEqualTo(ranked.score());
        assertThat(explanation.parts().stream().mapToDouble(Explanation.Part::contribution).sum())
            .isCloseTo(ranked.score().value(), within(1e-9));
        assertThat(explanation.countedRows()).hasSize(ranked.score().rows());
      }
    }
  }

  @Property(tries = 200)
  void aRankLookedUpIsTheRankOnTheList(@ForAll long seed, @ForAll @IntRange(max = 60) int rows) {
    Given given = Given.random(seed, rows, PEOPLE);
    Map<String, Integer> listed = new TreeMap<>();
    given.list(Profiles.RFGV).forEach(r -> listed.put(r.history().personId(), r.rank()));

    List<String> asked = List.of("N4", "nobody", "N0", "V1", "N0", "N1", "N2", "N3");

    assertThat(given.ranks(Profiles.RFGV, asked)).isEqualTo(listed);
  }

  @Property(tries = 100)
  void aShorterListIsTheBeginningOfALongerOne(
      @ForAll long seed, @ForAll @IntRange(max = 40) int places) {
    Given given = Given.random(seed, 400, 100);
    List<String> all = given.order(Profiles.RFGV);

    List<String> some =
        given.ranking(Profiles.RFGV).first(places).stream()
            .map(ranked -> ranked.history().personId())
            .toList();

    assertThat(some).isEqualTo(all.subList(0, Math.min(places, all.size())));
  }

  /**
   * All that a list shows of everybody, without the numbers that mean something in one log only.
   */
  private static List<String> shown(Given given, Profile profile) {
    return given.list(profile).stream()
        .map(
            ranked -> {
              Explanation explanation = given.explain(profile, ranked.history().personId());
              return "%d %s %s %s %s %s"
                  .formatted(
                      ranked.rank(),
                      ranked.history().personId(),
                      ranked.score(),
                      ranked.stability(),
                      explanation,
                      ranked.history().sex());
            })
        .toList();
  }
}
