package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
      visit.open("/incidents/load");
      var another =
          visit.page().getByLabel("Another agency", new Page.GetByLabelOptions().setExact(true));
      if (another.count() > 0) {
        another.check();
      }
      visit.page().locator("input[type=text]").first().fill("Eastern Police");
      visit.page().locator("input[type=file]").setInputFiles(file);
      visit.button("Continue").click();
      assertThat(visit.page().locator(".govuk-error-summary")).containsText(sentence);
      visit.look("wrong-file-" + name);
    }
  }
}
