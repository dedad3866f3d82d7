package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
  }
}
