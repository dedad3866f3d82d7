package org.onus.app.assessment.exercise.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onus.app.access.trail.Deed;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.instruments.Instruments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A coordinator has one case scored by several assessors, who do not see one another. */
@ServiceTest
class CalibrationTest {
  private final Browser lead;
  private final Browser assessor;
  private final Browser browser;
  private final InventedForce force;
  private final TrailSeen trail;
  private final JdbcClient jdbc;
  private final Statements statements;

  @Autowired
  CalibrationTest(
      Browser browser,
      ApplicationContext service,
      TrailSeen trail,
      JdbcClient jdbc,
      Statements statements) {
    this.browser = browser;
    lead = browser.as(Role.COORDINATOR);
    assessor = browser.as(Role.ASSESSOR);
    force = new InventedForce(service);
    this.trail = trail;
    this.jdbc = jdbc;
    this.statements = statements;
  }

  @Test
  void saysWhatToDoWhileThereIsNone() {
    assertThat(lead.open("/calibration").main()).contains("There is no exercise yet: make one");
    assertThat(assessor.open("/calibration").main())
        .contains("You are not invited to any exercise.");
    assertThat(assessor.open("/calibration/new").status()).isEqualTo(403);
    assertThat(lead.open("/calibration/agreement").main()).contains("No exercise has been closed");
  }

  @Test
  void anExerciseNeedsATitleAndACase() {
    assertThat(lead.send("/calibration/new", Map.of()).problems())
        .containsExactly("Enter what to call it, in 200 characters or fewer", "Choose a case");
    PageSeen page =
        lead.send(
            "/calibration/new",
            Map.of("title", "Autumn", "case", "records", "agency", "x", "reference", "P1"));
    assertThat(page.problems()).containsExactly("No record is found under this reference");
    assertThat(page.field("title")).isEqualTo("Autumn");
  }

  @Test
  void nobodySeesAnAnswerBeforeItIsClosed() {
    String exercise = inventedFor(Role.ASSESSOR, Role.COORDINATOR);
    assertThat(assessor.open("/calibration").table("Exercises").getFirst())
        .contains("Autumn", "Waits for you");
    assertThat(assessor.open("/").link("Score the case of one calibration exercise"))
        .isEqualTo("/calibration");
    assertThat(assessor.send(exercise + "/score", scored("present", "secret reason")).redirect())
        .isEqualTo(exercise);
    assertThat(assessor.open("/").link("Calibration")).isEqualTo("/calibration");
    assertThat(assessor.open("/").main()).doesNotContain("Score the case");

    for (Browser who : List.of(lead, assessor)) {
      PageSeen page = who.open(exercise);
      assertThat(page.main())
          .contains("1 of 2 invited have finished. No answer is shown to anybody yet.")
          .doesNotContain("secret reason", "Assessor A");
      assertThat(who.open("/calibration").main()).doesNotContain("secret reason");
    }
    assertThat(lead.open(exercise + "/score").main()).doesNotContain("secret reason");
    assertThat(lead.open("/calibration/agreement").main()).contains("No exercise has been closed");
  }

  @Test
  void whenItIsClosedItShowsWhereTheyPartAndWhy() {
    String exercise = inventedFor(Role.ASSESSOR, Role.COORDINATOR);
    assessor.send(exercise + "/score", scored("present", "because of the knife"));
    Map<String, String> other = scored("absent", "no order was breached");
    other.put("active-recent", "present");
    lead.send(exercise + "/score", other);
    assertThat(lead.send(exercise + "/close", Map.of()).redirect()).isEqualTo(exercise);

    PageSeen page = assessor.open(exercise);
    assertThat(page.main()).contains("Closed: 2 of 2 invited scored it.");
    List<List<String>> parted = page.table("Where they part, the least agreed first");
    assertThat(parted).hasSize(20);
    assertThat(parted.getFirst().get(1)).isEqualTo("0%");
    assertThat(parted.getLast().subList(1, 4)).containsExactly("100%", "Present", "Present");
    assertThat(page.table("How far assessors agree, over all questions"))
        .contains(List.of("Per cent agreement", "5.0%", "no interval: too few cases"))
        .hasSize(5);
    assertThat(page.table("Judgement"))
        .extracting(row -> row.get(2))
        .containsExactlyInAnyOrder("because of the knife", "no order was breached");
    assertThat(page.main()).contains("(you)").doesNotContain("Test assessor");
    assertThat(lead.open("/calibration/agreement").table("Agreement by question")).hasSize(21);
    assertThat(lead.send(exercise + "/score", scored("present", "late")).redirect())
        .isEqualTo(exercise);
    assertThat(lead.open(exercise).main()).doesNotContain("late");
  }

