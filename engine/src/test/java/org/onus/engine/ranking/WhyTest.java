package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.ranking.Given.crime;
import static org.onus.engine.ranking.Given.row;

import org.junit.jupiter.api.Test;

/** The line of reasons beside a name. */
class WhyTest {

  @Test
  void oneOfEach() {
    assertThat(why(Given.rows(crime("C1", "N7", 1, "008/77").withVictim("V1"))))
        .isEqualTo("1 incident, 1 victim, last 1 day ago, strangulation");
  }

  @Test
  void severalWithTheTwoWorstOffences() {
    assertThat(
            why(
                Given.rows(
                    crime("C1", "N7", 6, "105/01").withVictim("V1"),
                    crime("C2", "N7", 20, "056/01").withVictim("V2"),
                    crime("C3", "N7", 30, "8/67").withVictim("V2"))))
        .isEqualTo(
            "3 incidents, 2 victims, last 6 days ago, controlling or coercive behaviour,"
                + " arson endangering life");
  }

  @Test
  void anOffenceIsNamedOnceAndOfEqualsTheLaterOneFirst() {
    assertThat(
            why(
                Given.rows(
                    crime("C1", "N7", 9, "008/67").withVictim("V1"),
                    crime("C2", "N7", 6, "008/77").withVictim("V1"),
                    crime("C3", "N7", 5, "SC15005").withVictim("V1"))))
        .isEqualTo(
            "3 incidents, 1 victim, last 5 days ago, strangulation, controlling or coercive"
                + " behaviour");
  }

  @Test
  void lastOnTheAsAtDate() {
    assertThat(why(Given.rows(row("C1", "N7", 0).withVictim("V1"))))
        .isEqualTo("1 incident, 1 victim, last on the as-at date");
  }

  @Test
  void daysAtLibertyWhereTheyDiffer() {
    assertThat(why(Given.rows(row("C1", "N7", 30)).in("N7", 28, null)))
        .isEqualTo("1 incident, victim not recorded, last 30 days ago (1 day at liberty)");
    assertThat(why(Given.rows(row("C1", "N7", 30)).in("N7", 30, 10)))
        .isEqualTo("1 incident, victim not recorded, last 30 days ago (11 days at liberty)");
    assertThat(why(Given.rows(row("C1", "N7", 30)).in("N7", 90, 30)))
        .isEqualTo("1 incident, victim not recorded, last 30 days ago");
  }

  @Test
  void aCodeNobodyKnowsIsShownAsItStands() {
    assertThat(why(Given.rows(crime("C1", "N7", 2, "unheard of"))))
        .isEqualTo("1 incident, victim not recorded, last 2 days ago, unheard of");
  }

  @Test
  void onlyWhatCountsIsNamed() {
    assertThat(why(Given.rows(crime("C1", "N7", 2, "105/01"), crime("C2", "N7", 730, "001/01"))))
        .isEqualTo("1 incident, victim not recorded, last 2 days ago, common assault");
  }

  private static String why(Given given) {
    return given.explain(Profiles.RFGV, "N7").why();
  }
}
