package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.kernel.Here;
import org.onus.app.kernel.Role;

/** What agencies say, who manages the risk, who is around: thirty people and one picture. */
class PersonInTheRoundTest {
  private static final String FORCE = "Round Police";
  private static final String PERSON = "Round-1";
  private static final String NAME = "Caradog O'Leary";
  private static final int AROUND = 30;
  private static final List<String> NAMES =
      List.of(
          "Anest", "Beca", "Carys", "Delyth", "Efa", "Ffion", "Gwenno", "Heledd", "Iona", "Lowri");

  private final LocalDate today = LocalDate.now(Here.clock());

  @TempDir private Path folder = Path.of("");

  @Test
  void isTalkedAboutManagedAndSurrounded() throws IOException {
    Population.add(folder, FORCE, people());
    try (Visit analyst = Visit.withScripts()) {
      Loads.record(analyst, FORCE, incidents());
    }
    try (Visit visit = Visit.of(Role.COORDINATOR)) {
      Cases.open(visit, FORCE, PERSON);
      visit.link("The person across all agencies").click();
      assertThat(visit.heading(NAME)).isVisible();
      sayWhatIsKnown(visit);
      sayWhoManages(visit);
      visit.look("round-5-person");
      lookAround(visit);
      visit.page().goBack();
      visit.link("Chronology").click();
      assertThat(visit.main()).containsText("Has an axe by the door");
      visit.look("round-7-chronology");
    }
  }

  private void sayWhatIsKnown(Visit visit) {
    visit.link("Add a statement").click();
    visit.field("About").selectOption("Use of or access to weapons");
    visit.field("What is said").fill("Has an axe by the door");
    Loads.agency(visit, "Round Council");
    visit.field("Who at the agency says it?").fill("housing officer");
    day(visit, "said");
    visit.look("round-1-statement");
    visit.button("Continue").click();
    assertThat(visit.main()).containsText("How do they know?");
    visit.look("round-2-not-without-how");
    visit.field("Fact").check();
    visit.field("General data protection").check();
    visit.page().locator("[name=told][value=no]").check();
    visit.page().locator("[name=victim][value=no]").check();
    visit.button("Continue").click();
    assertThat(visit.heading("Check what is recorded")).isVisible();
    visit.look("round-3-check");
    visit.button("Record this statement").click();
    assertThat(visit.main()).containsText("Has an axe by the door");
  }

  private void sayWhoManages(Visit visit) {
    visit.link("Add a status").click();
    visit.page().locator("[name=status]").selectOption("MAPPA 2/1");
    visit.field("Officer who supervises").fill("Offender manager Nest Parry");
    Loads.agency(visit, "Round Probation");
    day(visit, "as-at");
    visit.field("Who at the agency says it?").fill("MAPPA coordinator");
    visit.field("Fact").check();
    visit.look("round-4-status");
    visit.button("Record this status").click();
    assertThat(visit.heading(NAME)).isVisible();
    assertThat(visit.main()).containsText("Officer: Offender manager Nest Parry");
    visit.link("MAPPA 2/1").click();
    visit.link("Correct this status").click();
    visit.page().locator("[name=status]").selectOption("MAPPA 2/2");
    visit.field("Why is it corrected?").fill("Read in the wrong line");
    visit.look("round-4-correct-status");
    visit.button("Record the correction").click();
    assertThat(visit.heading(NAME)).isVisible();
    visit.link("MAPPA 2/2").click();
    assertThat(visit.main()).containsText("Changed because: Read in the wrong line");
    visit.look("round-4-status-before");
    visit.link("Back").click();
    assertThat(visit.heading(NAME)).isVisible();
  }

  private void lookAround(Visit visit) {
    visit.link("People around them").click();
    assertThat(visit.heading("People around them")).isVisible();
    assertThat(visit.table("Who is around them").locator("tbody tr")).hasCount(AROUND);
    assertThat(visit.page().locator("#around canvas").first()).isVisible();
    visit.look("round-6-around");
    assertThatLabelsAreApart(visit, 1);
    assertThatLabelsAreApart(visit, 0.5);
  }

  /**
   * Asks the drawing where its words are.
   *
   * @param share of the width that the picture has, as on a narrower screen
   */
  private static void assertThatLabelsAreApart(Visit visit, double share) {
    Object overlapping =
        visit
            .page()
            .evaluate(
                """
                share => {
                  const picture = document.getElementById("around");
                  const drawing = picture._cyreg.cy;
                  picture.style.width = `${picture.clientWidth * share}px`;
                  drawing.resize().fit(undefined, 30);
                  const boxes = drawing.nodes().map(node => ({
                    words: node.data("label"),
                    box: node.renderedBoundingBox({ includeNodes: false, includeEdges: false }),
                  }));
                  if (boxes.some(one => one.box.w === 0 || one.box.h === 0)) {
                    return ["a label without a place"];
                  }
                  const inside = (a, b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
                  return boxes.flatMap((one, i) =>
                    boxes.slice(i + 1)
                      .filter(other => inside(one.box, other.box))
                      .map(other => `${one.words} | ${other.words}`));
                }
                """,
                share);
    Assertions.assertThat((List<?>) overlapping).as("labels over one another").isEmpty();
    Object drawn =
        visit.page().evaluate("document.getElementById('around')._cyreg.cy.nodes().length");
    Assertions.assertThat(drawn).isEqualTo(AROUND + 1);
  }

  private void day(Visit visit, String field) {
    visit.page().locator("[name=%s-day]".formatted(field)).fill("" + today.getDayOfMonth());
    visit.page().locator("[name=%s-month]".formatted(field)).fill("" + today.getMonthValue());
    visit.page().locator("[name=%s-year]".formatted(field)).fill("" + today.getYear());
  }

  private static String[] people() {
    List<String> people = new ArrayList<>(List.of(PERSON + ",Caradog,O'Leary,1981-02-07,,,"));
    for (int i = 0; i < AROUND; i++) {
      String name = NAMES.get(i % NAMES.size()) + "," + "Pugh-%c".formatted('A' + i / 10);
      people.add("Round-V%d,%s,19%d-03-04,,,".formatted(i, name, 60 + i));
    }
    return people.toArray(String[]::new);
  }

  private Path incidents() throws IOException {
    StringBuilder rows =
        new StringBuilder(
            "incident_id,person_id,date,offence_code,victim_id,relationship_to_victim,area\n");
    for (int i = 0; i < AROUND; i++) {
      rows.append(
          "Round-I%1$d,%2$s,%3$s,8/67,Round-V%1$d,%4$s,North\n"
              .formatted(i, PERSON, today.minusDays(3 + 20L * i), i % 3 == 0 ? "ex-partner" : ""));
    }
    return Files.writeString(folder.resolve("round.csv"), rows);
  }
}
