package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** The first steps that every load has in common. */
final class Loads {

  private Loads() {}

  /** Chooses the file and says whose it is; what comes next depends on the file. */
  static void choose(Visit visit, String force, Path file) {
    visit.open("/incidents/load");
    fill(visit, force, file);
    visit.button("Continue").click();
  }

  /** Chooses a file that can be used. */
  static void begin(Visit visit, String force, Path file) {
    choose(visit, force, file);
    assertThat(visit.heading("Match the columns")).isVisible();
  }

  /** To the check, with the columns as guessed. */
  static void check(Visit visit, String force, Path file) {
    begin(visit, force, file);
    visit.button("Check the file").click();
    assertThat(visit.heading("Check what would change")).isVisible();
  }

  /** To the receipt. */
  static void record(Visit visit, String force, Path file) {
    check(visit, force, file);
    visit.button("Record these incidents").click();
    assertThat(visit.heading("Incidents recorded")).isVisible();
  }

  /** Fills in agency and file of the page that is open. */
  static void fill(Visit visit, String force, Path file) {
    agency(visit, force);
    visit.page().locator("input[type=file]").setInputFiles(file);
  }

  /** Names the agency, whether or not any is known yet. */
  static void agency(Visit visit, String force) {
    Locator another =
        visit.page().getByLabel("Another agency", new Page.GetByLabelOptions().setExact(true));
    if (another.count() > 0) {
      another.check();
    }
    visit.page().locator("[name=agency-other]").fill(force);
  }
}
