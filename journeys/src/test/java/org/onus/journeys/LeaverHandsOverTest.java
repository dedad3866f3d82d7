package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Role;

/** Somebody with cases leaves; no case is left without an owner, and the heir finds it. */
class LeaverHandsOverTest {
  private static final String FORCE = "Leaver Police";
  private static final String PERSON = "Leaver-1";
  private static final String AT = ", " + Onus.AGENCY;

  @TempDir private Path folder = Path.of("");

  @Test
  void theHeirHasTheCaseAndTheLeaverComesInNoMore() throws IOException {
    Cases.record(folder, FORCE, PERSON, "North");
    String leaver = Onus.somebody("Lena Leaver", Role.ASSESSOR);
    String heir = Onus.somebody("Henry Heir", Role.ASSESSOR);
    try (Visit coordinator = Visit.of(Role.COORDINATOR)) {
      giveThePart(coordinator);
    }
    try (Visit administrator = Visit.of(Role.ADMINISTRATOR)) {
      letLeave(administrator);
    }
    try (Visit visit = Visit.of(heir)) {
      visit.open("/");
      visit.look("leaver-6-heir");
      visit.link(PERSON).click();
      assertThat(visit.heading(PERSON)).isVisible();
      assertThat(visit.row("Answers for the case")).containsText("Henry Heir");
      assertThat(visit.main()).not().containsText("Lena Leaver");
      visit.look("leaver-7-case");
    }
    try (Visit visit = Visit.atTheOpenDoor()) {
      visit.open("/sign-in");
      visit.givePassphrase(leaver);
      assertThat(visit.main()).containsText("The email address or the passphrase is not right");
    }
  }

  private static void giveThePart(Visit coordinator) {
    Cases.open(coordinator, FORCE, PERSON);
    coordinator.link("Open who has a part").click();
    coordinator.field("Who").selectOption("Lena Leaver" + AT);
    coordinator.field("Part").selectOption("Answers for the case");
    coordinator.page().locator("[name=part-reason]").fill("took the first call");
    coordinator.look("leaver-1-parts");
    coordinator.button("Give the part").click();
    assertThat(coordinator.row("Lena Leaver")).containsText("Answers for the case");
  }

  private static void letLeave(Visit administrator) {
    administrator.open("/");
    administrator.look("leaver-2-start");
    administrator.link("Administration").click();
    administrator.look("leaver-3-administration");
    administrator.link("Lena Leaver").click();
    assertThat(administrator.main()).not().containsText(PERSON);
    administrator.look("leaver-4-member");
    administrator.page().locator("[name=leave-reason]").fill("new post elsewhere");
    administrator.button("Hand over and leave").click();
    assertThat(administrator.main()).containsText("choose a successor who can take it");
    administrator.look("leaver-5-not-without-an-heir");
    administrator.field("Answers for the case: goes to").selectOption("Henry Heir" + AT);
    administrator.page().locator("[name=leave-reason]").fill("new post elsewhere");
    administrator.button("Hand over and leave").click();
    assertThat(administrator.main()).containsText("Has left");
  }
}
