package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tired analyst chooses the wrong file and is told what to do. */
class WrongFileTest {

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "pdf, %PDF-1.7, This is a PDF",
    "empty, '', empty",
    "header, 'incident_id,person_id,date', no rows",
    "semicolons, 'incident_id;person_id;date\n1;2;3', commas"
  })
  void isRefusedWithASentence(String name, String content, String sentence) throws IOException {
    Path file = folder.resolve(name + ".csv");
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    try (Visit visit = Visit.withScripts()) {
      Loads.choose(visit, "Eastern Police", file);
      assertThat(visit.page().locator(".govuk-error-summary")).containsText(sentence);
      visit.look("wrong-file-" + name);
    }
  }

  @Test
  void columnsThatAreNotMatchedAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("odd.csv"), "who,what,when\nP1,I1,2026-01-01\n");
    try (Visit visit = Visit.withScripts()) {
      Loads.begin(visit, "Eastern Police", file);
      visit.button("Check the file").click();
      assertThat(visit.page().locator(".govuk-error-summary"))
          .containsText("Say which column holds: Reference of the incident");
      visit.look("wrong-file-columns");
    }
  }

  @Test
  void aFileWithoutAGoodRowCannotBeRecordedButBeMended() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("rows.csv"), "incident_id,person_id,date\nI1,P1,30/02/2026\n,P1,\n");
    try (Visit visit = Visit.withScripts()) {
      Loads.check(visit, "Eastern Police", file);
      assertThat(visit.page().locator("main")).containsText("No row of this file can be recorded");
      assertThat(visit.button("Record these incidents")).hasCount(0);
      visit.look("wrong-file-no-row");
      visit.button("Cancel this load").click();
      assertThat(visit.heading("Load cancelled")).isVisible();
      visit.look("wrong-file-cancelled");
    }
  }
}
