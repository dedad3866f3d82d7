package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Role;

/** Two people review the same pair at once. */
class TwoReviewersTest {
  private static final String NORTH = "Twofold North";
  private static final String SOUTH = "Twofold South";

  @TempDir private Path folder = Path.of("");

  @Test
  void theSecondIsToldAndNothingIsLost() {
    Population.add(folder, NORTH, "D-1,Meurig,Trahearn,1988-11-02,,,");
    Population.add(folder, SOUTH, "D-2,Meurig,Trahearn,1988-11-03,,,");
    try (Visit first = Visit.of(Role.COORDINATOR);
        Visit second = Visit.of(Role.ANALYST)) {
      Locator pair = first.row(NORTH + ", D-1");
      first.openUntil("/same-person", pair);
      second.open("/same-person");
      pair.locator("a").click();
      second.row(NORTH + ", D-1").locator("a").click();

      decide(first, "Different people", "Twins, says housing.");
      assertThat(first.main()).containsText("Your decision is kept");
      decide(second, "The same person", "The same phone number.");
      assertThat(second.main()).containsText("Somebody decided or took back a decision");
      assertThat(second.main()).containsText("Twins, says housing.");
      assertThat(second.field("Why?")).hasValue("The same phone number.");
      second.look("two-1-told");

      second.open("/same-person");
      assertThat(second.heading("Which of these are one person?")).isVisible();
      assertThat(second.main().getByText(NORTH + ", D-1")).hasCount(0);
    }
  }

  private static void decide(Visit visit, String verdict, String reason) {
    visit.field(verdict).check();
    visit.field("Why?").fill(reason);
    visit.button("Decide").click();
  }
}
