package org.onus.app.access.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onus.app.kernel.Role;

class UnusualReadingTest {
  private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
  private static final ReadingSettings SETTINGS =
      new ReadingSettings(
          WorkingHours.of("Monday-Friday 07:00-19:00"),
          Map.of("Invented Police", WorkingHours.of("always")),
          Set.of(LocalDate.of(2026, 12, 28)),
          90,
          5,
          3,
          20,
          2);
  private static final Usual UNKNOWN = new Usual(6, 4);
  private static final Usual SIX = new Usual(6, 5);
  private static final Usual SEVEN = new Usual(7, 5);

  @ParameterizedTest
  @CsvSource({"20, true", "19, false"})
  void manyBeginsAtTheBoundAndThreeTimesTheUsual(int records, boolean unusual) {
    assertThat(kinds(day(records, 0), SIX, SIX))
        .isEqualTo(unusual ? List.of(Finding.Kind.MANY) : List.of());
  }

  @ParameterizedTest
  @CsvSource({"21, true", "20, false"})
  void moreThanTheBoundIsNotMuchForSomebodyWhoReadsALot(int records, boolean unusual) {
    assertThat(kinds(day(records, 0), SEVEN, SEVEN))
        .isEqualTo(unusual ? List.of(Finding.Kind.MANY) : List.of());
  }

  @Test
  void theReaderAndTheRoleAreEachCompared() {
    assertThat(many(day(20, 0), SIX, SEVEN))
        .satisfies(one -> assertThat(one.forReader()).isTrue())
        .satisfies(one -> assertThat(one.forRole()).isFalse());
    assertThat(many(day(20, 0), SEVEN, SIX))
        .satisfies(one -> assertThat(one.forReader()).isFalse())
        .satisfies(one -> assertThat(one.forRole()).isTrue());
  }

