package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.kernel.Here;
import org.onus.app.kernel.Role;

/** Somebody is assessed with the PPIT: by a newcomer, against the score, after prison. */
class AssessTest {
  private final LocalDate today = LocalDate.now(Here.clock());

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theFirstOneOfANewcomer(boolean scripts) throws IOException {
    String mark = scripts ? "ppit-" : "ppit-without-scripts-";
    String person = (scripts ? "Script" : "Plain") + "-Assessed";
    Assessing.record(folder, "First Police", person, 1, 4, 30, 300, 700);
    try (Visit visit = Visit.of(Onus.email(Role.ASSESSOR), scripts)) {
      Cases.open(visit, "First Police", person);
      visit.link("Assess, and earlier assessments").click();
      visit.look(mark + "1-before");
      visit.button("Begin an assessment").click();
      assertThat(visit.main()).containsText("Choose how this person came to notice");
      visit.field("Police, by criteria").check();
      visit.button("Begin an assessment").click();
      visit.look(mark + "2-begun");

      Assessing.confirm(visit, "active");
      Assessing.confirm(visit, "repeat");
      Assessing.open(visit, "escalating");
      Assessing.answer(visit, "escalating-recent", "present");
      visit.button("Save answers").click();
      visit.look(mark + "3-answered");
      ask(visit, mark);
      visit.button("Finish the assessment").click();
      assertThat(visit.main()).containsText("There is a problem");
      visit.look(mark + "5-not-yet");

      Assessing.step(visit, 1, "Bring to the panel", "Sgt Hale");
      visit.button("Add another step").click();
      Assessing.step(visit, 2, "Ask housing about the tenancy", "PC Lowri");
      say(visit, "escalating-recent-words", "his mother says that it is daily now");
      Assessing.judge(visit, true, "Four incidents and strangulation", "step");
      assertThat(visit.main()).containsText("Ask housing about the tenancy");
      visit.look(mark + "6-judged");
      visit.table("Earlier assessments").getByRole(AriaRole.LINK).first().click();
      assertThat(visit.heading("Finished assessment")).isVisible();
      visit.look(mark + "7-finished");
      visit.button("Begin from this assessment").click();
      assertThat(visit.main()).containsText("The same days are asked about.");
      visit.look(mark + "8-carried-forward");
      visit.open("/assessments/waiting");
      assertThat(visit.main()).containsText("A question to " + Onus.AGENCY);
      visit.look(mark + "9-waiting");
    }
  }

  /** A word that is not needed is not asked for; one that is, is. */
  private static void say(Visit visit, String field, String words) {
    if (visit.page().locator("#" + field).isVisible()) {
      visit.page().locator("#" + field).fill(words);
    }
  }

  private void ask(Visit visit, String mark) {
    Assessing.item(visit, "mappa").locator("[name=ask]").click();
    assertThat(visit.heading("Ask an agency")).isVisible();
    visit.field("Agency").selectOption(Onus.AGENCY);
    visit.field("Question").fill("Is he managed under MAPPA?");
    visit.page().locator("[name=due-day]").fill("" + today.getDayOfMonth());
    visit.page().locator("[name=due-month]").fill("" + today.getMonthValue());
    visit.page().locator("[name=due-year]").fill("" + today.getYear());
    visit.look(mark + "4-question");
    visit.button("Keep the question").click();
    assertThat(visit.table("Questions to agencies")).containsText("Not answered yet");
  }

