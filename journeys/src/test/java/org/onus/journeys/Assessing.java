package org.onus.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.onus.app.kernel.Here;

/** What assessors do on the page of an assessment. */
final class Assessing {
  private Assessing() {}

  private static LocalDate today() {
    return LocalDate.now(Here.clock());
  }

  /** Records an incident on each of these days before today, the victims taking turns. */
  static void record(Path folder, String force, String person, int victims, int... daysAgo)
      throws IOException {
    StringBuilder rows =
        new StringBuilder("incident_id,person_id,date,offence_code,victim_id,risk_grade\n");
    for (int i = 0; i < daysAgo.length; i++) {
      rows.append(
          "%1$s-I%2$d,%1$s,%3$s,%4$s,%1$s-V%5$d,medium\n"
              .formatted(
                  person,
                  i,
                  today().minusDays(daysAgo[i]),
                  i % 4 == 0 ? "008/77" : "105/01",
                  i % victims));
    }
    try (Visit analyst = Visit.withScripts()) {
      Loads.record(analyst, force, Files.writeString(folder.resolve(person + ".csv"), rows));
    }
  }

  /** Comes to the person's assessment and begins one. */
  static void begin(Visit visit, String force, String person) {
    Cases.open(visit, force, person);
    visit.link("Assess, and earlier assessments").click();
    visit.field("Police, by criteria").check();
    visit.button("Begin an assessment").click();
    assertThat(visit.main()).containsText("Begun on");
  }

  static Locator item(Visit visit, String key) {
    return visit.page().locator("section#" + key);
  }

  /** Opens the evidence of an item of judgement. */
  static void open(Visit visit, String key) {
    item(visit, key).locator("[name=open]").click();
    assertThat(item(visit, key).locator("input[type=radio]").first()).isAttached();
  }

  /** Answers what is open of an item as the records suggest. */
  static void confirm(Visit visit, String key) {
    Locator button = item(visit, key).locator("[name=confirm]");
    if (!button.isVisible()) {
      item(visit, key).locator("summary").click();
    }
    button.click();
    assertThat(item(visit, key).locator("[name=confirm]")).hasCount(0);
  }

  /** Chooses an answer by hand. */
  static void answer(Visit visit, String question, String answer) {
    visit.page().locator("[name=%s][value=%s]".formatted(question, answer)).check();
  }

  /** Fills in a step that is next. */
  static void step(Visit visit, int place, String what, String owner) {
    LocalDate due = today().plusDays(7);
    visit.page().locator("#step-" + place).fill(what);
    visit.page().locator("#owner-" + place).fill(owner);
    visit.page().locator("[name=due-%d-day]".formatted(place)).fill("" + due.getDayOfMonth());
    visit.page().locator("[name=due-%d-month]".formatted(place)).fill("" + due.getMonthValue());
    visit.page().locator("[name=due-%d-year]".formatted(place)).fill("" + due.getYear());
  }

  /** Judges, and ends with what is watched or with the steps that are filled in. */
  static void judge(Visit visit, boolean priority, String reason, String end) {
    visit.page().locator("[name=priority][value=%s]".formatted(priority ? "yes" : "no")).check();
    visit.field("Reason").fill(reason);
    visit.page().locator("[name=end][value=%s]".formatted(end)).check();
    visit.button("Finish the assessment").click();
    assertThat(visit.main().locator("#earlier + *")).containsText(reason);
  }
}
