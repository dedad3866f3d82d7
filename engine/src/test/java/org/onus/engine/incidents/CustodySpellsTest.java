package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.CustodySpells.Spell;

class CustodySpellsTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

  @Test
  void aSpellCoversItsFirstDayAndNotItsLast() {
    CustodySpells spells = of(spell(10, 20));

    assertThat(spells.covers("N7", day(9))).isFalse();
    assertThat(spells.covers("N7", day(10))).isTrue();
    assertThat(spells.covers("N7", day(19))).isTrue();
    assertThat(spells.covers("N7", day(20))).isFalse();
  }

  @Test
  void aSpellWithoutAnEndHasNotEnded() {
    CustodySpells spells = of(spell(10, null));

    assertThat(spells.covers("N7", day(100_000))).isTrue();
    assertThat(liberty(spells, 0, 30)).isEqualTo(9);
  }

  /** Day 0 to day 30: thirty days after, ten of them from day 10 to day 19. */
  @Test
  void daysInsideASpellAreNotAtLiberty() {
    assertThat(liberty(of(spell(10, 20)), 0, 30)).isEqualTo(20);
    assertThat(liberty(of(), 0, 30)).isEqualTo(30);
  }

  /** The day of the event itself does not count, as-at does. */
  @Test
  void theEventsOwnDayDoesNotCountAndAsAtDoes() {
    assertThat(liberty(of(spell(0, 1)), 0, 30)).isEqualTo(30);
    assertThat(liberty(of(spell(1, 2)), 0, 30)).isEqualTo(29);
    assertThat(liberty(of(spell(30, 31)), 0, 30)).isEqualTo(29);
    assertThat(liberty(of(spell(31, 32)), 0, 30)).isEqualTo(30);
    assertThat(liberty(of(), 30, 30)).isZero();
    assertThat(liberty(of(spell(0, null)), 30, 30)).isZero();
  }

  @Test
  void overlappingSpellsCountADayOnce() {
    CustodySpells spells = of(spell(12, 18), spell(10, 15), spell(10, 20), spell(19, 22));

    assertThat(spells.joined("N7")).containsExactly(spell(10, 22));
    assertThat(liberty(spells, 0, 30)).isEqualTo(18);
  }

  @Test
  void touchingSpellsAreOneAndADayBetweenKeepsThemApart() {
    assertThat(of(spell(10, 15), spell(15, 20)).joined("N7")).containsExactly(spell(10, 20));
    assertThat(of(spell(10, 15), spell(16, 20)).joined("N7"))
        .containsExactly(spell(10, 15), spell(16, 20));
  }

  @Test
  void aSpellInsideOneThatHasNotEndedAddsNothing() {
    assertThat(of(spell(10, null), spell(12, 14)).joined("N7")).containsExactly(spell(10, null));
  }

  @Test
  void aSpellOfNoDaysCoversNothing() {
    assertThat(of(spell(10, 10)).joined("N7")).isEmpty();
    assertThat(of(spell(10, 10)).covers("N7", day(10))).isFalse();
  }

  @Test
  void aSpellThatEndsInTheFutureCountsUpToAsAt() {
    assertThat(liberty(of(spell(25, 400)), 0, 30)).isEqualTo(24);
  }

  @Test
  void otherPeopleAreAtLiberty() {
    assertThat(of(spell(0, null)).daysAtLiberty("N8", epoch(0), epoch(30))).isEqualTo(30);
    assertThat(of(spell(0, null)).covers("N8", day(5))).isFalse();
  }

  @Test
  void noDataIsNotTheSameAsNobodyInCustody() {
    assertThat(CustodySpells.NOT_CHECKED.checked()).isFalse();
    assertThat(CustodySpells.of(Map.of()).checked()).isTrue();
  }

  private static CustodySpells of(Spell... spells) {
    return CustodySpells.of(Map.of("N7", List.of(spells)));
  }

  private static int liberty(CustodySpells spells, int from, int asAt) {
    assertThat(spells.libertyOf("N7").days(epoch(from), epoch(asAt)))
        .isEqualTo(spells.daysAtLiberty("N7", epoch(from), epoch(asAt)));
    return spells.daysAtLiberty("N7", epoch(from), epoch(asAt));
  }

  private static Spell spell(int from, @Nullable Integer to) {
    return new Spell(day(from), to == null ? null : day(to));
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }

  private static int epoch(int number) {
    return (int) day(number).toEpochDay();
  }
}
