package org.onus.app.identification.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.InventedForce;
import org.onus.app.identification.ListQuestion;
import org.onus.app.identification.PriorityLists;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.Custody;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.ranking.Profiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whoever saves while everybody is being scored does not wait, and what they saved is in both
 * lists: the one that stood and the one that takes its place.
 */
@ServiceTest
class SavingWhileEverybodyIsScoredTest {
  private final InventedForce force;
  private final PriorityLists lists;
  private final TransactionTemplate transactions;
  private final Rescoring interrupted;
  private Runnable meanwhile = () -> {};

  @Autowired
  SavingWhileEverybodyIsScoredTest(
      ApplicationContext service,
      PriorityLists lists,
      TransactionTemplate transactions,
      ScoreStore scores,
      Rulebook rulebook,
      Incidents incidents,
      People people,
      Custody custody,
      AreaWeights weights,
      Trail trail,
      ApplicationEventPublisher events,
      Clock clock) {
    this.force = new InventedForce(service);
    this.lists = lists;
    this.transactions = transactions;
    SpellsOfPeople readAfterTheIncidents =
        new SpellsOfPeople(custody) {
          @Override
          public CustodySpells all(Reader reader) {
            InventedForce.meanwhile(meanwhile);
            return super.all(reader);
          }
        };
    KeptPersons persons = service.getBean(KeptPersons.class);
    Editions editions =
        new Editions(
            scores,
            rulebook,
            incidents,
            readAfterTheIncidents,
            people,
            persons,
            service.getBean(WholePersons.class),
            weights);
    interrupted =
        new Rescoring(
            service.getBean(TurnStore.class),
            service.getBean(DayStore.class),
            scores,
            editions,
            rulebook,
            incidents,
            persons,
            weights,
            events,
            trail,
            clock);
  }

  @Test
  void aDayThatIsScoredForTheFirstTimeHasIt() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(9), "V1"));
    meanwhile =
        () ->
            force.record(
                InventedForce.row("I2", "P1", TestClock.TODAY, "V2").withArea("North"),
                InventedForce.row("I3", "P2", TestClock.TODAY, "V1"));

    transactions.executeWithoutResult(_ -> interrupted.keep(InventedForce.READER, TestClock.TODAY));

    assertThat(listed()).containsExactly("P1 2 incidents", "P2 1 incidents");
    assertThat(lists.whole(InventedForce.READER, question()).orElseThrow().areas())
        .containsExactly("North");
  }

  @Test
  void theListThatStoodHasItAtOnceAndTheOneAfterItToo() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(9), "V1"));
    force.score();
    meanwhile =
        () -> {
          force.record(InventedForce.row("I2", "P2", TestClock.TODAY, "V1"));
          assertThat(listed()).containsExactly("P2 1 incidents", "P1 1 incidents");
        };

    transactions.executeWithoutResult(_ -> interrupted.people(soManyThatAllAreScored()));

    assertThat(listed()).containsExactly("P2 1 incidents", "P1 1 incidents");
  }

  private static Set<RecordId> soManyThatAllAreScored() {
    return Stream.generate(UUID::randomUUID)
        .limit(3_000)
        .map(RecordId::new)
        .collect(Collectors.toSet());
  }

  private List<String> listed() {
    return lists.whole(InventedForce.READER, question()).orElseThrow().lines().stream()
        .map(line -> line.person())
        .map(person -> person.reference() + " " + person.lifetime().events() + " incidents")
        .toList();
  }

  private static ListQuestion question() {
    return ListQuestion.everybody(TestClock.TODAY, Profiles.RFGV);
  }
}
