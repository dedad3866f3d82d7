package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.kernel.Here;

/** An analyst brings a file and leaves with a list and the reason beside every name. */
class LoadListWhyDownloadTest {

  private final LocalDate today = LocalDate.now(Here.clock());

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fromFileToExplainedList(boolean scripts) throws IOException {
    String force = scripts ? "Northern Police" : "Southern Police";
    String worst = (scripts ? "N" : "S") + "-O'Brien";
    try (Visit visit = scripts ? Visit.withScripts() : Visit.withoutScripts()) {
      String mark = scripts ? "load-" : "without-scripts-";
      visit.open("/");
      visit.look(mark + "0-start");
      load(visit, mark, force, file(worst));

      visit.open("/list");
      assertThat(visit.heading("Priority list")).isVisible();
      visit.look(mark + "5-list");
      Download list = visit.page().waitForDownload(() -> visit.link("as CSV").click());
      assertThat(Files.readString(list.path()))
          .contains(worst, "controlling or coercive behaviour");

      visit.link(worst).click();
      assertThat(visit.page().locator("main")).containsText("controlling or coercive behaviour");
      assertThat(visit.page().locator("main")).containsText("Recency");
      assertThat(visit.page().url()).doesNotContain("Brien");
      visit.look(mark + "6-why");
    }
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    try (Visit visit = Visit.withScripts()) {
      Path file = file("T-Same");
      Loads.record(visit, "Western Police", file);
      Loads.check(visit, "Western Police", file);
      assertThat(visit.page().locator("main")).containsText("changes nothing");
      visit.look("again-check");
    }
  }

  private static void load(Visit visit, String mark, String force, Path file) {
    visit.open("/incidents/load");
    Loads.fill(visit, force, file);
    visit.look(mark + "1-choose");
    visit.button("Continue").click();
    assertThat(visit.heading("Match the columns")).isVisible();
    visit.look(mark + "2-columns");
    visit.button("Check the file").click();
    assertThat(visit.heading("Check what would change")).isVisible();
    assertThat(visit.page().locator("main")).containsText("not a day of the calendar");
    visit.look(mark + "3-check");
    visit.button("Record these incidents").click();
    assertThat(visit.heading("Incidents recorded")).isVisible();
    visit.look(mark + "4-receipt");
  }

  /** Three people, one of them far worse than the others, and two rows that cannot be read. */
  private Path file(String worst) throws IOException {
    StringBuilder rows =
        new StringBuilder("incident_ref,nominal,occurred,offence_code,victim,division,risk\n");
    for (int i = 1; i <= 12; i++) {
      rows.append(
          "%1$s%2$d,%1$s,%3$s,SC15004,V%4$d,North,medium%n"
              .formatted(worst, i, today.minusDays(5L * i), i % 4));
    }
    rows.append(
        "A1-%1$s,A-%1$s,%2$s,CJ88001,V9,South,standard%n".formatted(worst, today.minusDays(300)));
    rows.append("A2-%1$s,B-%1$s,%2$s,,,South,%n".formatted(worst, today.minusDays(400)));
    rows.append("A3-%1$s,B-%1$s,30/02/2026,,,South,%n".formatted(worst));
    rows.append("A4-%1$s,,%2$s,,,South,%n".formatted(worst, today));
    return Files.write(folder.resolve("incidents.csv"), List.of(rows.toString().split("\\R")));
  }
}
