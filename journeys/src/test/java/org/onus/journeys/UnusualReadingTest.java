package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Role;

/**
 * Somebody opens a record with their own surname; the data protection officer asks and keeps it.
 */
class UnusualReadingTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void ofOnesOwnSurnameIsFoundLookedIntoAndStaysFindable() {
    Population.add(folder, "Kinship Housing", "K-1,Gareth,Prothero,1980-06-17,,,");
    try (Visit reader = Visit.of(Onus.somebody("Rhian Prothero", Role.COORDINATOR))) {
      reader.open("/people");
      reader.field("Given name").fill("Gareth");
      reader.field("Family name").fill("Prothero");
      reader.button("Search").click();
      reader.link("Gareth Prothero").click();
      assertThat(reader.heading("Gareth Prothero")).isVisible();
    }
    try (Visit officer = Visit.of(Role.DATA_PROTECTION_OFFICER)) {
      officer.open("/records-of-access");
      officer.link("Unusual reading").click();
      Locator finding = officer.row("with the reader’s surname");
      assertThat(finding).containsText("Rhian Prothero");
      officer.look("unusual-1-found");

      finding.getByText("Look into it").click();
      assertThat(officer.row("K-1")).containsText("Kinship Housing");
      officer.look("unusual-2-look");
      officer.field("What did you find?").fill("No kin: her line manager and she say so.");
      officer.button("Keep this").click();

      officer.open("/records-of-access/unusual");
      assertThat(officer.table("Looked into").getByText("No kin")).isVisible();
      officer.look("unusual-3-looked-into");
    }
  }
}
