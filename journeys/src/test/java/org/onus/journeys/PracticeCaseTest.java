package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.onus.app.kernel.Role;

/** A newcomer scores an invented case and is told where a worked answer differs. */
class PracticeCaseTest {

  @Test
  void isScoredAndCompared() {
    try (Visit visit = Visit.of(Role.ASSESSOR)) {
      visit.open("/practice");
      visit.look("practice-1-cases");
      visit.link("A man of 62, nine points").click();
      Locator answers = visit.page().locator("main input[value=present]");
      for (int i = 0; i < answers.count(); i++) {
        answers.nth(i).check();
      }
      visit.button("Finish").click();
      assertThat(visit.main()).containsText("Say whether this person is a priority");
      visit.look("practice-2-missing");
      visit.page().locator("[name=priority][value=yes]").check();
      visit.page().locator("[name=reason]").fill("Three assaults in ten weeks");
      visit.button("Finish").click();
      assertThat(visit.main()).containsText("11 of the 20 answers differ.");
      visit.look("practice-3-compared");
    }
  }
}
