package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.criteria.Invented.person;
import static org.onus.engine.criteria.Invented.rule;
import static org.onus.engine.criteria.Verdict.MET;
import static org.onus.engine.criteria.Verdict.NOT_MET;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.Offence;
import org.onus.engine.incidents.Offences;
import org.onus.engine.incidents.RiskGrade;

/** What each word of the language counts, over rows that make it hard. */
class WhatCountsTest {

  private static final String AS_AT = "2026-06-30";

  private static void holds(Invented person, String cel) {
    assertThat(person.verdict(rule(cel), AS_AT)).as(cel).isEqualTo(MET);
  }

  @Test
  void anIncidentOfManyRowsOnSeveralDaysIsOneInEveryWindowThatHasARowOfIt() {
    Invented person =
        person()
            .row("A", "2026-05-31", row -> row)
            .row("A", "2026-06-01", row -> row)
            .row("A", "2026-06-30", row -> row)
            .on("2026-06-15");
    holds(person, "incidents(lifetime()) == 2");
    holds(person, "incidents(thisCalendarMonth()) == 2");
    holds(person, "incidents(previousCalendarMonths(1)) == 1");
  }

  @Test
  void aCrimeIsAnIncidentWithARowThatIsOne() {
    Invented person =
        person()
            .row("A", "2026-06-01", row -> row.withOffence("008/06", Kind.NON_CRIME))
            .row("A", "2026-06-01", row -> row.withOffence(null, Kind.CRIME))
            .row("B", "2026-06-02", row -> row.withOffence("008/06", Kind.NON_CRIME))
            .row("C", "2026-06-03", row -> row.withOffence("nobody's code", null))
            .row("D", "2026-06-04", row -> row.withOffence(null, null))
            .row("E", "2026-06-05", row -> row.withOffence("008/06", null))
            .row("E", "2026-06-05", row -> row.withOffence("008/67", null));
    holds(person, "crimes(lifetime()) == 3");
    holds(person, "incidents(lifetime()) == 5");
  }

  @Test
  void aCivilBreachIsNoCrimeUnlessItsRowSaysSo() {
    holds(
        person().row("A", "2026-06-01", row -> row.withOffence(civilBreach(), null)),
        "crimes(lifetime()) == 0");
    holds(
        person().row("A", "2026-06-01", row -> row.withOffence(civilBreach(), Kind.CRIME)),
        "crimes(lifetime()) == 1");
  }

  private static String civilBreach() {
    return Offences.all().stream()
        .filter(offence -> !offence.crime())
        .map(Offence::code)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void harmIsTheDaysOfEveryRowInTheWindow() {
    // 008/06 weighs 365 days and a row without a code one day in the shipped weights.
    Invented person =
        person()
            .row("A", "2026-06-01", row -> row.withOffence("008/06", null))
            .row("A", "2026-06-01", row -> row.withOffence(null, null))
            .row("B", "2026-05-31", row -> row.withOffence("008/06", null));
    holds(person, "harm(thisCalendarMonth()) == 366.0");
    holds(person, "harm(lifetime()) == 731.0");
    holds(person, "harm(lifetime()) > 730 && harm(lifetime()) < 732");
  }

  @Test
  void harmTakesTheWeightsThatAreGiven() {
    Invented person =
        person()
            .row("A", "2026-06-01", row -> row.withOffence("X", null))
            .row("B", "2026-06-01", row -> row.withOffence("unknown", null));
    CriterionAt weighed =
        rule("harm(lifetime()) == 8.5")
            .at(LocalDate.parse(AS_AT), HarmWeights.of(Map.of("X", 7.5)));
    assertThat(weighed.verdict(person.history())).isEqualTo(MET);
  }

  @Test
  void oneRuleMayBeAskedAboutSeveralLogs() {
    CriterionAt harm =
        rule("harm(lifetime()) >= 365").at(LocalDate.parse(AS_AT), HarmWeights.shipped());
    Invented injury = person().row("A", "2026-06-01", row -> row.withOffence("008/06", null));
    Invented other =
        person()
            .row("A", "2026-06-01", row -> row.withOffence("001/99", null))
            .row("B", "2026-06-01", row -> row.withOffence("105/01", null));
    assertThat(harm.verdict(injury.history())).isEqualTo(MET);
    assertThat(harm.verdict(other.history())).isEqualTo(NOT_MET);
    assertThat(harm.verdict(injury.history())).isEqualTo(MET);
  }

  @Test
  void gradesAreThoseOfTheRowsInTheWindow() {
    Invented person =
        person()
            .graded(RiskGrade.HIGH, "2026-06-01")
            .graded(RiskGrade.MEDIUM, "2026-06-02")
            .graded(RiskGrade.MEDIUM, "2026-05-02")
            .graded(null, "2026-06-03")
            .row("B", "2026-06-04", row -> row.withGrade(RiskGrade.STANDARD))
            .row("B", "2026-06-04", row -> row.withGrade(null));
    holds(person, "graded(high, thisCalendarMonth()) == 1");
    holds(person, "graded(medium, thisCalendarMonth()) == 1");
    holds(person, "graded(medium, lifetime()) == 2");
    holds(person, "graded(standard, lifetime()) == 1");
    holds(person, "ungraded(lifetime()) == 1");
  }

  @Test
  void daysSinceLastAreZeroOnTheDayItself() {
    holds(person().on("2026-06-30", "2026-07-05"), "daysSinceLast() == 0");
    holds(person().on("2026-06-29", "2026-07-05"), "daysSinceLast() == 1");
    holds(person().on("2024-02-29"), "daysSinceLast() == 852");
  }

  @Test
  void moreThanSixtyFourAreCountedToo() {
    Invented person = person();
    for (int i = 0; i < 200; i++) {
      person.against("V" + i, "2026-06-01");
    }
    holds(person, "incidents(lifetime()) == 200 && victims(lifetime()) == 200");
  }

  @Test
  void somebodyWithoutARowUpToAsAtMeetsNoRuleAtAll() {
    Invented later = person().on("2026-07-01");
    assertThat(later.verdict(rule("incidents(lifetime()) == 0"), AS_AT)).isEqualTo(NOT_MET);
    assertThat(later.verdict(rule("!ageKnown"), AS_AT)).isEqualTo(NOT_MET);
  }

  @Test
  void wholeNumbersCompareWithFractionsOfAnother() {
    holds(
        person().on("2026-06-01", 3).on("2026-05-01"),
        "incidents(thisCalendarMonth()) >= 1.5 * 2.0 && "
            + "incidents(lastDays(60)) * 2 > incidents(lifetime()) + 1");
  }
}
