package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Role;

/** One person puts two records together while another corrects one of them. */
class MergeWhileEditingTest {
  private static final String NORTH = "Meanwhile North";
  private static final String SOUTH = "Meanwhile South";

  @TempDir private Path folder = Path.of("");

  @Test
  void nothingIsLostAndBothAreTold() {
    Population.add(folder, NORTH, "E-1,Emrys,Tegid,1981-04-07,,,");
    Population.add(folder, SOUTH, "E-2,Emrys,Tegid,1981-04-08,,,");
    try (Visit corrects = Visit.of(Role.COORDINATOR);
        Visit decides = Visit.of(Role.ANALYST)) {
      find(corrects, NORTH + ", as E-1");
      find(decides, NORTH + ", as E-1");
      corrects.link("What the agency holds").click();
      corrects.link("Correct Name").click();
      decides.link(SOUTH + ", E-2").click();

      decides.field("The same person").check();
      decides.field("Why?").fill("One tattoo, says custody.");
      decides.button("Decide").click();
      assertThat(records(decides)).hasCount(2);

      corrects.field("Family name").fill("Tegid-Rees");
      corrects.field("It was right, or the person used it").check();
      corrects.field("Why is it corrected?").fill("Married in May.");
      corrects.button("Record").click();
      assertThat(corrects.main()).containsText("Tegid-Rees");
      corrects.link("The person across all agencies").click();
      assertThat(records(corrects)).hasCount(2);
      assertThat(news(corrects)).containsText("1 decision about who is the same person was made");
      assertThat(news(corrects)).not().containsText("other value");
      corrects.look("meanwhile-1-corrected");

      decides.page().reload();
      assertThat(news(decides)).containsText("1 name, date, number or other value was recorded");
      assertThat(news(decides)).not().containsText("decision");
      assertThat(decides.main()).containsText("Tegid-Rees");
      decides.look("meanwhile-2-decided");
    }
  }

  private static void find(Visit visit, String held) {
    visit.open("/people");
    visit.field("Given name").fill("Emrys");
    visit.field("Family name").fill("Tegid");
    visit.button("Search").click();
    visit.row(held).locator("a").first().click();
    assertThat(visit.heading("Emrys Tegid")).isVisible();
  }

  private static Locator records(Visit visit) {
    return visit.table("Records taken for this person’s").locator("tbody tr");
  }

  private static Locator news(Visit visit) {
    return visit.page().locator(".govuk-inset-text");
  }
}
