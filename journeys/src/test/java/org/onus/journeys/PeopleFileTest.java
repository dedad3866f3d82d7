package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An agency's file of people comes in, is left half way, and is finished the next day. */
class PeopleFileTest {
  private static final String AGENCY = "Filed Housing";

  @TempDir private Path folder = Path.of("");

  @Test
  void leftHalfWayItWaitsOnTheStartPage() throws IOException {
    Path file =
        Files.write(
            folder.resolve("people.csv"),
            List.of(
                "record_id,given_name,family_name,dob,pnc",
                "F-1,Osian,Penhallow,1990-02-11,2003/0062845E",
                "F-2,Cledwyn,Marchant,1969-12-01,2003/0062845X",
                ",Nobody,Knows,1970-01-01,"));
    try (Visit visit = Visit.withScripts()) {
      visit.open("/people-files");
      visit.field("People").check();
      Loads.fill(visit, AGENCY, file);
      visit.look("people-file-1-choose");
      visit.button("Check the file").click();
      assertThat(visit.heading("Check the people")).isVisible();
      assertThat(visit.main()).containsText("Refused rows");
      visit.look("people-file-2-check");
    }
    try (Visit visit = Visit.withScripts()) {
      visit.open("/");
      visit.look("people-file-3-waits");
      visit.link("Finish loading a file of people from " + AGENCY).click();
      visit.button("Record these people").click();
      assertThat(visit.heading("People recorded")).isVisible();
      visit.look("people-file-4-recorded");

      visit.open("/people");
      visit.field("Family name").fill("Penhallow");
      visit.field("Given name").fill("Osian");
      visit.button("Search").click();
      assertThat(visit.row("Osian Penhallow")).containsText(AGENCY);
    }
    whatIsSaidFollows();
  }

  /** With columns of other names, and a row about somebody who is not recorded. */
  private void whatIsSaidFollows() throws IOException {
    Path file =
        Files.write(
            folder.resolve("said.csv"),
            List.of(
                "Nominal,Type,Text,Date,How known,Regime,May be told,Victim side",
                "F-1,threat,Said he would burn the house,01/11/2026,fact,general,no,no",
                "F-9,threat,Nobody knows who,01/11/2026,fact,general,no,no"));
    try (Visit visit = Visit.withScripts()) {
      visit.open("/people-files");
      visit.field("Statements").check();
      Loads.fill(visit, AGENCY, file);
      visit.button("Check the file").click();
      assertThat(visit.heading("Match the columns")).isVisible();
      visit.look("people-file-5-columns");
      visit.button("Check the file").click();
      assertThat(visit.heading("Check the statements")).isVisible();
      assertThat(visit.main()).containsText("Load the person first");
      visit.look("people-file-6-statements");
      visit.button("Record these statements").click();
      assertThat(visit.heading("Statements recorded")).isVisible();

      visit.open("/people");
      visit.field("Family name").fill("Penhallow");
      visit.field("Given name").fill("Osian");
      visit.button("Search").click();
      visit.row("Osian Penhallow").getByRole(AriaRole.LINK).first().click();
      assertThat(visit.main()).containsText("Said he would burn the house");
    }
  }
}
