package org.onus.app.casefile.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the start page says of the day's work, to each role as far as it goes. */
@ServiceTest
class StartPageWaitsTest {
  private static final String NAMES =
      "Look at 1 name on today’s list that nobody has marked as looked at";
  private final Browser coordinator;
  private final InventedForce force;
  private String person = "";

  @Autowired
  StartPageWaitsTest(Browser browser, ApplicationContext service) {
    coordinator = browser.as(Role.COORDINATOR);
    force = new InventedForce(service);
  }

  @BeforeEach
  void somebodyOnTheList() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    person = "/people/" + force.recordOf("P1");
  }

  @Test
  void aNameWaitsUntilItIsMarked() {
    force.score();
    PageSeen list = coordinator.open(coordinator.open("/").link(NAMES));
    assertThat(list.main()).contains("1 person", "P1");

    coordinator.send(person + "/looked-at", Map.of("choice", "known-and-managed"));

    assertThat(coordinator.open("/").main()).contains("Nothing that Onus knows of waits for you.");
  }

  @Test
  void aListThatIsNotScoredYetIsNoListOfNobody() {
    assertThat(coordinator.open("/").link("Open today’s priority list, which is not scored yet"))
        .isEqualTo("/list");
  }

  @Test
  void whoReadsNoListHearsOfNoName() {
    force.score();
    for (Role role : new Role[] {Role.ADVOCATE, Role.PARTNER, Role.ADMINISTRATOR}) {
      assertThat(coordinator.as(role).open("/").main()).contains("Nothing that Onus knows of");
    }
    assertThat(coordinator.as(Role.CASE_MANAGER).open("/").main())
        .as("not their case")
        .contains("Nothing that Onus knows of");
  }

  @Test
  void aFileLeftHalfWayWaits() {
    Browser analyst = coordinator.as(Role.ANALYST);
    analyst.upload(
        "/incidents/load",
        "file",
        "rows.csv",
        "incident_id,person_id,date\nI2,P2,2026-11-02\n".getBytes(StandardCharsets.UTF_8),
        Map.of("agency", "Invented Force"));

    assertThat(analyst.open("/").link("Finish loading 1 incident file"))
        .isEqualTo("/incidents/load");
  }

  @Test
  void onesOwnCasesStandThereAndOpen() {
    Browser manager = coordinator.as(Role.CASE_MANAGER);
    assertThat(manager.open("/").main()).doesNotContain("Your case");

    coordinator.send(
        person + "/parts",
        Map.of(
            "part-who",
            TestPeople.account(Role.CASE_MANAGER) + "@" + TestPeople.AGENCY,
            "part-relation",
            "perpetrator-facing",
            "part-reason",
            "new in post"));

    PageSeen start = manager.open("/");
    assertThat(start.table("Your case").getFirst()).containsExactly("P1", "Invented Force");
    assertThat(manager.open(start.link("P1")).heading()).isEqualTo("P1");
    assertThat(coordinator.open("/").main()).doesNotContain("Your case");
  }
}
