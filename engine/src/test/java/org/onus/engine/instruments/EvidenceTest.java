package org.onus.engine.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.CustodySpells.Spell;
import org.onus.engine.instruments.Suggestion.Gap;
import org.onus.engine.instruments.Suggestion.Reading;

/** What records suggest, and what they do not. */
class EvidenceTest {
  private static final Instrument PPIT = Instruments.find("ppit").orElseThrow();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate BOUND = LocalDate.of(2026, 5, 24);
  private static final Liberty CHECKED = new Liberty(List.of(), true);

  private static Recorded incident(String id, LocalDate day, @Nullable String victim) {
    return incident(id, day, victim, 1);
  }

  private static Recorded incident(String id, LocalDate day, @Nullable String victim, double harm) {
    return new Recorded(id, day, day, Set.of(), id, victim, harm);
  }

  private static Recorded said(LocalDate from, @Nullable LocalDate until, Sign sign) {
    return new Recorded("said " + sign, from, until, Set.of(sign), null, null, 0);
  }

  private static Suggestion of(Liberty liberty, String item, String time, Recorded... rows) {
    return new Evidence(PPIT, List.of(rows), TODAY, liberty)
        .suggestions().stream()
            .filter(one -> one.question().equals(new Question(item, time)))
            .findFirst()
            .orElseThrow();
  }

  private static Reading reading(String item, String time, Recorded... rows) {
    return of(CHECKED, item, time, rows).reading();
  }

  @Test
  void withoutAnyRecordNothingIsSuggested() {
    List<Suggestion> none = new Evidence(PPIT, List.of(), TODAY, CHECKED).suggestions();
    assertThat(none).hasSize(20);
    assertThat(none)
        .allSatisfy(
            one -> {
              assertThat(one.reading()).isEqualTo(Reading.UNKNOWN);
              assertThat(one.evidence()).isEmpty();
              assertThat(one.gaps()).containsExactly(Gap.NOTHING_RECORDED);
            });
  }

  @Test
  void activeFollowsTheCalendarOnBothSidesOfItsBound() {
    Recorded last = incident("a", BOUND, "v");
    assertThat(reading("active", "historic", last)).isEqualTo(Reading.PRESENT);
    assertThat(reading("active", "recent", last)).isEqualTo(Reading.ABSENT);
    Recorded next = incident("a", BOUND.plusDays(1), "v");
    assertThat(reading("active", "historic", next)).isEqualTo(Reading.ABSENT);
    assertThat(reading("active", "recent", next)).isEqualTo(Reading.PRESENT);
  }

  @Test
  void whatLiesAfterTheAssessmentDoesNotCount() {
    Recorded tomorrow = incident("a", TODAY.plusDays(1), "v");
    assertThat(of(CHECKED, "active", "recent", tomorrow).reading()).isEqualTo(Reading.UNKNOWN);
    assertThat(reading("active", "recent", incident("a", TODAY, "v"))).isEqualTo(Reading.PRESENT);
  }

  @Test
  void repeatNeedsTwoIncidentsAgainstOnePerson() {
    Recorded one = incident("a", TODAY, "v");
    assertThat(reading("repeat", "recent", one)).isEqualTo(Reading.ABSENT);
    assertThat(reading("repeat", "recent", one, incident("b", TODAY, "w")))
        .isEqualTo(Reading.ABSENT);
    assertThat(reading("repeat", "recent", one, incident("b", TODAY, "v")))
        .isEqualTo(Reading.PRESENT);
    Recorded sameIncident = new Recorded("a2", TODAY, TODAY, Set.of(), "a", "v", 1);
    assertThat(reading("repeat", "recent", one, sameIncident)).isEqualTo(Reading.ABSENT);
  }

  @Test
  void serialNeedsTwoPeople() {
    Recorded one = incident("a", TODAY, "v");
    assertThat(reading("serial", "recent", one, incident("b", TODAY, "v")))
        .isEqualTo(Reading.ABSENT);
    Suggestion two = of(CHECKED, "serial", "recent", one, incident("b", TODAY, "w"));
    assertThat(two.reading()).isEqualTo(Reading.PRESENT);
    assertThat(two.evidence()).containsExactly("a", "b");
  }

  @Test
  void aVictimWhoIsNotKnownLeavesItOpen() {
    Recorded known = incident("a", TODAY, "v");
    Recorded unclear = incident("b", TODAY, null);
    for (String item : List.of("repeat", "serial")) {
      Suggestion open = of(CHECKED, item, "recent", known, unclear);
      assertThat(open.reading()).isEqualTo(Reading.UNKNOWN);
      assertThat(open.gaps()).containsExactly(Gap.UNKNOWN_VICTIMS);
    }
    assertThat(reading("repeat", "recent", unclear)).isEqualTo(Reading.ABSENT);
  }

  @Test
  void moreIncidentsThanInTheSixMonthsBeforeAreEscalation() {
    Recorded before = incident("a", BOUND.minusDays(10), "v");
    Recorded one = incident("b", TODAY, "v");
    Recorded two = incident("c", TODAY.minusDays(9), "v");
    assertThat(reading("escalating", "recent", before, one, two)).isEqualTo(Reading.PRESENT);
    assertThat(reading("escalating", "recent", before, one)).isEqualTo(Reading.ABSENT);
    Suggestion single = of(CHECKED, "escalating", "recent", one);
    assertThat(single.reading()).isEqualTo(Reading.UNKNOWN);
    assertThat(single.gaps()).containsExactly(Gap.TOO_FEW);
  }