  @Test
  void withTooFewDaysOfTheirOwnTheRoleIsComparedAndWithoutEitherTheBoundIsEnough() {
    assertThat(kinds(day(20, 0), UNKNOWN, SEVEN)).isEmpty();
    assertThat(kinds(day(20, 0), UNKNOWN, SIX)).containsExactly(Finding.Kind.MANY);
    assertThat(kinds(day(20, 0), UNKNOWN, UNKNOWN)).containsExactly(Finding.Kind.MANY);
    assertThat(kinds(day(19, 0), UNKNOWN, UNKNOWN)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2, true", "1, false"})
  void outOfHoursBeginsAtItsBound(int records, boolean unusual) {
    assertThat(kinds(day(3, records), SIX, SIX))
        .isEqualTo(unusual ? List.of(Finding.Kind.OUT_OF_HOURS) : List.of());
  }

  @Test
  void onlyRecordsThatWereOpenedAreTheReadersOwnPeople() {
    ReadingDay day = day(3, 0);
    UUID opened = id(1);
    Kin kin = new Kin(Set.of(opened, id(99)), 41, Set.of(id(2), id(98)));

    List<Finding> found = UnusualReading.in(day, SIX, SIX, kin, SETTINGS);

    assertThat(found)
        .containsExactly(
            new Finding.OwnSurname(Set.of(opened), 41), new Finding.OwnAddress(Set.of(id(2))));
    assertThat(UnusualReading.in(day, SIX, SIX, Kin.NONE, SETTINGS)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-17T06:59:59Z, false",
    "2026-11-17T07:00:00Z, true",
    "2026-11-17T18:59:59Z, true",
    "2026-11-17T19:00:00Z, false",
    "2026-11-20T12:00:00Z, true",
    "2026-11-21T12:00:00Z, false",
    // an hour earlier in summer
    "2026-07-14T06:00:00Z, true",
    "2026-07-14T18:00:00Z, false",
  })
  void workingHoursAreThoseOfTheClockOnTheWall(Instant moment, boolean within) {
    assertThat(SETTINGS.hours().contain(moment, Set.of())).isEqualTo(within);
    assertThat(WorkingHours.of("always").contain(moment, Set.of())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    // the Monday is a bank holiday in the place of a Saturday
    "2026-12-28T12:00:00Z, Monday-Friday 07:00-19:00, false",
    "2026-12-29T12:00:00Z, Monday-Friday 07:00-19:00, true",
    "2026-12-27T23:59:59Z, Monday-Sunday 00:00-23:00, false",
    "2026-12-28T12:00:00Z, Monday-Sunday 07:00-19:00, true",
    "2026-12-28T12:00:00Z, always, true",
  })
  void aBankHolidayIsASunday(Instant moment, String hours, boolean within) {
    assertThat(WorkingHours.of(hours).contain(moment, SETTINGS.bankHolidays())).isEqualTo(within);
  }

  @Test
  void hoursAreReadOrRefusedWithASentence() {
    WorkingHours late = WorkingHours.of("Saturday-Sunday 20:00-00:00");

    assertThat(late.contain(Instant.parse("2026-11-21T23:59:59Z"), Set.of())).isTrue();
    assertThat(late.contain(Instant.parse("2026-11-22T00:00:00Z"), Set.of())).isFalse();
    assertThatThrownBy(() -> WorkingHours.of("nine to five"))
        .hasMessageContaining("Monday-Friday 07:00-19:00");
  }

  /** R 4.3: median(c(3, 1, 2)) is 2, median(c(4, 1, 3, 2)) is 2.5. */
  @Test
  void theUsualIsTheMedian() {
    assertThat(Usual.of(List.of(3, 1, 2))).isEqualTo(new Usual(2, 3));
    assertThat(Usual.of(List.of(4, 1, 3, 2))).isEqualTo(new Usual(2.5, 4));
    assertThat(Usual.of(List.of())).isEqualTo(new Usual(0, 0));
  }

  @Test
  void theUsualIsThatOfTheDaysBefore() {
    Usuals usuals =
        new Usuals(
            List.of(
                count("me", 91, 1_000), // too long ago
                count("me", 90, 2),
                count("me", 1, 4),
                count("me", 0, 2_000), // the day itself
                count("another", 1, 10)),
            SETTINGS.comparedDays());
    ReadingDay day = new ReadingDay("me", Role.ANALYST, TUESDAY, Set.of(id(1)), Set.of());

    assertThat(usuals.ofReader(day)).isEqualTo(new Usual(3, 2));
    assertThat(usuals.ofRole(day)).isEqualTo(new Usual(4, 3));
    assertThat(
            usuals.ofReader(new ReadingDay("me", Role.ADVOCATE, TUESDAY, Set.of(id(1)), Set.of())))
        .isEqualTo(new Usual(0, 0));
  }

  @Test
  void aRecordOpenedTwiceADayCountsOnceAndHoursAreThoseOfTheService() {
    Instant evening = Instant.parse("2026-11-17T22:00:00Z");
    List<ReadingDay> days =
        ReadingDay.of(
            List.of(
                opened("me", "Invented Police", evening, id(1), id(2)),
                opened("me", "Invented Charity", evening, id(2)),
                opened("me", "Invented Charity", evening.plusSeconds(7_200), id(3)),
                opened("another", "Invented Charity", evening, id(1))),
            SETTINGS);

    assertThat(days)
        .containsExactly(
            new ReadingDay("me", Role.ANALYST, TUESDAY.plusDays(1), Set.of(id(3)), Set.of(id(3))),
            new ReadingDay("me", Role.ANALYST, TUESDAY, Set.of(id(1), id(2)), Set.of(id(2))),
            new ReadingDay("another", Role.ANALYST, TUESDAY, Set.of(id(1)), Set.of(id(1))));
  }

  private static List<Finding.Kind> kinds(ReadingDay day, Usual own, Usual role) {
    return UnusualReading.in(day, own, role, Kin.NONE, SETTINGS).stream()
        .map(Finding::kind)
        .toList();
  }

  private static Finding.Many many(ReadingDay day, Usual own, Usual role) {
    return (Finding.Many) UnusualReading.in(day, own, role, Kin.NONE, SETTINGS).getFirst();
  }

  private static ReadingDay day(int records, int outOfHours) {
    return new ReadingDay("me", Role.ANALYST, TUESDAY, ids(records), ids(outOfHours));
  }

  private static Set<UUID> ids(int count) {
    return count == 0
        ? Collections.emptySet()
        : IntStream.rangeClosed(1, count)
            .mapToObj(UnusualReadingTest::id)
            .collect(Collectors.toSet());
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static Usuals.Count count(String who, int daysBefore, int records) {
    return new Usuals.Count(who, Role.ANALYST, TUESDAY.minusDays(daysBefore), records);
  }

  private static Consultation opened(String who, String agency, Instant at, UUID... records) {
    return new Consultation(who, Role.ANALYST, agency, "hampshire", at, List.of(records));
  }
}