  @Test
  void isScoredOnce() {
    String exercise = inventedFor(Role.ASSESSOR);
    assessor.send(exercise + "/score", scored("present", "first"));
    assessor.send(exercise + "/score", scored("absent", "second"));
    lead.send(exercise + "/close", Map.of());

    PageSeen page = assessor.open(exercise);
    assertThat(page.main())
        .contains("first", "Fewer than two assessors scored it")
        .doesNotContain("second");
    assertThat(trail.rows(Deed.EXERCISE_SCORED)).hasSize(1);
  }

  @Test
  void whatIsTypedIsKeptForOneselfUntilItIsFinished() {
    String exercise = inventedFor(Role.ASSESSOR, Role.COORDINATOR);
    Map<String, String> half =
        Map.of("active-recent", "present", "active-words", "half a thought", "reason", "perhaps");
    PageSeen kept = assessor.follow(assessor.send(exercise + "/draft", half));
    assertThat(kept.main()).contains("What you have typed is kept, for you alone.");
    PageSeen again = assessor.open(exercise + "/score");
    assertThat(again.document().select("input[name=active-recent][checked]").attr("value"))
        .isEqualTo("present");
    assertThat(again.field("active-words")).isEqualTo("half a thought");
    assertThat(again.document().select("textarea[name=reason]").text()).isEqualTo("perhaps");
    assertThat(again.document().select("[data-save-itself]").attr("data-save-itself"))
        .isEqualTo(exercise + "/draft");
    assertThat(lead.open(exercise + "/score").text()).doesNotContain("half a thought");
    assertThat(lead.open(exercise).main()).contains("0 of 2 invited have finished");

    PageSeen refused = assessor.send(exercise + "/draft", Map.of("reason", "x".repeat(1_001)));
    assertThat(refused.problems()).containsExactly("Use 1,000 characters or fewer");
    assertThat(assessor.open(exercise + "/score").field("active-words"))
        .isEqualTo("half a thought");

    assessor.send(exercise + "/score", scored("present", "done"));
    assertThat(
            jdbc.sql("SELECT count(*) FROM assessment_exercise_typed").query(Long.class).single())
        .isZero();
    assertThat(assessor.send(exercise + "/draft", half).redirect()).isEqualTo(exercise);
  }

  @Test
  void keepsTheDefinitionByWhichItWasScored() {
    String exercise = inventedFor(Role.ASSESSOR);
    String other =
        Instruments.text("ppit")
            .orElseThrow()
            .replace("version: 1\n", "version: 7\n")
            .replace("Weapon use or access", "Weapons as they were asked for");
    jdbc.sql("INSERT INTO assessment_instrument VALUES ('ppit', 7, :text)")
        .param("text", other)
        .update();
    SharedDatabase.asOwner("UPDATE assessment_exercise SET instrument_version = 7");
    assertThat(assessor.open(exercise + "/score").main())
        .contains("Weapons as they were asked for");
  }

  @Test
  void whoIsNotInvitedFindsNothing() {
    String exercise = inventedFor(Role.COORDINATOR);
    assertThat(assessor.open(exercise).status()).isEqualTo(404);
    assertThat(assessor.send(exercise + "/score", scored("present", "x")).status()).isEqualTo(404);
    assertThat(browser.as(Role.ADVOCATE).open(exercise).status()).isEqualTo(403);
  }