  @Test
  void aHeavierIncidentThanBeforeIsEscalation() {
    Recorded before = incident("a", BOUND.minusDays(10), "v", 5);
    assertThat(reading("escalating", "recent", before, incident("b", TODAY, "v", 5)))
        .isEqualTo(Reading.ABSENT);
    assertThat(reading("escalating", "recent", before, incident("b", TODAY, "v", 6)))
        .isEqualTo(Reading.PRESENT);
  }

  @Test
  void historicEscalationIsSeenWithinTheTimeBefore() {
    Recorded first = incident("a", BOUND.minusYears(3), "v");
    Recorded then = incident("b", BOUND.minusDays(40), "v");
    Recorded last = incident("c", BOUND.minusDays(20), "v");
    assertThat(reading("escalating", "historic", first, then, last)).isEqualTo(Reading.PRESENT);
    assertThat(reading("escalating", "historic", first, then)).isEqualTo(Reading.ABSENT);
    assertThat(reading("escalating", "historic", then)).isEqualTo(Reading.UNKNOWN);
  }

  @Test
  void whatHoldsOverTimeSpeaksForBoth() {
    Recorded since = said(BOUND.minusDays(3), null, Sign.MAPPA);
    assertThat(reading("mappa", "recent", since)).isEqualTo(Reading.PRESENT);
    assertThat(reading("mappa", "historic", since)).isEqualTo(Reading.PRESENT);
    Recorded over = said(BOUND.minusDays(3), BOUND, Sign.MAPPA);
    assertThat(reading("mappa", "recent", over)).isEqualTo(Reading.UNKNOWN);
    assertThat(reading("mappa", "recent", said(BOUND, BOUND.plusDays(1), Sign.MAPPA)))
        .isEqualTo(Reading.PRESENT);
    assertThat(reading("mappa", "historic", said(BOUND.plusDays(1), null, Sign.MAPPA)))
        .isEqualTo(Reading.UNKNOWN);
  }

  @Test
  void lawfulAccessToFirearmsIsAccess() {
    assertThat(reading("weapons", "recent", said(TODAY, null, Sign.FIREARMS)))
        .isEqualTo(Reading.PRESENT);
  }

  @Test
  void aSignSpeaksBesideIncidentsThatDoNot() {
    Suggestion suggestion =
        of(
            CHECKED,
            "repeat",
            "recent",
            incident("a", TODAY.minusDays(1), "v"),
            said(TODAY, null, Sign.REPEATED));
    assertThat(suggestion.reading()).isEqualTo(Reading.PRESENT);
    assertThat(suggestion.evidence()).containsExactly("said REPEATED", "a");
  }

  @Test
  void silenceIsNeverAbsence() {
    Recorded incident = incident("a", TODAY, "v");
    for (String item :
        List.of("linked", "mappa", "harm", "mental-health", "alcohol-drugs", "weapons")) {
      assertThat(reading(item, "recent", incident)).as(item).isEqualTo(Reading.UNKNOWN);
    }
  }

  @Test
  void theManJustOutOfPrisonReadsAsRecentAtLiberty() {
    Recorded stabbing = incident("a", LocalDate.of(2020, 10, 1), "v");
    Liberty prison =
        new Liberty(
            List.of(new Spell(LocalDate.of(2020, 10, 2), LocalDate.of(2026, 11, 10))), true);
    Suggestion suggestion = of(prison, "active", "recent", stabbing);
    assertThat(suggestion.reading()).isEqualTo(Reading.ABSENT);
    assertThat(suggestion.atLiberty()).isEqualTo(Reading.PRESENT);
    assertThat(suggestion.gaps()).isEmpty();
    assertThat(prison.daysInCustody(BOUND, TODAY)).isEqualTo(169);
  }

  @Test
  void atLibertyTheBoundMovesByTheDaysInCustody() {
    LocalDate from = LocalDate.of(2026, 9, 1);
    Liberty tenDays = new Liberty(List.of(new Spell(from, from.plusDays(10))), true);
    assertThat(tenDays.bound(BOUND, TODAY)).isEqualTo(BOUND.minusDays(10));
    assertThat(CHECKED.bound(BOUND, TODAY)).isEqualTo(BOUND);
    Liberty still = new Liberty(List.of(new Spell(TODAY.minusDays(1), null)), true);
    assertThat(still.bound(BOUND, TODAY)).isEqualTo(BOUND.minusDays(2));
    assertThat(still.isInCustody(TODAY.minusDays(2))).isFalse();
    assertThat(still.isInCustody(TODAY)).isTrue();
    assertThat(tenDays.isInCustody(from.plusDays(10))).isFalse();
  }

  @Test
  void custodyThatNobodyCheckedIsSaidWhereTimeMatters() {
    Recorded incident = incident("a", BOUND, "v");
    assertThat(of(Liberty.NOT_CHECKED, "active", "recent", incident).gaps())
        .containsExactly(Gap.CUSTODY_NOT_CHECKED);
    assertThat(of(Liberty.NOT_CHECKED, "mappa", "recent", incident).gaps())
        .containsExactly(Gap.NOTHING_RECORDED);
  }
}
