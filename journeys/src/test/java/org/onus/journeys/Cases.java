package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.onus.app.kernel.Here;

/** Somebody of whom an incident is recorded, and how a colleague comes to their page. */
final class Cases {

  private Cases() {}

  /** Records one incident of somebody, from a file of an analyst. */
  static void record(Path folder, String force, String person, String area) throws IOException {
    LocalDate day = LocalDate.now(Here.clock()).minusDays(3);
    Path file =
        Files.writeString(
            folder.resolve(person + ".csv"),
            "incident_id,person_id,date,offence_code,area\nI-%1$s,%1$s,%2$s,8/67,%3$s\n"
                .formatted(person, day, area));
    try (Visit visit = Visit.withScripts()) {
      Loads.record(visit, force, file);
    }
  }

  /** Asks whether somebody is known, and follows the link to what is recorded. */
  static void open(Visit visit, String force, String person) {
    visit.open("/known");
    visit.field("Whose reference").selectOption(force);
    visit.page().locator("[name=reference]").fill(person);
    visit.button("Ask").click();
    assertThat(visit.page().locator("main")).containsText("The person is known");
    visit.link("Open what is recorded").click();
  }
}
