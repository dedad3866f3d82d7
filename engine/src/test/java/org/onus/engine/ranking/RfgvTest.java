package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.onus.engine.ranking.Given.crime;
import static org.onus.engine.ranking.Given.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;

class RfgvTest {

  /**
   * Two incidents, 90 and 200 days ago, of 365 and 10 days, against one known person: R = 100 ÷ 2 =
   * 50; F = 2 × 10 = 20; H = 375, G = 100 × ln 376 ÷ ln 5476 = 100 × 5.929589 ÷ 8.608130 =
   * 68.883633; V = 25; score = 12.5 + 5 + 20.665090 + 5 = 43.165090.
   */
  @Test
  void anExampleByHand() {
    Score score =
        Given.rows(
                crime("C1", "N7", 90, "008/67").withVictim("V1"),
                crime("C2", "N7", 200, "105/01").withVictim("V1"))
            .score(Profiles.RFGV);

    Components components = components(score);
    assertThat(components.recency()).isCloseTo(50, within(1e-12));
    assertThat(components.frequency()).isEqualTo(20);
    assertThat(components.gravity()).isCloseTo(68.8836, within(1e-3));
    assertThat(components.victims()).isEqualTo(25);
    assertThat(score.value()).isCloseTo(43.1651, within(1e-3));
    assertThat(score.harmDays()).isEqualTo(375);
    assertThat(score.rows()).isEqualTo(2);
  }

  /**
   * The same, in custody from 80 days ago to 35 days ago: 45 of the 90 days were not at liberty, so
   * R = 100 × 2^(−45 ÷ 90) = 70.710678, and the score grows by 0.25 × 20.710678 = 5.177670.
   */
  @Test
  void theExampleWithCustody() {
    Given given =
        Given.rows(
            crime("C1", "N7", 90, "008/67").withVictim("V1"),
            crime("C2", "N7", 200, "105/01").withVictim("V1"));

    Score score = given.in("N7", 80, 35).score(Profiles.RFGV);

    assertThat(score.daysSinceLast()).isEqualTo(45);
    assertThat(components(score).recency()).isCloseTo(70.710678, within(1e-6));
    assertThat(score.value() - given.score(Profiles.RFGV).value())
        .isCloseTo(5.177670, within(1e-6));
  }

  @Test
  void anEventOnTheAsAtDateIsNoDaysOld() {
    Score score = Given.rows(row("C1", "N7", 0)).score(Profiles.RFGV);

    assertThat(score.daysSinceLast()).isZero();
    assertThat(components(score).recency()).isEqualTo(100);
  }

  @Test
  void anEventAfterAsAtIsNotThereYet() {
    assertThat(Given.rows(row("C1", "N7", -1)).list(Profiles.RFGV)).isEmpty();
    assertThat(Given.rows(row("C1", "N7", -1), row("C2", "N7", 5)).score(Profiles.RFGV).events())
        .isEqualTo(1);
  }

  @Test
  void theWindowEndsBefore730DaysAtLiberty() {
    assertThat(Given.rows(row("C1", "N7", 729)).list(Profiles.RFGV)).hasSize(1);
    assertThat(Given.rows(row("C1", "N7", 730)).list(Profiles.RFGV)).isEmpty();
  }

  @Test
  void aDayInCustodyKeepsAnEventInTheWindowForADay() {
    Given given = Given.rows(row("C1", "N7", 730));

    assertThat(given.in("N7", 10, 9).list(Profiles.RFGV)).hasSize(1);
    assertThat(given.in("N7", 10, 10).list(Profiles.RFGV)).isEmpty();
    assertThat(given.in("N7", 0, null).list(Profiles.RFGV)).hasSize(1);
    assertThat(given.in("N8", 10, 9).list(Profiles.RFGV)).isEmpty();
  }

