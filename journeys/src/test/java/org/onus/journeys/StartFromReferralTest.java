package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Here;
import org.onus.app.kernel.Role;

/** A paper on the desk is an assessment in hand at once, and its next step is done by its owner. */
class StartFromReferralTest {
  private static final String FORCE = "Referral Police";

  @TempDir private Path folder = Path.of("");

  @Test
  void searchesAddsAssessesAndIsFollowedUp() throws IOException {
    Cases.record(folder, FORCE, "Known-1", "Powys");
    try (Visit assessor = Visit.of(Role.ASSESSOR);
        Visit coordinator = Visit.of(Role.COORDINATOR)) {
      assessor.open("/");
      assessor.link("Start from a referral").click();
      assessor.look("referral-1-ask");
      assessor.button("Search").click();
      assertThat(assessor.main()).containsText("Choose how this person came to notice");
      assessor.field("Specialist services").check();
      assessor.field("Family name").fill("Quillfeather");
      assessor.button("Search").click();
      assertThat(assessor.heading("Nobody found")).isVisible();
      assessor.look("referral-2-nobody");
      assessor.link("Add the person").click();
      Loads.agency(assessor, FORCE);
      assessor.field("The agency’s reference").fill("Paper-1");
      assessor.button("Add this person").click();

      assertThat(assessor.field("Specialist services")).isChecked();
      assessor.look("referral-3-begin");
      assessor.button("Begin an assessment").click();
      assertThat(assessor.main()).containsText("Came to notice: Specialist services.");
      judge(assessor);
      assessor.look("referral-4-judged");

      coordinator.open("/");
      coordinator.link("One next step of yours is to be done").click();
      coordinator.look("referral-5-waits");
      coordinator.link("Paper-1").click();
      coordinator.look("referral-6-step");
      coordinator.page().locator("[name=on-day]").fill("" + today().getDayOfMonth());
      coordinator.page().locator("[name=on-month]").fill("" + today().getMonthValue());
      coordinator.page().locator("[name=on-year]").fill("" + today().getYear());
      coordinator.field("What was done, and what came of it").fill("On the agenda of the ninth");
      coordinator.button("Mark as done").click();
      assertThat(coordinator.table("Next steps")).containsText("On the agenda of the ninth");
      coordinator.look("referral-7-done");
    }
  }

  private static void judge(Visit visit) {
    Locator weapons = Assessing.item(visit, "weapons");
    weapons.locator("[name=weapons-recent][value=present]").check();
    weapons.locator("[name=weapons-recent-words]").fill("the service’s referral");
    visit.page().locator("[name=end][value=step]").check();
    visit.page().locator("[name=who-1]").selectOption("Journey coordinator, Journeys Police");
    visit.page().locator("#step-1").fill("Bring to the next panel");
    visit.page().locator("[name=due-1-day]").fill("" + today().plusDays(7).getDayOfMonth());
    visit.page().locator("[name=due-1-month]").fill("" + today().plusDays(7).getMonthValue());
    visit.page().locator("[name=due-1-year]").fill("" + today().plusDays(7).getYear());
    visit.page().locator("[name=priority][value=yes]").check();
    visit.field("Reason").fill("a gun in the house");
    visit.button("Finish the assessment").click();
    assertThat(visit.main()).containsText("a gun in the house");
  }

  private static LocalDate today() {
    return LocalDate.now(Here.clock());
  }
}
