package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Here;

/**
 * Many people, some with references as long as they may be; the work may be left and found again.
 */
class VeryLongListTest {
  private static final int PEOPLE = 6_000;
  private final LocalDate today = LocalDate.now(Here.clock());

  @TempDir private Path folder = Path.of("");

  @Test
  void isLoadedWhileOneLooksElsewhereAndReadPageByPage() throws IOException {
    try (Visit visit = Visit.withScripts()) {
      Loads.begin(visit, "Long Police", file());
      visit.button("Check the file").click();
      visit.open("/");
      visit.open("/incidents/load");
      visit.look("long-1-loads");
      visit.link("very-long.csv").click();
      assertThat(visit.heading("Check what would change")).isVisible();
      visit.look("long-2-check");

      visit.button("Record these incidents").click();
      visit.open("/");
      visit.open("/incidents/load");
      visit.link("very-long.csv").click();
      assertThat(visit.heading("Incidents recorded")).isVisible();

      visit.open("/list");
      assertThat(visit.heading("Priority list")).isVisible();
      assertThat(visit.page().locator("#priority-list")).isVisible();
      visit.look("long-3-list");
      visit.open("/list?page=100");
      visit.look("long-4-page-100");
      visit.open("/list?page=99999");
      assertThat(visit.page().locator("main")).containsText("beyond the end of the list");
      visit.look("long-5-beyond");
    }
  }

  private Path file() throws IOException {
    StringBuilder rows = new StringBuilder("incident_id,person_id,date,offence_code,victim_id\n");
    for (int i = 0; i < PEOPLE; i++) {
      String person = "L" + i + (i % 50 == 0 ? "-" + "long".repeat(45) : "");
      for (int n = 0; n <= i % 4; n++) {
        rows.append(
            "L%1$d-%2$d,%3$s,%4$s,105/01,V%5$d%n"
                .formatted(i, n, person, today.minusDays((i * 7L + n * 31L) % 700), i % 900));
      }
    }
    return Files.writeString(folder.resolve("very-long.csv"), rows);
  }
}
