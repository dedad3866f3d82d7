package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Role;

/** Who needs a case gets to it, for a reason that others see; who leaves hands over. */
class NeedToKnowTest {
  private static final String FORCE = "Need Police";
  private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Europe/London")));

  @TempDir private Path folder = Path.of("");

  @Test
  void brokenGlassIsToldAndReviewed() throws IOException {
    String page = recorded("Glass-Person");
    try (Visit advocate = Visit.of(Role.ADVOCATE)) {
      advocate.open(page);
      assertThat(advocate.heading("You cannot do this")).isVisible();
      advocate.look("glass-1-refused");
      advocate.link("Break the glass, if somebody’s safety depends on it").click();
      advocate.look("glass-2-why");
      advocate.field("Somebody is in immediate danger").check();
      advocate.field("In your own words").fill("He is outside her door.");
      advocate.button("Break the glass").click();
      assertThat(advocate.heading("Glass-Person")).isVisible();
      assertThat(advocate.page().locator("main")).containsText("You broke the glass");
      advocate.look("glass-3-open");
    }
    try (Visit officer = Visit.of(Role.DATA_PROTECTION_OFFICER)) {
      officer.open("/");
      officer.look("glass-4-told");
      officer.link("Review what was opened").click();
      assertThat(officer.heading("Broken glass")).isVisible();
      officer.look("glass-5-all");
      officer.page().locator("main tbody th a").first().click();
      officer.look("glass-6-review");
      officer.field("What did you find?").fill("Right and needed.");
      officer.button("Keep the finding").click();
      assertThat(officer.page().locator("main")).containsText("Right and needed.");

      officer.open("/records-of-access");
      officer.page().getByText("Find a person by what their agency calls them").click();
      officer.field("Agency").selectOption(FORCE);
      officer.field("Reference").fill("Glass-Person");
      officer.button("Find who opened them").click();
      assertThat(officer.page().locator("main")).containsText("Broke the glass");
      officer.look("glass-7-records-of-access");
    }
  }

  @Test
  void aLeaversCasesGoToSuccessors() throws IOException {
    String page = recorded("Leaver-Person");
    try (Visit coordinator = Visit.of(Role.COORDINATOR)) {
      coordinator.open(page + "/parts");
      coordinator.field("Who").selectOption("Journey partner, Journeys Police");
      coordinator.field("Part").selectOption("Answers for the case");
      coordinator.page().locator("[name=part-reason]").fill("first contact");
      coordinator.button("Give the part").click();
      assertThat(coordinator.page().locator("main table").first())
          .containsText("Journey partner, Journeys Police");
      coordinator.look("leaver-1-parts");
    }
    try (Visit administrator = Visit.of(Role.ADMINISTRATOR)) {
      administrator.open("/administration");
      administrator.look("leaver-2-administration");
      administrator.link("Journey partner").click();
      administrator.look("leaver-3-person");
      administrator
          .field("Answers for the case: goes to")
          .selectOption("Journey assessor, Journeys Police");
      administrator.page().locator("[name=leave-reason]").fill("new post elsewhere");
      administrator.button("Hand over and leave").click();
      assertThat(administrator.page().locator("main")).containsText("Has left");
      administrator.open("/administration/invitations");
      administrator.look("leaver-4-invite");
      administrator.open("/rules");
      administrator.look("leaver-5-rules");
    }
    try (Visit assessor = Visit.of(Role.ASSESSOR)) {
      assessor.open(page);
      assertThat(assessor.page().locator("main")).containsText("Journey assessor, Journeys Police");
      assessor.link("Mark as looked at").click();
      assessor.look("leaver-6-mark");
      assessor.field("Known and managed").check();
      assessor.button("Mark as looked at").click();
      assertThat(assessor.page().locator("main")).containsText("Looked at by Journey assessor");
      assessor.look("leaver-7-list");
    }
  }

  /** Records an incident of somebody, and gives the path of their page. */
  private String recorded(String person) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve(person + ".csv"),
            "incident_id,person_id,date,offence_code\nN-%1$s,%1$s,%2$s,8/67\n"
                .formatted(person, today.minusDays(3)));
    try (Visit visit = Visit.withScripts()) {
      Loads.record(visit, FORCE, file);
      visit.open("/list?sort=latest");
      return visit.link(person).getAttribute("href").replaceFirst("\\?.*", "");
    }
  }
}
