package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.ranking.Given.crime;
import static org.onus.engine.ranking.Given.row;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Sex;

class FlagsTest {

  private static final IncidentRow PLAIN = row("C1", "N7", 5).withVictim("V1");
  private static final LocalDate BORN = LocalDate.of(1990, 1, 1);

  @Test
  void aPlainRowHasNone() {
    assertThat(flags(Given.rows(PLAIN))).isEmpty();
  }

  @Test
  void bothWaysIfEachIsRecordedAsHarmingTheOther() {
    Given given = Given.rows(PLAIN, row("C2", "V1", 900).withVictim("N7"));

    assertThat(flags(given)).containsExactly(Flag.BOTH_WAYS);
  }

  @Test
  void bothWaysNeedsTheSameTwoPeople() {
    assertThat(flags(Given.rows(PLAIN, row("C2", "N8", 9).withVictim("N7")))).isEmpty();
    assertThat(flags(Given.rows(PLAIN, row("C2", "V1", 9).withVictim("N8")))).isEmpty();
    assertThat(flags(Given.rows(PLAIN, row("C2", "V1", 9)))).isEmpty();
    assertThat(flags(Given.rows(row("C1", "N7", 5).withVictim("N7")))).isEmpty();
  }

  @Test
  void bothWaysHoldsFromTheDayOfTheSecondRow() {
    assertThat(flags(Given.rows(PLAIN, row("C2", "V1", 0).withVictim("N7"))))
        .containsExactly(Flag.BOTH_WAYS);
    assertThat(flags(Given.rows(PLAIN, row("C2", "V1", -1).withVictim("N7")))).isEmpty();
    assertThat(
            flags(
                Given.rows(
                    PLAIN,
                    row("C2", "N7", -1).withVictim("V2"),
                    row("C3", "V2", 9).withVictim("N7"))))
        .isEmpty();
  }

  @Test
  void unknownVictimsIfARowThatCountsNamesNone() {
    assertThat(flags(Given.rows(PLAIN, row("C2", "N7", 9)))).containsExactly(Flag.UNKNOWN_VICTIMS);
    assertThat(flags(Given.rows(PLAIN, row("C2", "N7", 900)))).isEmpty();
  }

  @Test
  void provisionalIfARowThatCountsBearsAnUnknownCode() {
    IncidentRow unheard = crime("C2", "N7", 9, "unheard of").withVictim("V1");

    assertThat(flags(Given.rows(PLAIN, unheard))).containsExactly(Flag.PROVISIONAL);
    assertThat(flags(Given.rows(PLAIN, unheard.withOffence("105/01", null)))).isEmpty();
  }

  @Test
  void inCustodyOnTheAsAtDate() {
    assertThat(flags(Given.rows(PLAIN).in("N7", 3, null))).containsExactly(Flag.IN_CUSTODY);
    assertThat(flags(Given.rows(PLAIN).in("N7", 0, -1))).containsExactly(Flag.IN_CUSTODY);
    assertThat(flags(Given.rows(PLAIN).in("N7", 3, 0))).isEmpty();
    assertThat(flags(Given.rows(PLAIN).in("N7", -1, null))).isEmpty();
    assertThat(flags(Given.rows(PLAIN).in("V1", 3, null))).isEmpty();
  }

  @Test
  void custodyNotCheckedIfThereIsNoCustodyData() {
    IncidentLog log = Given.rows(PLAIN).log();
    Explainer explainer =
        new Explainer(
            log, Profiles.RFGV, HarmWeights.shipped(), CustodySpells.NOT_CHECKED, Given.AS_AT);

    assertThat(explainer.explain(log.history("N7").orElseThrow()).orElseThrow().flags())
        .containsExactly(Flag.CUSTODY_NOT_CHECKED);
  }

  @Test
  void twoDatesOfBirthAndTwoSexes() {
    assertThat(
            flags(
                Given.rows(
                    PLAIN.withPerson(Sex.MALE, BORN),
                    row("C2", "N7", 900).withPerson(Sex.FEMALE, BORN.plusDays(1)))))
        .containsExactlyInAnyOrder(Flag.TWO_DATES_OF_BIRTH, Flag.TWO_SEXES);
    assertThat(
            flags(
                Given.rows(
                    PLAIN.withPerson(Sex.MALE, BORN), row("C2", "N7", 900).withPerson(null, null))))
        .isEmpty();
  }

  @Test
  void twoDatesOfBirthAndTwoSexesFromTheDayOfTheSecondRow() {
    IncidentRow first = PLAIN.withPerson(Sex.MALE, BORN);
    IncidentRow second = row("C2", "N7", 0).withVictim("V1");
    IncidentRow later = row("C2", "N7", -1).withVictim("V1");

    assertThat(flags(Given.rows(first, second.withPerson(Sex.FEMALE, BORN.plusDays(1)))))
        .containsExactlyInAnyOrder(Flag.TWO_DATES_OF_BIRTH, Flag.TWO_SEXES);
    assertThat(flags(Given.rows(first, later.withPerson(Sex.FEMALE, BORN.plusDays(1))))).isEmpty();
  }

  @Test
  void everyFlagHasACodeAndASentence() {
    assertThat(Flag.BOTH_WAYS.code()).isEqualTo("both-ways");
    for (Flag flag : Flag.values()) {
      assertThat(flag.code()).matches("[a-z]+(-[a-z]+)*");
      assertThat(flag.sentence()).matches("[A-Z].*\\.");
    }
  }

  private static Set<Flag> flags(Given given) {
    return given.explain(Profiles.RFGV, "N7").flags();
  }
}
