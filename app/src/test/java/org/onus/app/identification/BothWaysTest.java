package org.onus.app.identification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.kernel.Role;
import org.onus.app.people.Opened;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.engine.ranking.Flag;
import org.onus.engine.ranking.Profiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** That harm goes both ways is said to whoever may see both ways, and betrays nobody to others. */
@ServiceTest
class BothWaysTest {
  private final InventedForce force;
  private final PriorityLists lists;
  private final Reasons reasons;

  @Autowired
  BothWaysTest(ApplicationContext service, PriorityLists lists, Reasons reasons) {
    force = new InventedForce(service);
    this.lists = lists;
    this.reasons = reasons;
  }

  @BeforeEach
  void harmBothWays() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "P2").withArea("North"),
        InventedForce.row("I2", "P2", TestClock.TODAY.minusDays(9), "P1").withArea("South"));
    force.score();
  }

  @Test
  void isSaidToWhoeverSeesBoth() {
    assertThat(isSaidTo(new Sight(Sight.Reach.EVERYTHING, Set.of(), Set.of(), Set.of()))).isTrue();
    assertThat(isSaidTo(areas(Set.of("North", "South"), Set.of()))).isTrue();
  }

  @Test
  void isNotSaidToWhoeverDoesNotSeeTheOther() {
    UUID other = force.recordOf("P2").value();

    assertThat(isSaidTo(areas(Set.of("North"), Set.of()))).isFalse();
    assertThat(isSaidTo(areas(Set.of("North", "South"), Set.of(other)))).isFalse();
    assertThat(isSaidTo(new Sight(Sight.Reach.EVERYTHING, Set.of(), Set.of(), Set.of(other))))
        .isFalse();
  }

  private static Sight areas(Set<String> areas, Set<UUID> hidden) {
    return new Sight(Sight.Reach.AREAS, areas, Set.of(), hidden);
  }

  /** The same on the list and on the page of the person. */
  private boolean isSaidTo(Sight sight) {
    Reader reader =
        new Reader(
            InventedForce.READER.who(),
            Role.COORDINATOR,
            TestPeople.AGENCY,
            sight,
            TestPeople.PATHWAY);
    boolean onTheList =
        lists
            .whole(reader, ListQuestion.everybody(TestClock.TODAY, Profiles.RFGV))
            .orElseThrow()
            .lines()
            .stream()
            .map(ListLine::person)
            .filter(person -> person.reference().equals("P1"))
            .anyMatch(person -> person.flags().contains(Flag.BOTH_WAYS));
    boolean onThePage =
        reasons
            .of(
                reader,
                Opened.on(Decision.Basis.OWN_AREA, List.of(force.recordOf("P1"))),
                force.recordOf("P1"),
                Profiles.RFGV,
                TestClock.TODAY,
                TestClock.TODAY.minusDays(28))
            .orElseThrow()
            .flags()
            .contains(Flag.BOTH_WAYS);
    assertThat(onThePage).isEqualTo(onTheList);
    return onTheList;
  }
}
