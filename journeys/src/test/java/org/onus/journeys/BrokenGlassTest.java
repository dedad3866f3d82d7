package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Role;

/** An advocate needs a stranger's record now, and the data protection officer hears why. */
class BrokenGlassTest {
  private static final String FORCE = "Glass Police";
  private static final String PERSON = "Glass-1";

  @TempDir private Path folder = Path.of("");

  @Test
  void brokenForAReasonItIsToldReviewedAndOnRecord() throws IOException {
    Cases.record(folder, FORCE, PERSON, "North");
    try (Visit advocate = Visit.of(Role.ADVOCATE)) {
      breakTheGlass(advocate);
    }
    try (Visit officer = Visit.of(Role.DATA_PROTECTION_OFFICER)) {
      review(officer);
      findOnRecord(officer);
    }
  }

  private static void breakTheGlass(Visit advocate) {
    Cases.open(advocate, FORCE, PERSON);
    advocate.link("Break the glass, if somebody’s safety depends on it").click();
    assertThat(advocate.heading("Break the glass")).isVisible();
    advocate.look("glass-1-why");
    advocate.button("Break the glass").click();
    assertThat(advocate.main()).containsText("Say why, in a few words");
    advocate.look("glass-2-not-without-a-reason");
    advocate.field("Somebody is in immediate danger").check();
    advocate.field("In your own words").fill("He is outside her door.");
    advocate.button("Break the glass").click();
    assertThat(advocate.heading(PERSON)).isVisible();
    assertThat(advocate.main()).containsText("You broke the glass");
    assertThat(advocate.main()).containsText("Open until");
    assertThat(advocate.page().url()).doesNotContain(PERSON);
    advocate.look("glass-3-open");
  }

  private static void review(Visit officer) {
    officer.open("/");
    officer.look("glass-4-told");
    officer.link("Review 1 opening by broken glass").click();
    assertThat(officer.heading("Broken glass")).isVisible();
    officer.look("glass-5-all");
    officer.row(PERSON).getByRole(AriaRole.LINK).click();
    assertThat(officer.main()).containsText("He is outside her door.");
    officer.look("glass-6-review");
    officer.field("What did you find?").fill("Right and needed.");
    officer.button("Keep the finding").click();
    assertThat(officer.heading("Broken glass")).isVisible();
    assertThat(officer.row(PERSON)).containsText("Right and needed.");
    officer.look("glass-7-reviewed");
  }

  private static void findOnRecord(Visit officer) {
    officer.link("Records of access").click();
    officer.field("Agency").selectOption(FORCE);
    officer.field("Reference").fill(PERSON);
    officer.button("Find who opened them").click();
    assertThat(officer.row("Broke the glass")).containsText("Journey advocate");
    officer.look("glass-8-on-record");
  }
}