  @Test
  void somebodysRecordsAreShownWithoutWhatTellsWhoTheyAre() {
    force.record(
        InventedForce.row("Case-777", "Nominal-4711", TestClock.TODAY.minusDays(20), "Victim-9")
            .withArea("Porthmadog")
            .withGrade(RiskGrade.MEDIUM),
        InventedForce.row("Case-778", "Nominal-4711", TestClock.TODAY.minusMonths(6), "Victim-8"),
        InventedForce.row(
            "Case-779", "Nominal-4711", TestClock.TODAY.minusMonths(6).plusDays(1), null));
    String exercise = make(Map.of("case", "records", "reference", "Nominal-4711"));
    invite(exercise, Role.ASSESSOR);

    PageSeen page = assessor.open(exercise + "/score");
    assertThat(page.table("What is recorded"))
        .extracting(row -> row.get(0) + ": " + row.get(1))
        .containsExactly(
            "2 weeks ago: common assault; person B harmed; graded medium",
            "5 months ago: common assault; who was harmed is not known",
            "6 months ago: common assault; person A harmed",
            "now: Custody not checked: no custody data is loaded");
    assertThat(page.text())
        .doesNotContain(
            "Nominal-4711",
            "Victim",
            "Case-77",
            "Porthmadog",
            force.recordOf("Nominal-4711").toString());
    assertThat(assessor.open(exercise).main()).contains("Left out: names, references");
    UUID person = force.recordOf("Nominal-4711").value();
    assertThat(trail.rows(Deed.EXERCISE_OPENED).getLast().subjects()).containsExactly(person);

    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:person, 'test', now(), 'test')
            """)
        .param("person", person)
        .update();
    assertThat(assessor.open(exercise).status()).isEqualTo(404);
    assertThat(lead.open("/calibration").main()).contains("There is no exercise yet");
    assertThat(
            lead.send(
                    "/calibration/new",
                    Map.of(
                        "title", "x",
                        "case", "records",
                        "agency", InventedForce.AGENCY.name(),
                        "reference", "Nominal-4711"))
                .problems())
        .containsExactly("No record is found under this reference");
  }

  @Test
  void whoeverInvitesChoosesSomebody() {
    String exercise = make(Map.of("case", "man-of-42"));
    assertThat(lead.send(exercise + "/invite", Map.of()).problems())
        .containsExactly("Choose somebody who is not invited yet");
    invite(exercise, Role.ASSESSOR);
    assertThat(lead.open(exercise).document().select("input[name=who][disabled]")).hasSize(1);
    assertThat(assessor.send(exercise + "/close", Map.of()).status()).isEqualTo(403);
  }

  @Test
  void takesTheSameStatementsHoweverManyExercisesThereAre() {
    inventedFor(Role.ASSESSOR);
    lead.open("/calibration");
    int few = statements.during(() -> lead.open("/calibration"));
    for (int i = 0; i < 5; i++) {
      inventedFor(Role.ASSESSOR, Role.COORDINATOR);
    }
    assertThat(statements.during(() -> lead.open("/calibration"))).isEqualTo(few);
  }

  private String inventedFor(Role... invited) {
    String exercise = make(Map.of("case", "man-of-42"));
    for (Role role : invited) {
      invite(exercise, role);
    }
    return exercise;
  }

  private String make(Map<String, String> which) {
    Map<String, String> fields = new HashMap<>(which);
    fields.put("title", "Autumn");
    fields.put("agency", InventedForce.AGENCY.name());
    fields.put("token", lead.open("/calibration/new").field("token"));
    String made = lead.send("/calibration/new", fields).redirect();
    assertThat(lead.send("/calibration/new", fields).redirect()).isEqualTo(made);
    return made;
  }

  private void invite(String exercise, Role role) {
    assertThat(
            lead.send(exercise + "/invite", Map.of("who", TestPeople.account(role).toString()))
                .redirect())
        .isEqualTo(exercise);
  }

  /** The same answer to everything. */
  private static Map<String, String> scored(String answer, String reason) {
    Map<String, String> fields = new HashMap<>();
    Instruments.find("ppit")
        .orElseThrow()
        .questions()
        .forEach(question -> fields.put(question.item() + "-" + question.timeframe(), answer));
    fields.put("priority", answer.equals("present") ? "yes" : "no");
    fields.put("reason", reason);
    return fields;
  }
}
