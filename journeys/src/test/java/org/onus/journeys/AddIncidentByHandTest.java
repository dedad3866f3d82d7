package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.kernel.Here;
import org.onus.app.kernel.Role;

/** Somebody types in one incident, in a hurry, and it is there once. */
class AddIncidentByHandTest {
  private static final String FORCE = "Handwritten Police";
  private static final String SEND = "Record the incident";
  private static final String WHO = "Who is the person who harms?";
  private final LocalDate yesterday = LocalDate.now(Here.clock()).minusDays(1);

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itsPersonsPageComesNext(boolean scripts) {
    String person = (scripts ? "Shaun" : "Siân") + " D'Arcy-O'Neill & \"Son\"";
    try (Visit visit = scripts ? Visit.withScripts() : Visit.withoutScripts()) {
      String mark = scripts ? "add-" : "add-without-scripts-";
      fill(visit, person, "H-1");
      visit.look(mark + "1-form");
      visit.button(SEND).click();
      assertThat(visit.heading(WHO)).isVisible();
      assertThat(visit.main()).containsText("Nobody found");
      visit.look(mark + "2-who");
      visit.button(SEND).click();
      assertThat(visit.page().locator(".govuk-error-summary")).containsText("Choose one");
      visit.field("None of these").check();
      visit.button(SEND).click();

      assertThat(visit.heading(person)).isVisible();
      assertThat(visit.page().locator("main")).containsText("common assault");
      assertThat(visit.page().locator("main")).containsText("typed by hand");
      visit.look(mark + "3-person");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theMistypedReferenceLeadsToTheManWhoIsKnown(boolean scripts) {
    String name = scripts ? "Elystan,Cadwaladr" : "Idwal,Gruffudd";
    String reference = scripts ? "HW-71" : "HW-72";
    Population.add(folder, FORCE, reference + "," + name + ",1979-06-02,,,");
    String mark = scripts ? "add-known-" : "add-known-without-scripts-";
    try (Visit visit = Visit.of(Onus.email(Role.COORDINATOR), scripts)) {
      fill(visit, reference.replace("-", ""), "H-4");
      visit.button(SEND).click();
      assertThat(visit.heading(WHO)).isVisible();
      visit.field("Given name").fill(scripts ? "Elistan" : "Idwall");
      visit.field("Family name").fill(scripts ? "Cadwalader" : "Griffith");
      visit.field("Date of birth").fill("2 6 1979");
      visit.button("Search").click();

      assertThat(visit.main()).containsText(FORCE + ", as " + reference);
      assertThat(visit.page()).hasURL(Pattern.compile(".*/incidents/new/search#who"));
      visit.look(mark + "1-found");
      visit.field(name.replace(',', ' ')).check();
      visit.button(SEND).click();
      assertThat(visit.heading(reference)).isVisible();
      assertThat(visit.main()).containsText("common assault");
    }
  }

  @Test
  void whatWasTypedComesBackWithTheForm() {
    try (Visit visit = Visit.withoutScripts()) {
      fill(visit, "Mistyped-1", "H-5");
      visit.button(SEND).click();
      assertThat(visit.heading(WHO)).isVisible();
      visit.button("Change what you typed").click();

      assertThat(visit.heading("Add an incident")).isVisible();
      assertThat(visit.page().locator("[name=person]")).hasValue("Mistyped-1");
      assertThat(visit.page().locator("[name=incident]")).hasValue("H-5");
      assertThat(visit.page().locator("[name=offence]")).hasValue("105/01");
    }
  }

  @Test
  void clickedTwiceItIsRecordedOnce() {
    Population.add(folder, FORCE, "Twice O'Clock,Twice,Oclock,,,,");
    try (Visit visit = Visit.withScripts()) {
      fill(visit, "Twice O'Clock", "H-2");
      visit.button(SEND).dblclick();
      visit.page().waitForLoadState(LoadState.NETWORKIDLE);

      assertThat(visit.heading("Twice O'Clock")).isVisible();
      assertThat(visit.page().locator("main")).containsText("One row");
    }
  }

  @Test
  void typedAgainAfterTheBackButtonItIsStillThereOnce() {
    Population.add(folder, FORCE, "Back O'Beyond,Back,Obeyond,,,,");
    try (Visit visit = Visit.withoutScripts()) {
      fill(visit, "Back O'Beyond", "H-3");
      visit.button(SEND).click();
      assertThat(visit.heading("Back O'Beyond")).isVisible();

      visit.page().goBack();
      type(visit, "Back O'Beyond", "H-3");
      visit.button(SEND).click();

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
      visit.button(SEND).click();

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
    Loads.agency(visit, FORCE);
    visit.page().locator("[name=person]").fill(person);
    visit.page().locator("[name=incident]").fill(incident);
    visit.field("Day").fill(String.valueOf(yesterday.getDayOfMonth()));
    visit.field("Month").fill(String.valueOf(yesterday.getMonthValue()));
    visit.field("Year").fill(String.valueOf(yesterday.getYear()));
    visit.page().locator("[name=offence]").selectOption("105/01");
  }
}