  @Test
  void onlyTheRowsInsideTheWindowCount() {
    Score score =
        Given.rows(
                crime("C1", "N7", 729, "105/01").withVictim("V1"),
                crime("C2", "N7", 730, "008/67").withVictim("V2"))
            .score(Profiles.RFGV);

    assertThat(score.events()).isEqualTo(1);
    assertThat(score.victims()).isEqualTo(1);
    assertThat(score.harmDays()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({"1,10", "9,90", "10,100", "11,100", "25,100"})
  void frequencyIsFullAtTenIncidents(int incidents, double frequency) {
    List<IncidentRow> rows = new ArrayList<>();
    for (int i = 0; i < incidents; i++) {
      rows.add(row("C" + i, "N7", i));
    }

    Score score = Given.rows(rows).score(Profiles.RFGV);

    assertThat(score.events()).isEqualTo(incidents);
    assertThat(components(score).frequency()).isEqualTo(frequency);
  }

  @ParameterizedTest
  @CsvSource({"0,0", "1,25", "3,75", "4,100", "5,100"})
  void victimsAreFullAtFour(int known, double victims) {
    List<IncidentRow> rows = new ArrayList<>();
    rows.add(row("C0", "N7", 1));
    for (int i = 0; i < known; i++) {
      rows.add(row("C0", "N7", 1).withVictim("V" + i));
    }

    assertThat(components(Given.rows(rows).score(Profiles.RFGV)).victims()).isEqualTo(victims);
  }

  /** 100 × ln(1 + H) ÷ ln 5476: nothing at none, 100 at 5,475 and no more beyond. */
  @ParameterizedTest
  @CsvSource({"0,0", "5474,99.99788", "5475,100", "5476,100", "40000,100"})
  void gravityIsFullAtTheMedianOfHomicide(double days, double gravity) {
    IncidentLog log = Given.rows(crime("C1", "N7", 1, "x")).log();
    Ranking ranking =
        Ranking.of(
            log,
            Profiles.RFGV,
            HarmWeights.of(java.util.Map.of("x", days)),
            CustodySpells.NOT_CHECKED,
            Given.AS_AT);

    assertThat(components(ranking.first(1).getFirst().score()).gravity())
        .isCloseTo(gravity, within(1e-5));
  }

  @Test
  void rowsOfOneIncidentAreOneEventAndTheirHarmAddsUp() {
    Score score =
        Given.rows(
                crime("C1", "N7", 5, "105/01").withVictim("V1"),
                crime("C1", "N7", 5, "008/67").withVictim("V1"),
                crime("C1", "N7", 4, "105/01").withVictim("V2"))
            .score(Profiles.RFGV);

    assertThat(score.events()).isEqualTo(1);
    assertThat(score.victims()).isEqualTo(2);
    assertThat(score.harmDays()).isEqualTo(10 + 365 + 10);
    assertThat(score.lastEvent()).isEqualTo(Given.AS_AT.minusDays(4));
  }

  @Test
  void nonCrimeIncidentsCountTheirCodesWeight() {
    IncidentRow row =
        row("C1", "N7", 5).withOffence("008/67", org.onus.engine.incidents.Kind.NON_CRIME);

    assertThat(Given.rows(row).score(Profiles.RFGV).harmDays()).isEqualTo(365);
    assertThat(Given.rows(row("C1", "N7", 5)).score(Profiles.RFGV).harmDays()).isEqualTo(1);
  }

  @Test
  void anUnknownCodeWeighsADayAndMakesItsPersonProvisional() {
    Score score = Given.rows(crime("C1", "N7", 5, "unheard of")).score(Profiles.RFGV);

    assertThat(score.harmDays()).isEqualTo(1);
    assertThat(score.provisional()).isTrue();
    assertThat(Given.rows(crime("C1", "N7", 5, "8/67")).score(Profiles.RFGV).provisional())
        .isFalse();
    assertThat(
            Given.rows(crime("C1", "N7", 5, "8/67"), crime("C2", "N7", 900, "unheard of"))
                .score(Profiles.RFGV)
                .provisional())
        .isFalse();
  }

  @Test
  void anEmptyLogGivesAnEmptyList() {
    assertThat(Given.rows(List.of()).list(Profiles.RFGV)).isEmpty();
    assertThat(Given.rows(List.of()).list(Profiles.V100)).isEmpty();
  }

  private static Components components(Score score) {
    return Objects.requireNonNull(score.components());
  }
}
