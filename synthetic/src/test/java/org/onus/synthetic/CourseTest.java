package org.onus.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.synthetic.Draw.Stream;
import org.onus.synthetic.Life.Custody;

class CourseTest {

  private static final int FIRST_DAY = 18_000;
  private static final int DAYS = 2_191;
  private static final int SEEDS = 3_000;

  @ParameterizedTest
  @EnumSource(Pattern.class)
  void incidentsStandInOrderWithinThePeriodAndOutsideCustody(Pattern pattern) {
    for (int seed = 0; seed < SEEDS; seed++) {
      int incidents = pattern == Pattern.ONE_OFF ? 1 : 2 + seed % 60;
      Draw draw = Draw.of(seed, Stream.LIFE, 0);
      Course course = Course.draw(draw, pattern, incidents, 0.5, FIRST_DAY, DAYS);

      int before = FIRST_DAY;
      for (int i = 0; i < incidents; i++) {
        int day = course.day(i);
        assertThat(day).isBetween(before, FIRST_DAY + DAYS - 1);
        assertThat(course.custody().stream().anyMatch(spell -> spell.covers(day)))
            .as("in custody, seed %d incident %d", seed, i)
            .isEqualTo(course.isFromCustody(i));
        before = day;
      }
      assertSpellsAreApart(course);
    }
  }

  private static void assertSpellsAreApart(Course course) {
    int free = FIRST_DAY;
    for (Custody spell : course.custody()) {
      assertThat(spell.from()).isGreaterThanOrEqualTo(free);
      free = spell.to().orElse(Integer.MAX_VALUE);
      assertThat(free).isGreaterThan(spell.from());
    }
  }
}
