package org.onus.app.casefile.web.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.AgencyKind;
import org.onus.app.access.accounts.SharingAgency;
import org.onus.app.identification.InventedForce;
import org.onus.app.identification.SamePerson;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class KnownPageTest {
  private final Browser partner;
  private final InventedForce force;
  private final JdbcClient jdbc;
  private final Agencies agencies;
  private final SamePerson same;
  private final People people;

  @Autowired
  KnownPageTest(
      Browser browser,
      ApplicationContext service,
      JdbcClient jdbc,
      Agencies agencies,
      People people) {
    this.agencies = agencies;
    this.people = people;
    partner = browser.as(Role.PARTNER);
    force = new InventedForce(service);
    same = new SamePerson(service);
    this.jdbc = jdbc;
  }

  @BeforeEach
  void record() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1").withArea("Southampton"));
  }

  @Test
  void saysWhereAPerpetratorIsKnownAndWhomToCallButNotWhat() {
    PageSeen page = ask("P1");

    assertThat(page.summary("Agencies")).isEqualTo("Invented Force");
    assertThat(page.summary("Areas")).isEqualTo("Southampton");
    assertThat(page.main())
        .contains("Test coordinator, Test Police, coordinator@test.invalid: coordinates the area")
        .doesNotContain("assault", "V1");
    assertThat(page.document().select("main a")).as("a partner opens nobody").isEmpty();
  }

  @Test
  void saysTheTelephoneOfWhoeverGaveIt() {
    Browser coordinator = partner.as(Role.COORDINATOR);
    assertThat(coordinator.send("/account/reach", Map.of("reach", " 0191 498 0001 ")).redirect())
        .isEqualTo("/account");

    assertThat(coordinator.open("/account").field("reach")).isEqualTo("0191 498 0001");
    assertThat(ask("P1").main())
        .contains(
            "Test coordinator, Test Police, 0191 498 0001, coordinator@test.invalid: coordinates");
    PageSeen refused = coordinator.send("/account/reach", Map.of("reach", "0".repeat(101)));
    assertThat(refused.problems()).containsExactly("Use at most 100 characters");
    assertThat(refused.field("reach")).hasSize(101);
    coordinator.send("/account/reach", Map.of("reach", "0".repeat(100)));
    coordinator.send("/account/reach", Map.of("reach", " "));
    assertThat(coordinator.open("/account").field("reach")).isEmpty();
  }

  @Test
  void saysWhenSomebodyWasAssessed() {
    assertThat(ask("P1").summary("Last assessed")).isEqualTo("No finished assessment");
    Browser assessor = partner.as(Role.ASSESSOR);
    String there = "/people/" + force.recordOf("P1") + "/assessment";
    assessor.send(there + "/begin", Map.of("notice", "POLICE_OTHER"));
    assertThat(ask("P1").summary("Last assessed"))
        .as("a draft")
        .isEqualTo("No finished assessment");

    assessor.send(
        there + "/answers",
        Map.of("weapons-recent", "present", "weapons-recent-words", "licensing"));
    PageSeen judged =
        assessor.send(
            there + "/judgement",
            Map.of(
                "seen",
                assessor.open(there).field("seen"),
                "priority",
                "yes",
                "reason",
                "it grows",
                "end",
                "watched"));
    assertThat(judged.problems()).isEmpty();

    assertThat(ask("P1").summary("Last assessed")).isEqualTo("22 November 2026, by Test Police");
    assertThat(ask("P1").main()).doesNotContain("it grows", "priority");
  }

  @Test
  void namesEveryAgencyThatKnowsThePersonAndWhereEachIsAsked() {
    Agency north = new Agency("Invented North");
    force.record(
        north,
        List.of(
            InventedForce.row("I9", "N1", TestClock.TODAY.minusDays(3), "V9")
                .withArea("Gateshead")));
    agencies.add(
        InventedForce.READER,
        new SharingAgency(north.name(), AgencyKind.POLICE, null, "the desk, 0191 498 0003"));
    RecordId there =
        Objects.requireNonNull(people.find(InventedForce.READER, north, Set.of("N1")).get("N1"));
    assertThat(ask("P1").summary("Agencies")).isEqualTo("Invented Force");
    same.join(force.recordOf("P1"), there);

    PageSeen page = ask("P1");

    assertThat(page.summary("Agencies")).isEqualTo("Invented Force, Invented North");
    assertThat(page.summary("Areas")).isEqualTo("Gateshead, Southampton");
    assertThat(page.main()).contains("Invented North: the desk, 0191 498 0003");

    partner
        .as(Role.COORDINATOR)
        .send("/people/" + there + "/restriction", Map.of("restrict-reason", "an officer"));
    PageSeen hidden = ask("P1");
    assertThat(hidden.summary("Agencies")).isEqualTo("Invented Force");
    assertThat(hidden.main()).doesNotContain("Gateshead", "0191 498 0003");
  }

  @Test
  void whoOpensPeopleIsLedThere() {
    assertThat(
            partner
                .as(Role.CASE_MANAGER)
                .send("/known", fields("P1"))
                .link("Open what is recorded"))
        .isEqualTo("/people/" + force.recordOf("P1"));
  }

  @Test
  void aPersonOfAnotherAreaOpensForAReason() {
    Browser elsewhere = partner.as(Role.COORDINATOR);
    String person = "/people/" + force.recordOf("P1");
    worksIn(Role.COORDINATOR, "Gateshead");

    PageSeen refused = elsewhere.open(person);
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.main()).contains("Known in: Southampton.");
    assertThat(elsewhere.open(refused.link("Say why you need it, and open it")).main())
        .contains("stays open to you for 7 days");
    assertThat(elsewhere.open(person + "/break-glass").status()).isEqualTo(403);
    elsewhere.send(person + "/reason", Map.of("reason", "moved", "words", "new address here"));

    assertThat(elsewhere.open(person).main()).contains("Open to you because you gave a reason");
    assertThat(partner.as(Role.DATA_PROTECTION_OFFICER).open("/broken-glass").main())
        .as("a reason is no broken glass")
        .contains("Nobody has broken the glass yet");
  }

  @Test
  void aRefusalNamesWhoCoordinatesWhereSomebodyIsKnown() {
    worksIn(Role.ANALYST, "Gateshead");

    assertThat(partner.as(Role.ANALYST).open("/people/" + force.recordOf("P1")).main())
        .contains("Known in: Southampton.")
        .contains("Test coordinator, Test Police: coordinator@test.invalid");
  }

  @Test
  void aVictimSurvivorIsKnownToNobody() {
    assertThat(ask("V1").main()).contains("Nobody is known by this reference");
  }

  @Test
  void aRestrictedCaseIsAnsweredAsNone() {
    String unknown = ask("NOBODY").main().replace("NOBODY", "P1");
    partner
        .as(Role.COORDINATOR)
        .send(
            "/people/" + force.recordOf("P1") + "/restriction",
            Map.of("restrict-reason", "a police officer"));

    assertThat(ask("P1").main()).isEqualTo(unknown);
    assertThat(ask("P1").status()).isEqualTo(200);
  }

  @Test
  void asksForAnAgencyAndAReference() {
    assertThat(partner.send("/known", Map.of("agency", "Nowhere", "reference", " ")).problems())
        .containsExactly("Choose one", "Write the agency’s reference of the person");
  }

  private PageSeen ask(String reference) {
    return partner.send("/known", fields(reference));
  }

  private static Map<String, String> fields(String reference) {
    return Map.of("agency", InventedForce.AGENCY.name(), "reference", reference);
  }

  private void worksIn(Role role, String area) {
    jdbc.sql(
            """
            INSERT INTO access_appointment
              (account, agency, role, pathway, areas, given_at, given_by)
            SELECT account, agency, role, 'drive', ARRAY[:area], given_at, given_by
            FROM access_appointment WHERE account = :account
            """)
        .param("area", area)
        .param("account", TestPeople.account(role))
        .update();
    jdbc.sql(
            """
            UPDATE access_appointment SET ended_at = now(), ended_by = 'test'
            WHERE account = :account AND pathway <> 'drive'
            """)
        .param("account", TestPeople.account(role))
        .update();
  }
}
