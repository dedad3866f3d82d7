package org.onus.app.access.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

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
class TeamPagesTest {
  private static final String TEAMS = "/administration/teams";
  private final Browser administrator;
  private final Browser coordinator;
  private final InventedForce force;
  private String person = "";
  private String team = "";

  @Autowired
  TeamPagesTest(Browser browser, ApplicationContext service) {
    administrator = browser.as(Role.ADMINISTRATOR);
    coordinator = browser.as(Role.COORDINATOR);
    force = new InventedForce(service);
  }

  @BeforeEach
  void recordAndAdd() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    person = "/people/" + force.recordOf("P1");
    team = add("Offender managers").redirect();
  }

  @Test
  void whoeverIsInATeamHasItsCases() {
    join(team, Role.CASE_MANAGER);
    Browser member = coordinator.as(Role.CASE_MANAGER);
    assertThat(member.open(person).status()).isEqualTo(403);

    assertThat(give(team, "perpetrator-facing").redirect()).endsWith("/parts");

    assertThat(member.open(person).status()).isEqualTo(200);
    assertThat(member.open("/").main()).contains("P1");
    assertThat(coordinator.as(Role.PANEL_CHAIR).open(person).status()).isEqualTo(403);
    assertThat(coordinator.open(person).table("Parts held now").getFirst())
        .startsWith(
            "Offender managers (team), Test Police In it now: Test case-manager",
            "Works with the perpetrator");
    join(team, Role.PANEL_CHAIR);
    assertThat(coordinator.as(Role.PANEL_CHAIR).open(person).status()).isEqualTo(200);
    out(team, Role.PANEL_CHAIR);
    assertThat(coordinator.as(Role.PANEL_CHAIR).open(person).status()).isEqualTo(403);
  }

  @Test
  void whoeverAsksIsToldWhomOfTheTeamToCall() {
    join(team, Role.ASSESSOR);
    give(team, "owner");

    PageSeen known =
        coordinator
            .as(Role.PARTNER)
            .send("/known", Map.of("agency", InventedForce.AGENCY.name(), "reference", "P1"));

    assertThat(known.main()).contains("Test assessor, Test Police", "assessor@test.invalid");
  }

  @Test
  void administratorsSeeHowManyPartsATeamHasAndNeverInWhoseCase() {
    join(team, Role.CASE_MANAGER);
    give(team, "owner");

    PageSeen page = administrator.open(team);

    assertThat(page.summary("Answers for the case")).isEqualTo("1");
    assertThat(page.main()).contains("Test case-manager").doesNotContain("P1", person);
    assertThat(
            administrator
                .open(member(Role.CASE_MANAGER))
                .link("Offender managers (team), Test Police"))
        .isEqualTo(team);
    assertThat(administrator.open(TEAMS).table("One team"))
        .containsExactly(List.of("Offender managers", TestPeople.AGENCY, "Test case-manager"));
  }

  @Test
  void theFirewallHoldsForEachMember() {
    join(team, Role.PARTNER);
    give(team, "perpetrator-facing");

    assertThat(join(team, Role.ADVOCATE).problems().getFirst())
        .startsWith("Their role works on the other side");
    assertThat(give(person(Role.PARTNER), "advocate").problems().getFirst())
        .as("what the team has counts as the member’s own")
        .startsWith("They work on the other side of this case");
    give(person(Role.ASSESSOR), "advocate");
    assertThat(join(team, Role.ASSESSOR).problems().getFirst())
        .startsWith("They work on the other side of this case");
    String advocates = add("Advocates").redirect();
    join(advocates, Role.ADVOCATE);
    assertThat(give(advocates, "perpetrator-facing").problems().getFirst())
        .startsWith("Their role works on the other side");
  }

  @Test
  void theFirewallHoldsForAMemberWhoIsSuspendedToo() {
    join(team, Role.PARTNER);
    join(team, Role.ASSESSOR);
    give(person(Role.PARTNER), "advocate");
    administrator.send(member(Role.PARTNER) + "/suspend", Map.of("suspend-reason", "ill"));

    assertThat(give(team, "perpetrator-facing").problems().getFirst())
        .startsWith("They work on the other side of this case");
  }

  @Test
  void whoeverIsExcludedStaysShutOutAndTheOthersKeepTheCase() {
    join(team, Role.CASE_MANAGER);
    join(team, Role.PANEL_CHAIR);
    give(team, "panel-member");

    exclude(Role.CASE_MANAGER);

    assertThat(coordinator.as(Role.CASE_MANAGER).open(person).status()).isEqualTo(404);
    assertThat(coordinator.as(Role.PANEL_CHAIR).open(person).status()).isEqualTo(200);
    assertThat(coordinator.open(person).table("Parts held now")).hasSize(1);
    exclude(Role.PANEL_CHAIR);
    assertThat(coordinator.open(person).table("Parts held now"))
        .as("nobody of the team may have it any more")
        .hasSize(2)
        .anySatisfy(row -> assertThat(row).startsWith("Test coordinator, Test Police"));
    assertThat(give(team, "owner").problems().getFirst())
        .startsWith("They are excluded from this case");
  }

  @Test
  void aLeaverHandsOverToATeam() {
    join(team, Role.CASE_MANAGER);
    give(person(Role.PARTNER), "perpetrator-facing");

    administrator.send(
        member(Role.PARTNER) + "/leaving",
        Map.of("successor-perpetrator-facing", holder(team), "leave-reason", "new job"));

    assertThat(administrator.open(member(Role.PARTNER)).main()).contains("Has left");
    assertThat(coordinator.as(Role.CASE_MANAGER).open(person).status()).isEqualTo(200);
  }

  @Test
  void aPartIsHandedOverToATeamOnItsPage() {
    join(team, Role.CASE_MANAGER);
    give(person(Role.PARTNER), "owner");
    String part = coordinator.open(person + "/parts").link("Test partner, Test Police");

    coordinator.send(part + "/hand-over", Map.of("to", holder(team), "to-reason", "its work"));

    assertThat(coordinator.open(person).table("Parts held now"))
        .singleElement()
        .satisfies(row -> assertThat(row.getFirst()).startsWith("Offender managers (team)"));
  }

  @Test
  void casesOfATeamWithoutPeopleGoToTheCoordinators() {
    for (String way : List.of("out", "left", "suspended", "role ended")) {
      force.record(InventedForce.row("I " + way, way, TestClock.TODAY.minusDays(6), "V1"));
      person = "/people/" + force.recordOf(way);
      team = add(way).redirect();
      Role role =
          switch (way) {
            case "out" -> Role.CASE_MANAGER;
            case "left" -> Role.PARTNER;
            case "suspended" -> Role.ASSESSOR;
            default -> Role.PANEL_CHAIR;
          };
      join(team, role);
      give(team, "owner");

      switch (way) {
        case "out" -> out(team, role);
        case "left" -> administrator.send(member(role) + "/leaving", Map.of("leave-reason", "x"));
        case "suspended" ->
            administrator.send(member(role) + "/suspend", Map.of("suspend-reason", "x"));
        default ->
            administrator.send(
                administrator
                    .open(member(role))
                    .document()
                    .select("form[action*=/roles/]")
                    .attr("action"),
                Map.of());
      }

      assertThat(coordinator.open(person).table("Parts held now"))
          .as(way)
          .hasSize(2)
          .anySatisfy(row -> assertThat(row).startsWith("Test coordinator, Test Police"))
          .anySatisfy(
              row ->
                  assertThat(row.getFirst())
                      .contains("Nobody in it who may have this case can sign in now"));
    }
  }

  @Test
  void aTeamIsNotLeftByItsLastPersonIfNobodyCouldTakeItsCases() {
    join(team, Role.COORDINATOR);
    give(team, "owner");

    assertThat(out(team, Role.COORDINATOR).status())
        .as("they are the coordinator whom it goes to")
        .isEqualTo(302);
    join(team, Role.CASE_MANAGER);
    administrator.send(
        member(Role.COORDINATOR) + "/leaving",
        Map.of("successor-owner", holder(team), "leave-reason", "x"));
    assertThat(out(team, Role.CASE_MANAGER).problems().getFirst())
        .startsWith("The case would be nobody’s");
    assertThat(coordinator.as(Role.CASE_MANAGER).open(person).status())
        .as("nothing was done")
        .isEqualTo(200);
  }

  @Test
  void aTeamWithCasesIsDissolvedOnlyIntoSomebodysHands() {
    join(team, Role.CASE_MANAGER);
    give(team, "perpetrator-facing");
    Map<String, String> why = Map.of("dissolve-reason", "merged");

    PageSeen refused = administrator.send(team + "/dissolving", why);

    assertThat(refused.problems())
        .containsExactly("One part is left: choose a successor who can take it");
    Map<String, String> across = new HashMap<>(why);
    across.put("successor-perpetrator-facing", person(Role.ADVOCATE));
    assertThat(administrator.send(team + "/dissolving", across).main())
        .contains("Their role works on the other side");
    Map<String, String> itself = new HashMap<>(why);
    itself.put("successor-perpetrator-facing", holder(team));
    assertThat(administrator.send(team + "/dissolving", itself).problems()).hasSize(1);
    assertThat(coordinator.as(Role.CASE_MANAGER).open(person).status()).isEqualTo(200);
    Map<String, String> heir = new HashMap<>(why);
    heir.put("successor-perpetrator-facing", person(Role.PARTNER));
    assertThat(administrator.send(team + "/dissolving", heir).redirect()).isEqualTo(TEAMS);

    assertThat(administrator.open(team).status()).isEqualTo(404);
    assertThat(coordinator.as(Role.CASE_MANAGER).open(person).status()).isEqualTo(403);
    assertThat(coordinator.open(person).table("Parts held now"))
        .singleElement()
        .satisfies(row -> assertThat(row).startsWith("Test partner, Test Police"));
    assertThat(add("Offender managers").status()).as("its name is free again").isEqualTo(302);
  }

  @Test
  void whoeverStandsInForAMemberDoesNotComeIntoTheTeam() {
    join(team, Role.CASE_MANAGER);
    give(team, "owner");
    Map<String, String> leave = new HashMap<>(Map.of("taker", person(Role.PANEL_CHAIR)));
    for (String day : List.of("begins", "ends")) {
      leave.put(day + "-day", "22");
      leave.put(day + "-month", "11");
      leave.put(day + "-year", "2026");
    }

    administrator.send(member(Role.CASE_MANAGER) + "/delegations", leave);

    assertThat(coordinator.as(Role.PANEL_CHAIR).open(person).status()).isEqualTo(403);
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(administrator.send(TEAMS, Map.of()).problems())
        .containsExactly("Choose one", "Write the team’s name, with at most 200 characters");
    assertThat(add("offender Managers").problems())
        .containsExactly("The agency has a team of this name");
    assertThat(administrator.send(team + "/members", Map.of()).problems())
        .containsExactly("Choose one");
    assertThat(
            administrator
                .send(team + "/members", Map.of("member", UUID.randomUUID() + "@x"))
                .problems())
        .containsExactly("Choose somebody of the agency who can sign in");
    assertThat(administrator.send(team + "/dissolving", Map.of()).problems())
        .containsExactly("Say why, in a few words");
    assertThat(give(team, "owner").problems())
        .containsExactly("Nobody in this team can sign in; take somebody in first");
    assertThat(administrator.send(team + "/name", Map.of("name", "x".repeat(201))).problems())
        .hasSize(1);
    PageSeen excluding =
        coordinator.send(
            person + "/exclusions", Map.of("exclude-who", holder(team), "exclude-reason", "x"));
    assertThat(excluding.problems()).as("a team is not excluded").containsExactly("Choose one");
  }

  @Test
  void aTeamGetsAnotherName() {
    add("Domestic abuse unit");

    assertThat(administrator.send(team + "/name", Map.of("name", "domestic abuse unit")).problems())
        .containsExactly("The agency has a team of this name");
    administrator.send(team + "/name", Map.of("name", "Integrated offender management"));

    assertThat(administrator.open(team).heading()).isEqualTo("Integrated offender management");
  }

  private PageSeen add(String name) {
    return administrator.send(TEAMS, Map.of("agency", TestPeople.AGENCY, "name", name));
  }

  private PageSeen join(String where, Role role) {
    return administrator.send(where + "/members", Map.of("member", person(role)));
  }

  private PageSeen out(String where, Role role) {
    return administrator.send(where + "/members/" + TestPeople.account(role) + "/end", Map.of());
  }

  private PageSeen give(String to, String relation) {
    return coordinator.send(
        person + "/parts",
        Map.of(
            "part-who",
            to.startsWith(TEAMS) ? holder(to) : to,
            "part-relation",
            relation,
            "part-reason",
            "its work"));
  }

  private void exclude(Role role) {
    coordinator.send(
        person + "/exclusions", Map.of("exclude-who", person(role), "exclude-reason", "related"));
  }

  private static String holder(String team) {
    return "team:" + team.substring(TEAMS.length() + 1) + "@" + TestPeople.AGENCY;
  }

  private static String person(Role role) {
    return TestPeople.account(role) + "@" + TestPeople.AGENCY;
  }

  private static String member(Role role) {
    return "/administration/people/" + TestPeople.account(role);
  }
}
