package org.onus.app.identification.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.InventedForce;
import org.onus.app.identification.ListQuestion;
import org.onus.app.identification.PriorityList;
import org.onus.app.identification.PriorityLists;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.People;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.ranking.Profiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The service is started again with another table of harm. */
@ServiceTest
class OtherWeightsTest {
  private static final AreaWeights OWN =
      new AreaWeights("own.csv", HarmWeights.of(Map.of(InventedForce.COMMON_ASSAULT, 1_000.0)));
  private final InventedForce force;
  private final PriorityLists lists;
  private final ApplicationContext service;

  @Autowired
  OtherWeightsTest(ApplicationContext service, PriorityLists lists) {
    this.force = new InventedForce(service);
    this.lists = lists;
    this.service = service;
  }

  @BeforeEach
  void scoredWithTheShippedWeights() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(40), "V1"));
    force.score();
  }

  @Test
  void todayIsScoredAnewWithThem() {
    double before = harmOn(TestClock.TODAY);

    Rescoring rescoring = startWith(OWN, TestClock.NOW);
    rescoring.keep(InventedForce.READER, TestClock.TODAY);

    assertThat(harmOn(TestClock.TODAY)).isEqualTo(1_000).isNotEqualTo(before);
    assertThat(list(TestClock.TODAY).weights()).isEqualTo(OWN.version());
  }

  @Test
  void aDayWorkedOutAfterwardsIsForgottenToo() {
    startWith(OWN, TestClock.NOW);

    assertThat(service.getBean(DayStore.class).all(InventedForce.READER)).isEmpty();
  }

  @Test
  void aDayThatIsOverStaysAsItStoodAndSaysSo() {
    LocalDate tomorrow = TestClock.TODAY.plusDays(1);
    Rescoring rescoring = startWith(OWN, TestClock.NOW.plusSeconds(86_400));
    rescoring.keep(InventedForce.READER, tomorrow);

    assertThat(list(TestClock.TODAY).weights().fileName()).isNull();
    assertThat(list(tomorrow).weights().fileName()).isEqualTo("own.csv");
    assertThat(
            lists
                .whole(
                    InventedForce.READER,
                    new ListQuestion(
                        tomorrow,
                        Profiles.RFGV,
                        null,
                        TestClock.TODAY,
                        ListQuestion.Filters.NONE,
                        ListQuestion.Sort.RANK))
                .orElseThrow()
                .sameWeightsBefore())
        .isFalse();
  }

  @Test
  void theSameWeightsForgetNothing() {
    startWith(service.getBean(AreaWeights.class), TestClock.NOW);

    assertThat(service.getBean(DayStore.class).all(InventedForce.READER)).hasSize(2);
  }

  private Rescoring startWith(AreaWeights weights, Instant now) {
    Editions editions =
        new Editions(
            service.getBean(ScoreStore.class),
            service.getBean(Rulebook.class),
            service.getBean(Incidents.class),
            service.getBean(SpellsOfPeople.class),
            service.getBean(People.class),
            service.getBean(KeptPersons.class),
            service.getBean(WholePersons.class),
            weights);
    Rescoring rescoring =
        new Rescoring(
            service.getBean(TurnStore.class),
            service.getBean(DayStore.class),
            service.getBean(ScoreStore.class),
            editions,
            service.getBean(Rulebook.class),
            service.getBean(Incidents.class),
            service.getBean(KeptPersons.class),
            weights,
            service,
            service.getBean(Trail.class),
            Clock.fixed(now, ZoneId.of("Europe/London")));
    rescoring.forgetOtherWeights(InventedForce.READER);
    return rescoring;
  }

  private double harmOn(LocalDate day) {
    return Objects.requireNonNull(list(day).lines().getFirst().person().score()).harmDays();
  }

  private PriorityList list(LocalDate day) {
    return lists
        .whole(InventedForce.READER, ListQuestion.everybody(day, Profiles.RFGV))
        .orElseThrow();
  }
}
