package org.onus.app.access.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

@ServiceTest
class MemberPageTest {
  private final Browser administrator;
  private final Browser coordinator;
  private final InventedForce force;
  private String person = "";

  @Autowired
  MemberPageTest(Browser browser, ApplicationContext service) {
    administrator = browser.as(Role.ADMINISTRATOR);
    coordinator = browser.as(Role.COORDINATOR);
    force = new InventedForce(service);
  }

  @BeforeEach
  void record() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    person = "/people/" + force.recordOf("P1");
  }

  @Test
  void administratorsSeeHowManyPartsSomebodyHoldsAndNeverInWhoseCase() {
    give(Role.CASE_MANAGER, "perpetrator-facing");

    PageSeen page = administrator.open(member(Role.CASE_MANAGER));

    assertThat(page.summary("Works with the perpetrator")).isEqualTo("1");
    assertThat(page.main()).doesNotContain("P1", person);
    assertThat(administrator.open(person).status()).isEqualTo(403);
  }

  @Test
  void aRoleOfTheOtherSideIsRefusedInTheSamePathwayAndSaysWhy() {
    PageSeen page = appoint(Role.CASE_MANAGER, "advocate", TestPeople.PATHWAY);

    assertThat(page.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).startsWith("Their role works on the other side"));
    assertThat(appoint(Role.CASE_MANAGER, "advocate", "drive").status()).isEqualTo(302);
    assertThat(appoint(Role.CASE_MANAGER, "partner", TestPeople.PATHWAY).status()).isEqualTo(302);
    assertThat(appoint(Role.CASE_MANAGER, "partner", TestPeople.PATHWAY).problems())
        .containsExactly("They have this role already");
  }

  @Test
  void aRoleEndsAtOnce() {
    String end =
        administrator
            .open(member(Role.ANALYST))
            .document()
            .select("form[action*=/roles/]")
            .attr("action");

    administrator.send(end, Map.of());

    assertThat(coordinator.as(Role.ANALYST).open("/list").status()).isEqualTo(403);
  }

  @Test
  void whoeverIsSuspendedIsOutAndComesBack() {
    give(Role.PARTNER, "owner");

    administrator.send(member(Role.PARTNER) + "/suspend", Map.of("suspend-reason", "ill"));

    assertThat(administrator.open(member(Role.PARTNER)).main()).contains("Suspended");
    assertThat(coordinator.open(person).table("Parts held now"))
        .as("nothing is left without an owner")
        .hasSize(2)
        .anySatisfy(row -> assertThat(row).startsWith("Test coordinator, Test Police"));
    administrator.send(member(Role.PARTNER) + "/bring-back", Map.of());
    assertThat(administrator.open(member(Role.PARTNER)).main()).contains("Can sign in");
  }

  @Test
  void aLeaversPartsGoToSuccessorsOrTheyStay() {
    give(Role.PARTNER, "owner");
    give(Role.PARTNER, "perpetrator-facing");

    PageSeen refused =
        administrator.send(
            member(Role.PARTNER) + "/leaving",
            Map.of(
                "successor-owner", who(Role.ASSESSOR),
                "successor-perpetrator-facing", who(Role.ADVOCATE),
                "leave-reason", "new job"));

    assertThat(refused.problems())
        .containsExactly("One part is left: choose a successor who can take it");
    assertThat(refused.main()).contains("Their role works on the other side");
    assertThat(administrator.open(member(Role.PARTNER)).main()).contains("Can sign in");

    administrator.send(
        member(Role.PARTNER) + "/leaving",
        Map.of("successor-perpetrator-facing", who(Role.CASE_MANAGER), "leave-reason", "new job"));

    PageSeen left = administrator.open(member(Role.PARTNER));
    assertThat(left.main()).contains("Has left", "No role yet.", "None.");
    assertThat(coordinator.open(person).table("Parts held now").stream().map(row -> row.getFirst()))
        .containsExactly("Test assessor, Test Police", "Test case-manager, Test Police");
  }

  @Test
  void whoeverStandsInHoldsThePartsAndNoLongerThanTheLeave() {
    give(Role.CASE_MANAGER, "perpetrator-facing");
    assertThat(coordinator.as(Role.PANEL_CHAIR).open(person).status()).isEqualTo(403);

    delegate(Role.CASE_MANAGER, Role.PANEL_CHAIR, 22, 30);

    assertThat(coordinator.as(Role.PANEL_CHAIR).open(person).status()).isEqualTo(200);
    assertThat(coordinator.open(person).main()).contains("On leave; Test panel-chair stands in");
    String end =
        administrator
            .open(member(Role.CASE_MANAGER))
            .document()
            .select("form[action*=/delegations/]")
            .attr("action");
    administrator.send(end, Map.of());
    assertThat(coordinator.as(Role.PANEL_CHAIR).open(person).status()).isEqualTo(403);
    delegate(Role.CASE_MANAGER, Role.PANEL_CHAIR, 23, 30);
    assertThat(coordinator.as(Role.PANEL_CHAIR).open(person).status())
        .as("it begins tomorrow")
        .isEqualTo(403);
  }

  @Test
  void nobodyStandsInAcrossTheFirewall() {
    give(Role.CASE_MANAGER, "perpetrator-facing");

    assertThat(delegate(Role.CASE_MANAGER, Role.ADVOCATE, 22, 30).problems().getFirst())
        .startsWith("Their role works on the other side");
    give(Role.PARTNER, "advocate");
    delegate(Role.ASSESSOR, Role.PARTNER, 22, 30);
    assertThat(give(Role.ASSESSOR, "perpetrator-facing").problems().getFirst())
        .as("a part that the stand-in could not hold")
        .startsWith("They work on the other side of this case");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(administrator.send(member(Role.PARTNER) + "/leaving", Map.of()).problems())
        .containsExactly("Say why, in a few words");
    assertThat(administrator.send(member(Role.PARTNER) + "/delegations", Map.of()).problems())
        .containsExactly("Choose one", "Write a day", "Write a day");
    assertThat(administrator.open("/administration/people/" + UUID.randomUUID()).status())
        .isEqualTo(404);
    assertThat(
            administrator
                .send(member(Role.ADMINISTRATOR) + "/suspend", Map.of("suspend-reason", "x"))
                .problems())
        .containsExactly("You would shut yourself out; somebody else must do this");
  }

  @Test
  void agenciesAreAddedOnce() {
    Map<String, String> agency = Map.of("name", "Northern Housing", "kind", "housing", "area", "");

    administrator.send("/administration/agencies", agency);

    assertThat(administrator.open("/administration/agencies").table("2 agencies"))
        .contains(List.of("Northern Housing", "Housing", "More than one", "Not said"));
    assertThat(administrator.send("/administration/agencies", agency).problems())
        .containsExactly("There is an agency of this name");
    assertThat(administrator.open("/administration").table("11 people")).hasSize(11);
  }

  @Test
  void sayWhereAnAgencyIsAsked() {
    String there = "/administration/agencies/contact";
    String police = TestPeople.AGENCY;

    administrator.send(
        there, Map.of("agency", police, "asked-at", " O'Hara's desk, 0191 498 0002 "));

    assertThat(administrator.open("/administration/agencies").main())
        .contains("O'Hara's desk, 0191 498 0002");
    PageSeen refused =
        administrator.send(there, Map.of("agency", police, "asked-at", "0".repeat(201)));
    assertThat(refused.problems()).containsExactly("Use at most 200 characters");
    assertThat(refused.field("asked-at")).hasSize(201);
    assertThat(administrator.send(there, Map.of("agency", "Nobody", "asked-at", "x")).problems())
        .containsExactly("Choose one");
    assertThat(
            administrator
                .send(there, Map.of("agency", police, "asked-at", "0".repeat(200)))
                .redirect())
        .isEqualTo("/administration/agencies");
    administrator.send(there, Map.of("agency", police, "asked-at", " "));
    assertThat(administrator.open("/administration/agencies").main()).contains("Not said");
  }

  @Test
  void somebodyIsInvitedByALinkThatIsShownOnce() {
    Map<String, String> ann = Map.of("name", "Ann Other", "email", "ann@test.invalid");

    PageSeen page = administrator.send("/administration/invitations", ann);

    String link = page.document().select("#link").text();
    assertThat(link).startsWith("http").contains("/invitation/");
    assertThat(administrator.open(page.link("Give them a role")).main())
        .contains("ann@test.invalid", "Invited, has not chosen a passphrase yet");
    assertThat(administrator.send("/administration/invitations", ann).problems())
        .containsExactly("Somebody has an account with this email address");
    assertThat(administrator.send("/administration/invitations", Map.of()).problems()).hasSize(2);

    PageSeen again = administrator.send(page.link("Give them a role") + "/invitation", Map.of());
    assertThat(again.document().select("#link").text()).isNotEqualTo(link);
    assertThat(coordinator.ofAStranger().open(URI.create(link).getPath()).status()).isEqualTo(410);
  }

  @Test
  void whoeverHasLeftIsNeitherSuspendedNorBroughtBack() {
    administrator.send(member(Role.PARTNER) + "/leaving", Map.of("leave-reason", "retires"));

    administrator.send(member(Role.PARTNER) + "/suspend", Map.of("suspend-reason", "x"));
    administrator.send(member(Role.PARTNER) + "/bring-back", Map.of());
    assertThat(administrator.open(member(Role.PARTNER)).main()).contains("Has left");
  }

  @Test
  void anAgencyThatIsNotOfferedIsNotTaken() {
    assertThat(
            administrator
                .send(
                    member(Role.PARTNER) + "/roles",
                    Map.of("agency", "Nowhere", "role", "analyst", "pathway", TestPeople.PATHWAY))
                .problems())
        .containsExactly("Choose one");
  }

  private PageSeen give(Role role, String relation) {
    return coordinator.send(
        person + "/parts",
        Map.of("part-who", who(role), "part-relation", relation, "part-reason", "new in post"));
  }

  private PageSeen appoint(Role holder, String role, String pathway) {
    return administrator.send(
        member(holder) + "/roles",
        Map.of("agency", TestPeople.AGENCY, "role", role, "pathway", pathway));
  }

  private PageSeen delegate(Role giver, Role taker, int from, int to) {
    Map<String, String> fields = new HashMap<>(Map.of("taker", who(taker)));
    Map.of("begins", from, "ends", to)
        .forEach(
            (name, day) -> {
              fields.put(name + "-day", String.valueOf(day));
              fields.put(name + "-month", "11");
              fields.put(name + "-year", "2026");
            });
    return administrator.send(member(giver) + "/delegations", fields);
  }

  private static String member(Role role) {
    return "/administration/people/" + TestPeople.account(role);
  }

  private static String who(Role role) {
    return TestPeople.account(role) + "@" + TestPeople.AGENCY;
  }
}
