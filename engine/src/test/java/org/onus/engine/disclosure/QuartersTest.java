package org.onus.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Periods of rounded counts are whole quarters that are over. */
class QuartersTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void aPeriodIsNarrowedToTheQuartersInIt() {
    assertThat(within("2026-01-01", "2026-06-30")).contains(quarters("2026-01-01", "2026-06-30"));
    assertThat(within("2026-01-02", "2026-06-30")).contains(quarters("2026-04-01", "2026-06-30"));
    assertThat(within("2026-01-01", "2026-06-29")).contains(quarters("2026-01-01", "2026-03-31"));
    assertThat(within("2026-01-02", "2026-03-31")).isEmpty();
    assertThat(within("2026-01-01", "2026-03-30")).isEmpty();
  }

  @Test
  void aQuarterThatIsNotOverIsNone() {
    assertThat(within("2026-07-01", "2026-12-31")).contains(quarters("2026-07-01", "2026-09-30"));
    assertThat(Quarters.within(day("2026-10-01"), day("2026-12-31"), day("2026-12-31"))).isEmpty();
    assertThat(Quarters.within(day("2026-10-01"), day("2026-12-31"), day("2027-01-01")))
        .contains(quarters("2026-10-01", "2026-12-31"));
  }

  @Test
  void theLastYearIsTheLastFour() {
    assertThat(Quarters.ofTheLastYear(TODAY)).isEqualTo(quarters("2025-10-01", "2026-09-30"));
    assertThat(Quarters.ofTheLastYear(day("2027-01-01")))
        .isEqualTo(quarters("2026-01-01", "2026-12-31"));
    assertThat(Quarters.ofTheLastYear(day("2026-12-31")))
        .isEqualTo(quarters("2025-10-01", "2026-09-30"));
  }

  /** So two periods that differ, differ by a whole quarter at least. */
  @Property
  void liesWithinThePeriodBetweenBoundsOfQuartersAndIsOver(
      @ForAll @IntRange(max = 2_000) int from, @ForAll @IntRange(max = 2_000) int length) {
    LocalDate first = LocalDate.of(2022, 1, 1).plusDays(from);
    LocalDate last = first.plusDays(length);
    Optional<Quarters> found = Quarters.within(first, last, TODAY);
    found.ifPresent(
        quarters -> {
          assertThat(quarters.from()).isBetween(first, last);
          assertThat(quarters.to()).isBetween(quarters.from(), last).isBefore(TODAY);
          assertThat(isStart(quarters.from())).isTrue();
          assertThat(isStart(quarters.to().plusDays(1))).isTrue();
        });
    LocalDate next = first;
    while (!isStart(next)) {
      next = next.plusDays(1);
    }
    LocalDate end = next.plusMonths(3).minusDays(1);
    assertThat(found.isPresent()).isEqualTo(!end.isAfter(last) && end.isBefore(TODAY));
  }

  private static boolean isStart(LocalDate day) {
    return day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1;
  }

  private static Optional<Quarters> within(String from, String to) {
    return Quarters.within(day(from), day(to), TODAY);
  }

  private static Quarters quarters(String from, String to) {
    return new Quarters(day(from), day(to));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
