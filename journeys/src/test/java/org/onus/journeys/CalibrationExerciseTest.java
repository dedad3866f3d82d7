package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.onus.app.kernel.Role;

/** A coordinator and an assessor score one case apart, and then see where they part. */
class CalibrationExerciseTest {
  private static final String TITLE = "Autumn workshop";

  @Test
  void isMadeScoredApartClosedAndCompared() {
    try (Visit lead = Visit.of(Role.COORDINATOR);
        Visit assessor = Visit.of(Role.ASSESSOR)) {
      make(lead);
      score(assessor, "present", "He has a knife and does not keep away");
      assertThat(assessor.main()).containsText("1 of 2 invited have finished.");
      assessor.look("calibration-4-finished");
      score(lead, "absent", "Supervised, and nothing new");
      assertThat(lead.main()).not().containsText("He has a knife");
      lead.button("Close and show the answers").click();
      assertThat(lead.table("Where they part, the least agreed first")).isVisible();
      lead.look("calibration-5-compared");
      assessor.page().reload();
      assertThat(assessor.main()).containsText("Supervised, and nothing new");
      assessor.look("calibration-6-compared-by-the-assessor");
      agree(lead);
      assessor.open("/calibration/guidance");
      assertThat(assessor.main()).containsText("A kitchen knife counts when he threatens with it");
      assessor.look("calibration-10-guidance-by-the-assessor");
      lead.open("/calibration/agreement");
      assertThat(lead.table("Agreement by question")).isVisible();
      lead.look("calibration-7-agreement");
    }
  }

  private static void make(Visit lead) {
    lead.open("/calibration");
    lead.look("calibration-0-none");
    lead.button("Make an exercise").click();
    lead.field("What to call it").fill(TITLE);
    lead.field("A man of 42, supervised as medium risk").check();
    lead.look("calibration-1-new");
    lead.button("Make the exercise").click();
    assertThat(lead.heading(TITLE)).isVisible();
    lead.field("Journey assessor, Journeys Police").check();
    lead.field("Journey coordinator, Journeys Police").check();
    lead.look("calibration-2-invite");
    lead.button("Invite").click();
    assertThat(lead.main()).containsText("0 of 2 invited have finished.");
  }

  private static void agree(Visit lead) {
    lead.page().locator("a[href$='guidance?item=weapons']").click();
    lead.field("How to answer this item from now on")
        .fill("A kitchen knife counts when he threatens with it");
    lead.look("calibration-8-agree");
    lead.button("Agree").click();
    lead.link("Weapon use or access").click();
    lead.look("calibration-9-withdraw");
  }

  private static void score(Visit visit, String answer, String reason) {
    visit.open("/calibration");
    visit.link(TITLE).click();
    Locator answers = visit.page().locator("main input[value=" + answer + "]");
    for (int i = 0; i < answers.count(); i++) {
      answers.nth(i).check();
    }
    visit.page().locator("[name=priority][value=yes]").check();
    visit.page().locator("[name=reason]").fill(reason);
    visit.look("calibration-3-score-" + answer);
    visit.button("Finish").click();
    assertThat(visit.heading(TITLE)).isVisible();
  }
}
