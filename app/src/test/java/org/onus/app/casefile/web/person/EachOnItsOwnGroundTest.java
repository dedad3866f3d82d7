package org.onus.app.casefile.web.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.trail.Deed;
import org.onus.app.casefile.web.FilledForms;
import org.onus.app.identification.InventedForce;
import org.onus.app.identification.SamePerson;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of a person with a record here and one elsewhere each goes on record on its own ground. */
@ServiceTest
class EachOnItsOwnGroundTest {
  private static final Agency ELSEWHERE = new Agency("Invented Force Elsewhere");
  private final Browser browser;
  private final InventedForce force;
  private final SamePerson same;
  private final People people;
  private final TrailSeen trail;
  private final JdbcClient jdbc;
  private RecordId here = new RecordId(new UUID(0, 0));
  private RecordId there = here;

  @Autowired
  EachOnItsOwnGroundTest(
      Browser browser,
      ApplicationContext service,
      People people,
      TrailSeen trail,
      JdbcClient jdbc) {
    this.browser = browser;
    force = new InventedForce(service);
    same = new SamePerson(service);
    this.people = people;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void oneInTheReadersAreaAndOneOpenedForAReason() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), null).withArea("Southampton"));
    force.record(
        ELSEWHERE,
        List.of(
            InventedForce.row("I2", "E1", TestClock.TODAY.minusDays(4), null)
                .withArea("Gateshead")));
    here = force.recordOf("P1");
    there =
        Objects.requireNonNull(
            people.find(InventedForce.READER, ELSEWHERE, Set.of("E1")).get("E1"));
    jdbc.sql("UPDATE access_appointment SET areas = '{Southampton}' WHERE account = :account")
        .param("account", TestPeople.account(Role.ANALYST))
        .update();
    browser.send("/people/" + there + "/reason", Map.of("reason", "moved", "words", "x"));
  }

  @Test
  void onThePagesOfThePerson() {
    same.join(here, there);
    browser.open("/persons/" + here);
    browser.open("/persons/" + here + "/chronology");
    browser.open("/persons/" + here + "/around");

    for (Deed deed : List.of(Deed.PERSON_OPENED, Deed.CHRONOLOGY_READ, Deed.PEOPLE_AROUND_READ)) {
      eachOnItsOwn(deed);
    }
  }

  @Test
  void onThePageThatSaysWhyTheyStandOnAList() {
    same.join(here, there);
    force.score();
    browser.open("/people/" + here);

    eachOnItsOwn(Deed.PERSON_OPENED);
  }

  @Test
  void onThePagesThatJoinThemAndTakeThemApart() {
    String pair = "/people/" + here + "/same-as/" + there;
    browser.send(pair, FilledForms.decision(browser.open(pair), "SAME", "one photograph"));
    eachOnItsOwn(Deed.PERSON_OPENED);
    eachOnItsOwn(Deed.SAME_PERSON_DECIDED);

    String undo = browser.open("/persons/" + here).link("Take back");
    browser.open(undo);
    browser.send(undo, Map.of("reason", "another man"));
    eachOnItsOwn(Deed.SAME_PERSON_READ);
    eachOnItsOwn(Deed.SAME_PERSON_UNDONE);
  }

  private void eachOnItsOwn(Deed deed) {
    List<TrailSeen.Row> rows = trail.rows(deed);
    assertThat(rows.subList(Math.max(0, rows.size() - 2), rows.size()))
        .as(deed.name())
        .extracting(TrailSeen.Row::grounds, TrailSeen.Row::subjects)
        .containsExactlyInAnyOrder(
            tuple("OWN_AREA", List.of(here.value())),
            tuple("REASON_GIVEN", List.of(there.value())));
  }
}