  @Test
  void judgementGoesAgainstTheScoreBothWays() throws IOException {
    Assessing.record(folder, "Override Police", "Over-Low", 1, 10);
    Assessing.record(folder, "Override Police", "Over-High", 3, 5, 9, 20, 40, 250, 300, 400, 500);
    String email = Onus.somebodyIn("hampshire", "Hants Assessor", Role.ASSESSOR);
    try (Visit visit = Visit.of(email)) {
      Assessing.begin(visit, "Override Police", "Over-Low");
      for (String item : new String[] {"active", "repeat", "serial"}) {
        Assessing.confirm(visit, item);
      }
      assertThat(visit.main()).containsText("depends on answers that are not known");
      for (String item : new String[] {"linked", "mappa", "weapons"}) {
        for (String time : new String[] {"recent", "historic"}) {
          Assessing.answer(visit, item + "-" + time, "absent");
          visit.page().locator("#%s-%s-words".formatted(item, time)).fill("asked every agency");
        }
      }
      visit.button("Save answers").click();
      assertThat(visit.main()).containsText("The score stays below the pathway’s 10");
      Assessing.judge(visit, true, "His last partner fled in fear", "watched");
      assertThat(visit.main()).containsText("Closed but watched");

      Assessing.begin(visit, "Override Police", "Over-High");
      for (String item : new String[] {"active", "repeat", "serial"}) {
        Assessing.confirm(visit, item);
      }
      for (String item : new String[] {"escalating", "harm"}) {
        Assessing.open(visit, item);
        Assessing.confirm(visit, item);
      }
      assertThat(visit.main()).containsText("The score reaches the pathway’s 10");
      assertThat(visit.main()).containsText("Officers graded recent incidents medium at most");
      visit.look("ppit-override-1-reached");
      Assessing.judge(visit, false, "He died in hospital on Friday", "watched");
      assertThat(visit.table("Earlier assessments")).containsText("Not a priority");
      visit.look("ppit-override-2-judged");
    }
  }

  @Test
  void theManJustOutOfPrisonIsSeen() throws IOException {
    String person = "Out-Prisoner";
    Assessing.record(folder, "Prison Police", person, 1, 2_000, 2_100);
    Path spells =
        Files.writeString(
            folder.resolve("spells.csv"),
            "person_id,from,to\n%s,%s,%s\n"
                .formatted(person, today.minusDays(1_990), today.minusDays(7)));
    try (Visit analyst = Visit.withScripts()) {
      analyst.open("/custody");
      Loads.fill(analyst, "Prison Police", spells);
      analyst.button("Check the file").click();
      analyst.button("Record these spells").click();
      assertThat(analyst.heading("Custody spells recorded")).isVisible();
    }
    try (Visit visit = Visit.of(Role.ASSESSOR)) {
      Assessing.begin(visit, "Prison Police", person);
      assertThat(visit.main()).containsText("Days in custody lie within the last six months");
      assertThat(Assessing.item(visit, "active")).containsText("Records suggest: absent");
      assertThat(Assessing.item(visit, "active"))
          .containsText("Counting days at liberty alone: present");
      visit.look("ppit-prison-1-begun");
      Assessing.answer(visit, "active-recent", "present");
      visit
          .page()
          .locator("#active-recent-words")
          .fill("Seven days at liberty, and six years in prison for stabbing her");
      Assessing.confirm(visit, "active");
      Assessing.judge(visit, true, "Recent hides behind prison", "watched");
      visit.look("ppit-prison-2-judged");
    }
  }

  /** The page saves by itself, and its answer is on the way when the button is pressed. */
  @Test
  void whatIsJustBeingSavedDoesNotHinderFinishing() throws IOException {
    Assessing.record(folder, "Saving Police", "Saving-1", 1, 10);
    try (Visit visit = Visit.of(Role.ASSESSOR)) {
      Assessing.begin(visit, "Saving Police", "Saving-1");
      List<Runnable> answersOnTheWay = new ArrayList<>();
      visit
          .page()
          .route(
              "**/assessment/answers",
              route -> {
                APIResponse saved = route.fetch();
                answersOnTheWay.add(
                    () -> route.fulfill(new Route.FulfillOptions().setResponse(saved)));
              });
      visit.page().locator("[name=priority][value=no]").check();
      visit.field("Reason").fill("one row");
      visit.page().locator("[name=end][value=watched]").check();
      Assessing.answer(visit, "active-recent", "absent");
      visit.page().locator("#active-recent-words").fill("he was abroad");
      visit.page().waitForCondition(() -> !answersOnTheWay.isEmpty());
      visit.button("Finish the assessment").click();
      answersOnTheWay.forEach(Runnable::run);
      assertThat(visit.main().locator("#earlier + *")).containsText("one row");
    }
  }
}
