package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Role;

/** A team is made, gets a case, and whoever joins it finds the case on their start page. */
class TeamTest {
  private static final String FORCE = "Team Police";
  private static final String PERSON = "Team-1";
  private static final String TEAM = "O'Brien's offender managers";
  private static final String AT = ", " + Onus.AGENCY;

  @TempDir private Path folder = Path.of("");

  @Test
  void whoeverIsInTheTeamHasItsCaseAndTheCaseOutlivesTheTeam() throws IOException {
    Cases.record(folder, FORCE, PERSON, "North");
    String member = Onus.somebody("Mina Member", Role.CASE_MANAGER);
    Onus.somebody("Harri Heir", Role.CASE_MANAGER);
    try (Visit administrator = Visit.of(Role.ADMINISTRATOR)) {
      makeTheTeam(administrator);
    }
    try (Visit coordinator = Visit.of(Role.COORDINATOR)) {
      giveTheCase(coordinator);
    }
    try (Visit visit = Visit.of(member)) {
      visit.open("/");
      visit.look("team-5-member");
      visit.link(PERSON).click();
      assertThat(visit.heading(PERSON)).isVisible();
      assertThat(visit.row("Works with the perpetrator")).containsText(TEAM + " (team)");
      visit.look("team-6-case");
    }
    try (Visit administrator = Visit.of(Role.ADMINISTRATOR)) {
      dissolveTheTeam(administrator);
    }
    try (Visit coordinator = Visit.of(Role.COORDINATOR)) {
      Cases.open(coordinator, FORCE, PERSON);
      assertThat(coordinator.row("Works with the perpetrator")).containsText("Harri Heir");
      assertThat(coordinator.main()).not().containsText(TEAM);
    }
  }

  private static void makeTheTeam(Visit administrator) {
    administrator.open("/administration");
    administrator.link("Teams").click();
    administrator.look("team-1-teams");
    administrator.button("Add a team").click();
    assertThat(administrator.main()).containsText("Write the team’s name");
    administrator.field("Agency").selectOption(Onus.AGENCY);
    administrator.page().locator("[name=name]").fill(TEAM);
    administrator.button("Add a team").click();
    assertThat(administrator.heading(TEAM)).isVisible();
    administrator.look("team-2-nobody-in-it");
    administrator.page().locator("[name=member]").selectOption("Mina Member");
    administrator.button("Take in").click();
    assertThat(administrator.button("Mina Member")).isVisible();
    administrator.look("team-3-somebody-in-it");
  }

  private static void giveTheCase(Visit coordinator) {
    Cases.open(coordinator, FORCE, PERSON);
    coordinator.link("Open who has a part").click();
    coordinator.field("Who").selectOption(TEAM + " (team)" + AT);
    coordinator.field("Part").selectOption("Works with the perpetrator");
    coordinator.page().locator("[name=part-reason]").fill("the team takes such cases");
    coordinator.button("Give the part").click();
    assertThat(coordinator.row(TEAM)).containsText("Works with the perpetrator");
    coordinator.look("team-4-parts");
  }

  private static void dissolveTheTeam(Visit administrator) {
    administrator.open("/administration");
    administrator.link("Teams").click();
    administrator.link(TEAM).click();
    assertThat(administrator.main()).not().containsText(PERSON);
    administrator.page().locator("[name=dissolve-reason]").fill("merged with another");
    administrator.button("Hand over and dissolve").click();
    assertThat(administrator.main()).containsText("choose a successor who can take it");
    administrator.look("team-7-not-without-an-heir");
    administrator.field("Works with the perpetrator: goes to").selectOption("Harri Heir" + AT);
    administrator.page().locator("[name=dissolve-reason]").fill("merged with another");
    administrator.button("Hand over and dissolve").click();
    assertThat(administrator.main()).not().containsText(TEAM);
  }
}
