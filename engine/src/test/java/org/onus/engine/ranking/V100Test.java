package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.ranking.Given.crime;
import static org.onus.engine.ranking.Given.row;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;

class V100Test {

  @Test
  void anExampleByHand() {
    Score score =
        Given.rows(
                crime("C1", "N7", 20, "008/67").withVictim("V1"), // 365 days
                crime("C2", "N7", 10, "105/01").withVictim("V2"), // 10 days
                crime("C2", "N7", 10, "125/09").withVictim("V2"), // 7.5 days
                row("C3", "N7", 5).withOffence("001/01", Kind.NON_CRIME).withVictim("V3"))
            .score(Profiles.V100);

    assertThat(score.value()).isEqualTo(382.5);
    assertThat(score.events()).isEqualTo(2);
    assertThat(score.victims()).isEqualTo(2);
    assertThat(score.lastEvent()).isEqualTo(Given.AS_AT.minusDays(10));
    assertThat(score.components()).isNull();
  }

  /** "The 365 days up to and including as-at": 364 days ago is the first of them. */
  @Test
  void theWindowIs365DaysByTheCalendar() {
    IncidentRow recent = crime("C1", "N7", 0, "105/01");

    assertThat(Given.rows(recent, crime("C2", "N7", 364, "105/01")).list(Profiles.V100)).hasSize(1);
    assertThat(Given.rows(recent, crime("C2", "N7", 365, "105/01")).list(Profiles.V100)).isEmpty();
    assertThat(
            Given.rows(recent, crime("C2", "N7", 365, "105/01"))
                .in("N7", 300, 10)
                .list(Profiles.V100))
        .isEmpty();
    assertThat(Given.rows(recent, crime("C2", "N7", -1, "105/01")).list(Profiles.V100)).isEmpty();
  }

  @Test
  void onlyPeopleWithMoreThanOneCrimeIncident() {
    IncidentRow first = crime("C1", "N7", 10, "105/01");

    assertThat(Given.rows(first).list(Profiles.V100)).isEmpty();
    assertThat(Given.rows(first, crime("C1", "N7", 10, "008/67")).list(Profiles.V100)).isEmpty();
    assertThat(Given.rows(first, crime("C2", "N7", 10, "105/01")).list(Profiles.V100)).hasSize(1);
  }

  @Test
  void whatCountsAsACrime() {
    IncidentRow first = crime("C1", "N7", 10, "105/01");

    assertThat(list(first, row("C2", "N7", 9).withOffence("105/01", null))).hasSize(1);
    assertThat(list(first, row("C2", "N7", 9).withOffence("unheard of", null))).hasSize(1);
    assertThat(list(first, row("C2", "N7", 9).withOffence(null, Kind.CRIME))).hasSize(1);
    assertThat(list(first, row("C2", "N7", 9).withOffence(null, null))).isEmpty();
    assertThat(list(first, row("C2", "N7", 9).withOffence("997/01", null))).isEmpty();
    assertThat(list(first, row("C2", "N7", 9).withOffence("997/01", Kind.CRIME))).hasSize(1);
    assertThat(list(first, row("C2", "N7", 9).withOffence("008/67", Kind.NON_CRIME))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {99, 100, 101, 1_000})
  void theListHasAtMostAHundredPlaces(int people) {
    Given given = peopleWithTwoCrimes(people);

    assertThat(given.list(Profiles.V100)).hasSize(Math.min(100, people));
    assertThat(given.ranking(Profiles.V100).first(5)).hasSize(5);
    assertThat(given.ranking(Profiles.V100).size()).isEqualTo(people);
  }

  /** So that nobody had a rank on an earlier day who was not on the list of it. */
  @ParameterizedTest
  @ValueSource(ints = {99, 100, 101})
  void whoseRankIsLookedUpHasNoneBehindTheLastPlace(int people) {
    Given given = peopleWithTwoCrimes(people);
    List<String> everybody = given.rows().stream().map(IncidentRow::personId).distinct().toList();

    assertThat(given.ranks(Profiles.V100, everybody).keySet())
        .containsExactlyInAnyOrderElementsOf(given.order(Profiles.V100));
  }

  /** A rule chooses its own people: the limit belongs to the profile's own list. */
  @Test
  void peopleWhomARuleChoosesAreAllListed() {
    Given given = peopleWithTwoCrimes(150);

    Ranking ranking =
        Ranking.of(
            given.log(),
            Profiles.V100,
            HarmWeights.shipped(),
            CustodySpells.NOT_CHECKED,
            Given.AS_AT,
            history -> !history.personId().equals("N3"));

    assertThat(ranking.first(Integer.MAX_VALUE)).hasSize(149);
  }

  private static Given peopleWithTwoCrimes(int people) {
    List<IncidentRow> rows = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      rows.add(crime("A" + i, "N" + i, 10, "105/01"));
      rows.add(crime("B" + i, "N" + i, 10, "105/01"));
    }
    return Given.rows(rows);
  }

  private static List<Ranked> list(IncidentRow... rows) {
    return Given.rows(rows).list(Profiles.V100);
  }
}
