package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.kernel.Role;

/** Somebody new on the desk may be known in the other division already, spelt otherwise. */
class SearchBeforeCreateTest {
  private static final String WEST = "West Division";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void findsTheMisspeltManOfTheOtherDivision(boolean scripts) throws IOException {
    String name = scripts ? "Gwilym,Prosser" : "Llywelyn,Pritchard";
    String reference = scripts ? "W-71" : "W-72";
    Cases.record(folder, WEST, reference, "Carmarthenshire");
    Population.add(folder, WEST, reference + "," + name + ",1985-09-23,4,Slate Row,SA9 9ZZ");
    String mark = scripts ? "search-" : "search-without-scripts-";
    String erin =
        Onus.somebody(scripts ? "Erin East" : "Evan East", Role.COORDINATOR, "North Powys");
    try (Visit visit = Visit.of(erin, scripts)) {
      visit.open("/");
      visit.link("Find a person").click();
      visit.look(mark + "1-ask");
      visit.field("Given name").fill(scripts ? "Gwylim" : "Llewellyn");
      visit.field("Family name").fill(scripts ? "Proser" : "Pritchett");
      visit.field("Date of birth").fill("23 9 1985");
      visit.button("Search").click();

      Locator found = visit.row(WEST + ", as " + reference);
      assertThat(found).containsText(name.replace(',', ' '));
      assertThat(found).containsText("1985");
      assertThat(visit.page().url()).matches(".*/people/searches/[^?&=]+");
      visit.look(mark + "2-found");

      visit.link(name.replace(',', ' ')).click();
      assertThat(visit.main()).containsText("areas other than yours");
      visit.link("Say why you need it, and open it").click();
      visit.field("The person moved here, or is about to").check();
      visit.field("In your own words").fill("Named in a call here last night.");
      visit.button("Open").click();
      assertThat(visit.heading(reference)).isVisible();
      visit.link("The person across all agencies").click();
      assertThat(visit.heading(name.replace(',', ' '))).isVisible();
      visit.look(mark + "3-person");
    }
  }

  @Test
  void theLikeliestStandBesideTheBoxesWhileOneTypes() {
    Population.add(folder, WEST, "W-90,Emrys,Cadwallader,1979-04-11,,,");
    try (Visit visit = Visit.of(Role.COORDINATOR)) {
      visit.open("/people");
      Locator beside = visit.page().locator("#while-typing");
      visit.field("Given name").pressSequentially("Emris");
      visit.field("Family name").pressSequentially("Cadwalader");

      assertThat(beside).containsText("Emrys Cadwallader");
      assertThat(beside).containsText("as W-90");
      visit.look("typing-1-likeliest");
      visit.field("Family name").fill("");
      assertThat(beside).isEmpty();
      visit.field("Family name").fill("Cadw"); // at once, so that nothing is sought by half of it
      visit.link("Emrys Cadwallader").click();
      assertThat(visit.heading("Emrys Cadwallader")).isVisible();

      visit.page().goBack();
      assertThat(visit.field("Given name")).hasValue("Emris");
      assertThat(visit.field("Family name")).hasValue("Cadw");
      visit.button("Search").click();
      assertThat(visit.row("Emrys Cadwallader")).containsText(WEST);
    }
  }

  @Test
  void noneOfTheseMakesANewRecord() {
    Population.add(folder, WEST, "W-80,Rhodri,Maddocks,1971-02-03,,,");
    try (Visit visit = Visit.of(Role.COORDINATOR)) {
      visit.open("/people");
      visit.field("Given name").fill("Rhodri");
      visit.field("Family name").fill("Maddox");
      visit.button("Search").click();
      assertThat(visit.row("Rhodri Maddocks")).containsText(WEST);
      visit.look("create-1-not-he");

      visit.link("Add the person").click();
      assertThat(visit.heading("Add a person")).isVisible();
      assertThat(visit.field("Family name")).hasValue("Maddox");
      visit.look("create-2-form");
      Loads.agency(visit, "East Division");
      visit.field("The agency’s reference").fill("E-80");
      visit.field("Date of birth").fill("1999");
      visit.button("Add this person").click();
      assertThat(visit.heading("What East Division holds as E-80")).isVisible();
      visit.look("create-3-held");

      visit.open("/people");
      visit.field("Family name").fill("Maddox");
      visit.field("Date of birth").fill("1999");
      visit.button("Search").click();
      assertThat(visit.row("East Division, as E-80")).containsText("Rhodri Maddox");
    }
  }
}
