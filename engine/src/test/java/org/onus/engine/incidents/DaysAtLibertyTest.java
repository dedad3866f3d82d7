package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.onus.engine.incidents.CustodySpells.Spell;

/** Days at liberty against counting them one by one. */
class DaysAtLibertyTest {

  @Property(tries = 1_000)
  void areTheDaysThatNoSpellCovers(
      @ForAll long seed,
      @ForAll @IntRange(max = 6) int spells,
      @ForAll @IntRange(max = 60) int day,
      @ForAll @IntRange(max = 60) int later) {
    List<Spell> given = spells(seed, spells);
    CustodySpells custody = CustodySpells.of(Map.of("N7", given));

    int counted = 0;
    for (int one = day + 1; one <= day + later; one++) {
      LocalDate date = LocalDate.ofEpochDay(one);
      boolean covered =
          given.stream()
              .anyMatch(
                  spell ->
                      !spell.from().isAfter(date)
                          && (spell.to() == null || spell.to().isAfter(date)));
      assertThat(custody.covers("N7", date)).isEqualTo(covered);
      counted += covered ? 0 : 1;
    }

    assertThat(custody.daysAtLiberty("N7", day, day + later)).isEqualTo(counted);
  }

  private static List<Spell> spells(long seed, int count) {
    Random random = new Random(seed);
    List<Spell> spells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDate from = LocalDate.ofEpochDay(random.nextInt(-10, 120));
      spells.add(
          new Spell(from, random.nextInt(8) == 0 ? null : from.plusDays(random.nextInt(30))));
    }
    return spells;
  }
}
