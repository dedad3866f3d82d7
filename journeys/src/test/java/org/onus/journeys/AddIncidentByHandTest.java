package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.kernel.Here;

/** Somebody types in one incident, in a hurry, and it is there once. */
class AddIncidentByHandTest {
  private final LocalDate yesterday = LocalDate.now(Here.clock()).minusDays(1);

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itsPersonsPageComesNext(boolean scripts) {
    String person = (scripts ? "Shaun" : "Siân") + " D'Arcy-O'Neill & \"Son\"";
    try (Visit visit = scripts ? Visit.withScripts() : Visit.withoutScripts()) {
      String mark = scripts ? "add-" : "add-without-scripts-";
      fill(visit, person, "H-1");
      visit.look(mark + "1-form");
      visit.button("Record the incident").click();

      assertThat(visit.heading(person)).isVisible();
      assertThat(visit.page().locator("main")).containsText("common assault");
      assertThat(visit.page().locator("main")).containsText("typed by hand");
      visit.look(mark + "2-person");
    }
  }

  @Test
  void clickedTwiceItIsRecordedOnce() {
    try (Visit visit = Visit.withScripts()) {
      fill(visit, "Twice O'Clock", "H-2");
      visit.button("Record the incident").dblclick();
      visit.page().waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(visit.heading("Twice O'Clock")).isVisible();
      assertThat(visit.page().locator("main")).containsText("One row");
    }
  }

  @Test
  void typedAgainAfterTheBackButtonItIsStillThereOnce() {
    try (Visit visit = Visit.withoutScripts()) {
      fill(visit, "Back O'Beyond", "H-3");
      visit.button("Record the incident").click();
      assertThat(visit.heading("Back O'Beyond")).isVisible();

      visit.page().goBack();
      type(visit, "Back O'Beyond", "H-3");
      visit.button("Record the incident").click();

      assertThat(visit.heading("Back O'Beyond")).isVisible();
      assertThat(visit.page().locator("main")).containsText("One row");
    }
  }

  @Test
  void whatIsMissingIsSaidBesideItsField() {
    try (Visit visit = Visit.withScripts()) {
      visit.open("/incidents/new");
      visit.field("Day").fill("30");
      visit.field("Month").fill("2");
      visit.field("Year").fill("2026");
      visit.button("Record the incident").click();

      assertThat(visit.page().locator(".govuk-error-summary"))
          .containsText("Enter the reference of the person who harms");
      assertThat(visit.page().locator(".govuk-error-summary")).containsText("must be a real day");
      assertThat(visit.field("Day")).hasValue("30");
      visit.look("add-refused");
    }
  }

  private void fill(Visit visit, String person, String incident) {
    visit.open("/incidents/new");
    type(visit, person, incident);
  }

  private void type(Visit visit, String person, String incident) {
    Loads.agency(visit, "Handwritten Police");
    visit.page().locator("[name=person]").fill(person);
    visit.page().locator("[name=incident]").fill(incident);
    visit.field("Day").fill(String.valueOf(yesterday.getDayOfMonth()));
    visit.field("Month").fill(String.valueOf(yesterday.getMonthValue()));
    visit.field("Year").fill(String.valueOf(yesterday.getYear()));
    visit.page().locator("[name=offence]").selectOption("105/01");
  }
}
