package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Role;

/** Somebody opens what is not theirs, reads why and whom to ask, and gets back to work. */
class RefusalTest {
  private static final String FORCE = "Refusal Police";
  private static final String PERSON = "Refusal-1";

  @TempDir private Path folder = Path.of("");

  @Test
  void aPageThatTheRoleDoesNotOpenSaysSo() {
    try (Visit advocate = Visit.of(Role.ADVOCATE)) {
      advocate.open("/list");
      assertThat(advocate.heading("You cannot do this")).isVisible();
      assertThat(advocate.main()).containsText("read priority lists");
      assertThat(advocate.main()).containsText("The role you act in does not do this");
      assertThat(advocate.main()).containsText("ask your agency’s administrator");
      advocate.look("refusal-1-role");
      advocate.link("Back to your start page").click();
      assertThat(advocate.heading("What waits for you")).isVisible();
    }
  }

  @Test
  void somebodyElsesCaseNamesWhomToAsk() throws IOException {
    Cases.record(folder, FORCE, PERSON, "North");
    try (Visit manager = Visit.of(Role.CASE_MANAGER)) {
      Cases.open(manager, FORCE, PERSON);
      assertThat(manager.heading("You cannot do this")).isVisible();
      assertThat(manager.main()).containsText("this is not one of them");
      assertThat(manager.main()).containsText("Ask the coordinator of the area");
      manager.look("refusal-2-not-own-case");
    }
  }

  @Test
  void aPersonOfAnotherAreaOpensForAReason() throws IOException {
    Cases.record(folder, FORCE, PERSON + "-South", "Carmarthenshire");
    try (Visit north = Visit.of(Onus.somebody("Nora North", Role.COORDINATOR, "North Powys"))) {
      Cases.open(north, FORCE, PERSON + "-South");
      assertThat(north.heading("You cannot do this")).isVisible();
      assertThat(north.main()).containsText("areas other than yours");
      north.look("refusal-3-other-area");
      north.link("Say why you need it, and open it").click();
      north.look("refusal-4-reason");
      north.field("The person moved here, or is about to").check();
      north.field("In your own words").fill("He gave an address here to probation.");
      north.button("Open").click();
      assertThat(north.heading(PERSON + "-South")).isVisible();
      assertThat(north.main()).containsText("because you gave a reason");
      north.look("refusal-5-open");
    }
  }
}
