package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.kernel.Here;

/** Spells in custody are loaded beside the incidents and show on the person's page. */
class CustodyFileTest {
  private final LocalDate today = LocalDate.now(Here.clock());

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fromFileToThePersonsPage(boolean scripts) throws IOException {
    String person = (scripts ? "Script" : "Plain") + "-Prisoner";
    Path incidents =
        Files.writeString(
            folder.resolve("incidents.csv"),
            "incident_id,person_id,date,offence_code\nC1-%1$s,%1$s,%2$s,8/67\n"
                .formatted(person, today.minusDays(200)));
    Path spells =
        Files.writeString(
            folder.resolve("custody.csv"),
            """
            person_id,from,to
            %1$s,%2$s,%3$s
            Stranger,%2$s,
            %1$s,31/02/2026,
            """
                .formatted(person, today.minusDays(190), today.plusDays(30)));
    try (Visit visit = scripts ? Visit.withScripts() : Visit.withoutScripts()) {
      String mark = scripts ? "custody-" : "custody-without-scripts-";
      Loads.record(visit, "Custody Police", incidents);
      visit.open("/custody");
      Loads.fill(visit, "Custody Police", spells);
      visit.look(mark + "1-choose");
      visit.button("Check the file").click();
      assertThat(visit.heading("Check the custody spells")).isVisible();
      assertThat(visit.page().locator("main"))
          .containsText("The first day is not a day of the calendar");
      visit.look(mark + "2-check");
      visit.button("Record these spells").click();
      assertThat(visit.heading("Custody spells recorded")).isVisible();
      visit.look(mark + "3-recorded");

      visit.open("/list?in-custody=yes");
      visit.link(person).click();
      assertThat(visit.page().locator("main")).containsText("In custody");
      visit.look(mark + "4-person");
    }
  }
}
