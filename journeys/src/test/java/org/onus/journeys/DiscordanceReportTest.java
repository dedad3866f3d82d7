package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Here;
import org.onus.app.kernel.Role;

/** An analyst's file holds somebody graded medium again and again; a coordinator finds them. */
class DiscordanceReportTest {
  private static final String FORCE = "Discordance Police";
  private static final String PERSON = "Discord-1";

  @TempDir private Path folder = Path.of("");

  @Test
  void findsWhomEveryGradeMissed() throws IOException {
    LocalDate today = LocalDate.now(Here.clock());
    StringBuilder rows =
        new StringBuilder("incident_id,person_id,date,offence_code,victim_id,area,risk_grade\n");
    for (int i = 0; i < 6; i++) {
      rows.append(
          "Discord-I%1$d,%2$s,%3$s,8/67,Discord-V%1$d,Discordshire,medium\n"
              .formatted(i, PERSON, today.minusDays(2 + 9L * i)));
    }
    try (Visit analyst = Visit.withScripts()) {
      Loads.record(
          analyst, FORCE, Files.writeString(folder.resolve("discord.csv"), rows.toString()));
      // opening the list has the day scored
      analyst.open("/list");
    }
    try (Visit visit = Visit.of(Role.COORDINATOR)) {
      visit.openUntil("/discordance?unit=Discordshire", visit.row(PERSON)).isVisible();
      assertThat(visit.row(PERSON)).containsText("Graded medium three times or more, never high");
      visit.look("discordance-1-report");
      visit.link(PERSON).click();
      assertThat(visit.page().locator("h1")).isVisible();
    }
  }
}
