package org.onus.app.people.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onus.app.people.versions.Compared.Known;

class ComparedTest {

  /** A level of something on a day. */
  private record Level(String thing, int day, String level) {}

  private static final Level JANUARY = new Level("MAPPA", 1, "2/1");
  private static final Level MARCH = new Level("MAPPA", 3, "2/2");
  private static final UUID ID = new UUID(0, 1);

  @Test
  void whatNobodySaidIsAdded() {
    assertThat(compared(List.of(JANUARY), List.of()).added()).containsExactly(JANUARY);
  }

  @Test
  void whatStandsIsTheSame() {
    Compared<Level> compared = compared(List.of(JANUARY), List.of(stands(JANUARY)));

    assertThat(compared).isEqualTo(new Compared<Level>(List.of(), List.of(), List.of(), 1));
  }

  @Test
  void aLaterDayTakesThePlaceOfWhatStands() {
    Known<Level> january = stands(JANUARY);

    assertThat(compared(List.of(MARCH), List.of(january)).changed())
        .containsExactly(new Compared.Change<>(january, MARCH));
  }

  @Test
  void theSameDayTakesItsPlaceAndTheDayBeforeDoesNot() {
    Level stands = new Level("MAPPA", 3, "2/3");

    assertThat(compared(List.of(MARCH), List.of(stands(stands))).changed()).hasSize(1);
    assertThat(compared(List.of(new Level("MAPPA", 2, "2/2")), List.of(stands(stands))).older())
        .hasSize(1);
  }

  @Test
  void whatWasWithdrawnOrCorrectedIsNotBroughtBack() {
    assertThat(compared(List.of(JANUARY), List.of(ended(JANUARY))).same()).isEqualTo(1);
    assertThat(compared(List.of(JANUARY), List.of(ended(JANUARY), stands(MARCH))).same())
        .isEqualTo(1);
  }

  @Test
  void otherThingsStandBesideIt() {
    Level iom = new Level("IOM", 3, "flex");

    assertThat(compared(List.of(iom), List.of(stands(MARCH))).added()).containsExactly(iom);
  }

  private static Compared<Level> compared(List<Level> file, List<Known<Level>> known) {
    return Compared.of(file, known, Level::thing, (one, other) -> one.day() < other.day());
  }

  private static Known<Level> stands(Level level) {
    return new Known<>(ID, ID, level, true);
  }

  private static Known<Level> ended(Level level) {
    return new Known<>(ID, ID, level, false);
  }
}
