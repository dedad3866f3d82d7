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

/** Before a file is recorded one sees what it will do to the list, and may think better of it. */
class EffectAndCancelTest {
  private final LocalDate today = LocalDate.now(Here.clock());

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void nothingIsRecorded(boolean scripts) throws IOException {
    String worst = (scripts ? "Effect" : "Plain") + "-McDonald's";
    Path file =
        Files.writeString(
            folder.resolve("new.csv"),
            """
            incident_id,person_id,date,offence_code,victim_id
            E1,%1$s,%2$s,SC15004,V1
            E2,%1$s,%3$s,8/67,V2
            """
                .formatted(worst, today.minusDays(2), today.minusDays(9)));
    try (Visit visit = scripts ? Visit.withScripts() : Visit.withoutScripts()) {
      String mark = scripts ? "effect-" : "effect-without-scripts-";
      Loads.check(visit, "Effect Police", file);

      visit.link("What will happen to the priority list").click();
      assertThat(visit.page().locator("main")).containsText("Who enters the first 100");
      assertThat(visit.page().locator("main")).containsText(worst);
      visit.look(mark + "1");

      visit.button("Back to the check").click();
      visit.button("Cancel this load").click();
      assertThat(visit.heading("Load cancelled")).isVisible();
      visit.look(mark + "2-cancelled");

      visit.page().goBack();
      visit.page().reload();
      assertThat(visit.heading("Load cancelled")).isVisible();
      visit.open("/list");
      assertThat(visit.page().locator("main")).not().containsText(worst);
    }
  }
}
