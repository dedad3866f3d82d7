package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.kernel.Role;

/** Two records may be one person's: somebody looks at both, decides, says why, and goes on. */
class ReviewPairsTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void bothRecordsTheEvidenceADecisionWithItsReasonAndTheNext(boolean scripts) {
    String north = scripts ? "Review North" : "Plain North";
    String south = scripts ? "Review South" : "Plain South";
    String name = scripts ? "Tomos,Bevington" : "Emrys,Cadogan";
    String born = scripts ? "1985-09-2" : "1972-04-1";
    String home = scripts ? "4,Weir Row,SA9 9ZV" : "7,Tan Lane,SA9 9ZW";
    Population.add(folder, north, "R-1," + name + "," + born + "3," + home);
    Population.add(folder, south, "R-2," + name + "," + born + "4,,,");
    String mark = scripts ? "review-" : "review-without-scripts-";
    try (Visit visit = Visit.of(Onus.email(Role.COORDINATOR), scripts)) {
      Locator pair = visit.row(north + ", R-1");
      visit.openUntil("/same-person", pair);
      assertThat(pair).containsText(south + ", R-2");
      visit.look(mark + "1-queue");
      visit.open("/");
      assertThat(visit.main()).containsText("records are one person’s");
      visit.open("/same-person");
      pair.locator("a").click();

      assertThat(visit.heading("Same person?")).isVisible();
      assertThat(visit.row("Date of birth")).containsText(born + "3");
      assertThat(visit.row("Date of birth")).containsText(born + "4");
      assertThat(visit.main()).containsText("What speaks for and against");
      assertThat(visit.row("All together")).isVisible();
      visit.look(mark + "2-pair");

      visit.button("Decide").click();
      assertThat(visit.main()).containsText("Choose what you decide");
      visit.look(mark + "3-not-without-a-reason");
      visit.field("The same person").check();
      visit.field("Why?").fill("Both officers describe the same tattoo.");
      visit.button("Decide").click();

      assertThat(visit.heading("Which of these are one person?")).isVisible();
      assertThat(visit.main()).containsText("Your decision is kept");
      assertThat(visit.main().locator("tbody").getByText(north + ", R-1")).hasCount(0);
      visit.look(mark + "4-next");

      visit.link("See the person").click();
      assertThat(visit.heading(name.replace(',', ' '))).isVisible();
      assertThat(visit.row("Both officers describe the same tattoo.")).isVisible();
      visit.look(mark + "5-person");
      assertThat(visit.page().url()).doesNotContain("R-1");
    }
  }
}
