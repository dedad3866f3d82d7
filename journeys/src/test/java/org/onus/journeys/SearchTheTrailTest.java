package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Here;
import org.onus.app.kernel.Role;

/** The data protection officer is asked who looked at somebody, and what a user looked at. */
class SearchTheTrailTest {
  private static final String FORCE = "Trail Police";
  private static final String PERSON = "Trail-1";

  private final LocalDate today = LocalDate.now(Here.clock());

  @TempDir private Path folder = Path.of("");

  @Test
  void byPersonByUserAndByTimeAndTakenOutAsAFile() throws IOException {
    Cases.record(folder, FORCE, PERSON, "North");
    try (Visit reader = Visit.of(Onus.somebody("Rita Reader", Role.ASSESSOR))) {
      Cases.open(reader, FORCE, PERSON);
      assertThat(reader.heading(PERSON)).isVisible();
    }
    try (Visit officer = Visit.of(Role.DATA_PROTECTION_OFFICER)) {
      officer.open("/");
      officer.link("Records of access").click();
      assertThat(officer.heading("Records of access")).isVisible();
      officer.look("trail-1-all");
      byPerson(officer);
      byUser(officer);
      byTime(officer);
    }
  }

  private static void byPerson(Visit officer) {
    officer.field("Agency").selectOption(FORCE);
    officer.field("Reference").fill(PERSON);
    officer.button("Find who opened them").click();
    assertThat(officer.row("Opened a person’s page")).containsText("Rita Reader");
    assertThat(officer.page().url()).doesNotContain(PERSON);
    officer.look("trail-2-person");
    officer.row("Opened a person’s page").getByRole(AriaRole.LINK).first().click();
    assertThat(officer.heading("A record of access")).isVisible();
    assertThat(officer.main()).containsText(PERSON);
    officer.look("trail-3-row");
    officer.link("Back").click();
    assertThat(officer.heading("Records of access")).isVisible();
  }

  private void byUser(Visit officer) throws IOException {
    officer.open("/records-of-access");
    officer.field("User").selectOption("Rita Reader");
    officer.button("Show").click();
    assertThat(officer.row("Asked whether a person is known")).containsText("Rita Reader");
    assertThat(officer.main().locator("tbody")).not().containsText("Journey analyst");
    officer.look("trail-4-user");
    Download file = officer.page().waitForDownload(() -> officer.link("as CSV").click());
    List<String> rows = Files.readAllLines(file.path());
    assertThat(rows).hasSizeGreaterThan(2);
    assertThat(rows.subList(rows.size() - 2, rows.size()))
        .allSatisfy(row -> assertThat(row).contains("Rita Reader"));
  }

  private void byTime(Visit officer) {
    officer.field("From").fill(today.plusDays(1).toString());
    officer.button("Show").click();
    assertThat(officer.main()).containsText("Nothing is on record that fits");
    officer.look("trail-5-nothing");
    officer.field("From").fill(today.toString());
    officer.field("To").fill(today.toString());
    officer.button("Show").click();
    assertThat(officer.row("Opened a person’s page")).containsText("Rita Reader");
  }
}
