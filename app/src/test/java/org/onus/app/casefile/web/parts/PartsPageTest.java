package org.onus.app.casefile.web.parts;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class PartsPageTest {
  private final Browser coordinator;
  private final JdbcClient jdbc;
  private final InventedForce force;
  private String person = "";

  @Autowired
  PartsPageTest(Browser browser, JdbcClient jdbc, ApplicationContext service) {
    this.jdbc = jdbc;
    coordinator = browser.as(Role.COORDINATOR);
    force = new InventedForce(service);
  }

  @BeforeEach
  void record() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    person = "/people/" + force.recordOf("P1");
  }

  @Test
  void aPartOpensTheCaseToWhoWorksInOwnCases() {
    assertThat(coordinator.as(Role.CASE_MANAGER).open(person).status()).isEqualTo(403);

    assertThat(give(Role.CASE_MANAGER, "perpetrator-facing").redirect()).endsWith("/parts");

    assertThat(coordinator.as(Role.CASE_MANAGER).open(person).status()).isEqualTo(200);
    assertThat(coordinator.open(person).table("Parts held now").getFirst())
        .containsExactly(
            "Test case-manager, Test Police",
            "Works with the perpetrator",
            "22 November 2026, 10:00",
            "new in post");
  }

  @Test
  void whoeverMayNotChangePartsSeesThemWithoutForms() {
    give(Role.PANEL_CHAIR, "panel-member");

    PageSeen page = coordinator.as(Role.ANALYST).open(person + "/parts");

    assertThat(page.table("Parts held now")).hasSize(1);
    assertThat(page.document().select("main form")).isEmpty();
  }

  @Test
  void nobodyWorksOnBothSides() {
    give(Role.PARTNER, "perpetrator-facing");

    assertThat(give(Role.PARTNER, "advocate").problems())
        .containsExactly(
            "They work on the other side of this case: nobody works with the perpetrator and for a"
                + " victim-survivor of it");
    assertThat(give(Role.CASE_MANAGER, "advocate").problems().getFirst())
        .startsWith("Their role works on the other side");
    PageSeen agency =
        coordinator.send(
            person + "/parts",
            Map.of(
                "part-who",
                "@" + TestPeople.AGENCY,
                "part-relation",
                "advocate",
                "part-reason",
                "x"));
    assertThat(agency.problems())
        .containsExactly("This part goes to a named person or a team, not to a whole agency");
  }

  @Test
  void nothingTypedIsLostAndWhatIsMissingIsSaid() {
    PageSeen page =
        coordinator.send(
            person + "/parts",
            Map.of("part-who", who(Role.PARTNER), "part-relation", "", "part-reason", ""));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems()).containsExactly("Choose one", "Say why, in a few words");
    assertThat(page.field("part-who")).isEqualTo(who(Role.PARTNER));
    assertThat(coordinator.send(person + "/parts", Map.of("part-who", "x@y")).status())
        .isEqualTo(422);
  }

  @Test
  void whatIsNotOfferedIsNotTaken() {
    assertThat(give(Role.PARTNER, "looked-at").problems()).containsExactly("Choose one");
    assertThat(
            coordinator
                .send(
                    person + "/parts",
                    Map.of("part-who", "@Nowhere", "part-relation", "owner", "part-reason", "x"))
                .problems())
        .containsExactly("Choose somebody of the agency who can sign in");
    assertThat(exclude("@Nowhere").problems()).hasSize(1);
  }

  @Test
  void aPartIsHandedOver() {
    give(Role.PARTNER, "owner");
    String part = coordinator.open(person + "/parts").link("Test partner, Test Police");

    coordinator.send(part + "/hand-over", Map.of("to", who(Role.ASSESSOR), "to-reason", "moves"));

    assertThat(coordinator.open(person).table("Parts held now"))
        .singleElement()
        .satisfies(row -> assertThat(row).startsWith("Test assessor, Test Police"));
  }

  @Test
  void theLastPartGoesToTheCoordinators() {
    give(Role.PARTNER, "owner");
    String part = coordinator.open(person + "/parts").link("Test partner, Test Police");

    coordinator.send(part + "/end", Map.of("end-reason", "leaves"));

    assertThat(coordinator.open(person).table("Parts held now").getFirst())
        .startsWith("Test coordinator, Test Police", "Answers for the case");
    String last = coordinator.open(person + "/parts").link("Test coordinator, Test Police");
    assertThat(coordinator.send(last + "/end", Map.of("end-reason", "enough")).problems())
        .containsExactly(
            "The case would be nobody’s, and there is no coordinator it could go to; hand it over"
                + " first");
  }

  @Test
  void aRestrictedCaseDoesNotExistForAnybodyWithoutAPart() {
    String unknown = "/people/018f0000-0000-7000-8000-000000000000";

    restrict();

    assertThat(coordinator.open(person).main()).contains("Restricted", "a police officer");
    for (Role role : new Role[] {Role.ANALYST, Role.ASSESSOR, Role.CASE_MANAGER, Role.ADVOCATE}) {
      Browser other = coordinator.as(role);
      for (String page : new String[] {"", "/parts", "/reason", "/break-glass"}) {
        assertThat(other.open(person + page).status()).isEqualTo(404);
        assertThat(other.open(person + page).text()).isEqualTo(other.open(unknown + page).text());
      }
    }
  }

  @Test
  void whoeverRestrictsKeepsAPartAndCanLiftIt() {
    restrict();

    assertThat(coordinator.open(person).table("Parts held now").getFirst())
        .startsWith("Test coordinator, Test Police");

    coordinator.send(person + "/restriction/lift", Map.of("restrict-reason", "has left the force"));
    assertThat(coordinator.as(Role.ANALYST).open(person).status()).isEqualTo(200);
    assertThat(coordinator.open(person).main()).doesNotContain("Restricted");
  }

  @Test
  void whoeverIsExcludedFindsNothingAndLosesTheirPart() {
    give(Role.CASE_MANAGER, "perpetrator-facing");

    exclude(who(Role.CASE_MANAGER));

    assertThat(coordinator.as(Role.CASE_MANAGER).open(person).status()).isEqualTo(404);
    assertThat(coordinator.open(person + "/parts").table("Excluded now")).hasSize(1);
    assertThat(give(Role.CASE_MANAGER, "panel-member").problems().getFirst())
        .startsWith("They are excluded from this case");
    assertThat(coordinator.open(person).main())
        .as("who reads the person’s page is not told")
        .doesNotContain("Excluded");
  }

  @Test
  void nobodyExcludesThemselvesOrTheirAgency() {
    for (String oneself : new String[] {who(Role.COORDINATOR), "@" + TestPeople.AGENCY}) {
      assertThat(exclude(oneself).problems())
          .containsExactly("You would shut yourself out; somebody else must do this");
    }
  }

  @Test
  void nobodyExcludesAnotherAgencyThatTheyActFor() {
    jdbc.sql(
            """
            INSERT INTO access_agency (name, kind, added_at, added_by)
            VALUES ('Test Council', 'COUNCIL', now(), 'test'),
              ('Test Charity', 'CHARITY', now(), 'test')
            """)
        .update();
    jdbc.sql(
            """
            INSERT INTO access_appointment
              (account, agency, role, pathway, areas, given_at, given_by)
            VALUES (:account, 'Test Council', 'PANEL_CHAIR', :pathway, '{}', now(), 'test')
            """)
        .param("account", TestPeople.account(Role.COORDINATOR))
        .param("pathway", TestPeople.PATHWAY)
        .update();

    assertThat(exclude("@Test Council").problems())
        .containsExactly("You would shut yourself out; somebody else must do this");
    assertThat(exclude("@Test Charity").status()).isEqualTo(302);
  }

  private PageSeen give(Role role, String relation) {
    return coordinator.send(
        person + "/parts",
        Map.of("part-who", who(role), "part-relation", relation, "part-reason", "new in post"));
  }

  private PageSeen exclude(String who) {
    return coordinator.send(
        person + "/exclusions", Map.of("exclude-who", who, "exclude-reason", "works there"));
  }

  private void restrict() {
    coordinator.send(person + "/restriction", Map.of("restrict-reason", "a police officer"));
  }

  private static String who(Role role) {
    return TestPeople.account(role) + "@" + TestPeople.AGENCY;
  }
}
