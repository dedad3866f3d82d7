package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Role;

/** Two records were put together by mistake; taken back, both histories stand as they stood. */
class MergeAndUndoTest {
  private static final String NORTH = "Merge North";
  private static final String SOUTH = "Merge South";

  @TempDir private Path folder = Path.of("");

  @Test
  void bothStandTogetherAndThenApartAgain() {
    Population.add(folder, NORTH, "M-1,Iestyn,Gethin,1979-05-12,9,Quarry Lane,SA9 9ZX");
    Population.add(folder, SOUTH, "M-2,Iestyn,Gethin,1979-05-13,2,Harbour View,SA9 9ZY");
    try (Visit visit = Visit.of(Role.COORDINATOR)) {
      find(visit, NORTH + ", as M-1");
      assertThat(records(visit)).hasCount(1);
      assertThat(visit.main()).not().containsText("Harbour View");
      visit.look("merge-1-apart");

      visit.link(SOUTH + ", M-2").click();
      visit.field("The same person").check();
      visit.field("Why?").fill("Probation has both addresses.");
      visit.button("Decide").click();
      assertThat(visit.heading("Iestyn Gethin")).isVisible();
      assertThat(records(visit)).hasCount(2);
      assertThat(visit.main()).containsText("Quarry Lane");
      assertThat(visit.main()).containsText("Harbour View");
      visit.look("merge-2-together");

      visit.row("Probation has both addresses.").getByText("Take back").click();
      assertThat(visit.main()).containsText("Probation has both addresses.");
      visit.look("merge-3-take-back");
      visit.field("Why do you take it back?").fill("They are cousins.");
      visit.button("Take it back").click();

      assertThat(visit.heading("Iestyn Gethin")).isVisible();
      assertThat(records(visit)).hasCount(1);
      find(visit, NORTH + ", as M-1");
      assertThat(visit.main()).containsText("Quarry Lane");
      assertThat(visit.main()).not().containsText("Harbour View");
      find(visit, SOUTH + ", as M-2");
      assertThat(visit.main()).containsText("Harbour View");
      assertThat(visit.main()).not().containsText("Quarry Lane");
      visit.look("merge-4-apart-again");
    }
  }

  private static void find(Visit visit, String held) {
    visit.open("/people");
    visit.field("Given name").fill("Iestyn");
    visit.field("Family name").fill("Gethin");
    visit.button("Search").click();
    visit.row(held).locator("a").first().click();
    assertThat(visit.heading("Iestyn Gethin")).isVisible();
  }

  private static Locator records(Visit visit) {
    return visit.table("Records taken for this person’s").locator("tbody tr");
  }
}
