package org.onus.app.assessment.area.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.app.access.trail.Deed;
import org.onus.app.casefile.web.FilledForms;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.details.Details;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody looks for people whom grades missed, and for where training may help. */
@ServiceTest
class DiscordancePageTest {
  private static final String PEOPLE = "People whose views part, most first";
  private static final String UNITS =
      "Priorities of those assessed, by area and officers’ highest grade";
  private final Browser browser;
  private final Browser coordinator;
  private final InventedForce force;
  private final Assessed assessed;
  private final TrailSeen trail;
  private final Statements statements;
  private final JdbcTemplate jdbc;

  @Autowired
  DiscordancePageTest(
      Browser browser,
      ApplicationContext service,
      JdbcTemplate jdbc,
      People people,
      Details details,
      TrailSeen trail,
      Statements statements) {
    this.browser = browser;
    coordinator = browser.as(Role.COORDINATOR);
    force = new InventedForce(service);
    assessed = new Assessed(jdbc, people, details);
    this.trail = trail;
    this.statements = statements;
    this.jdbc = jdbc;
  }

  @Test
  void findsWhomNobodyGradedHighAndNobodyAssessed() {
    force.record(
        List.of(
            row("P1", 10, RiskGrade.MEDIUM, "North"),
            row("P1", 20, RiskGrade.MEDIUM, "North"),
            row("P1", 30, RiskGrade.MEDIUM, "North"),
            row("P2", 10, RiskGrade.MEDIUM, "North"),
            row("P2", 20, RiskGrade.MEDIUM, "North"),
            row("P2", 400, RiskGrade.MEDIUM, "North")));
    force.score();
    PageSeen page = coordinator.open("/discordance");

    assertThat(page.table(PEOPLE))
        .containsExactly(
            List.of(
                "P1",
                "North",
                "not assessed in this period",
                "1 of 2",
                "0 high, 3 medium, 0 standard",
                "not judged",
                "Graded medium three times or more, never high"));
    assertThat(page.link("P1")).isEqualTo("/persons/" + force.recordOf("P1"));
    assertThat(trail.rows(Deed.DISCORDANCE_READ).getLast().subjects())
        .containsExactly(force.recordOf("P1").value());
  }

  @Test
  void showsScoreGradesAndJudgementSideBySide() {
    assessed.add(
        List.of(
            Assessed.one("P1", TestClock.TODAY.minusDays(2), true, answers(12)),
            Assessed.one("P2", TestClock.TODAY.minusDays(2), false, answers(12)),
            Assessed.one("P3", TestClock.TODAY.minusDays(2), true, answers(9)),
            Assessed.one("P4", TestClock.TODAY.minusDays(2), true, answers(12))));
    force.record(
        List.of(
            row("P1", 10, RiskGrade.MEDIUM, "South"),
            row("P2", 10, RiskGrade.HIGH, "South"),
            row("P4", 10, RiskGrade.HIGH, "North")));
    PageSeen page = coordinator.open("/discordance");

    assertThat(page.main()).contains("3 of 4 people compared part somewhere.");
    assertThat(page.table(PEOPLE))
        .extracting(row -> row.get(0) + ": " + row.get(5) + "; " + row.getLast())
        .containsExactlyInAnyOrder(
            "P1: Priority; Graded medium at most, judged a priority Graded medium at most, score"
                + " reaches the threshold",
            "P2: Not a priority; Graded high, judged not a priority Judged not a priority, score"
                + " reaches the threshold",
            "P3: Priority; Judged a priority, score below the threshold");
    assertThat(page.table(PEOPLE))
        .filteredOn(row -> row.getFirst().equals("P3"))
        .singleElement()
        .asString()
        .contains("Area not recorded", "not graded", "9 points; all 20 answers are known.");
    assertThat(page.table(UNITS))
        .containsExactly(
            List.of("North", "1 of 1", "0 of 0", "0 of 0", "0 of 0", "0"),
            List.of("South", "0 of 1", "1 of 1", "0 of 0", "0 of 0", "0"),
            List.of("Area not recorded", "0 of 0", "0 of 0", "0 of 0", "1 of 1", "0"));
    assertThat(references(coordinator.open("/discordance?unit=South"))).hasSize(2);
    assertThat(references(coordinator.open("/discordance?only=judged-above-score")))
        .containsExactly("P3");
    assertThat(coordinator.open("/discordance?unit=South&only=repeated-medium").main())
        .contains("0 of 4 people compared part somewhere.");
  }

  @Test
  void whatIsHiddenOrElsewhereIsNotThere() {
    assessed.add(
        List.of(
            Assessed.one("P1", TestClock.TODAY, true, answers(9)),
            Assessed.one("P2", TestClock.TODAY, true, answers(9))));
    force.record(List.of(row("P1", 10, null, "Havant"), row("P2", 10, null, "Winchester")));
    assertThat(references(coordinator.open("/discordance"))).containsExactly("P1", "P2");

    jdbc.update("UPDATE access_appointment SET areas = '{Havant}' WHERE role = 'COORDINATOR'");
    assertThat(references(coordinator.open("/discordance"))).containsExactly("P1");
    jdbc.update(
        """
        INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
        VALUES (?, 'test', now(), 'test')
        """,
        force.recordOf("P1").value());
    assertThat(coordinator.open("/discordance").main())
        .contains("0 of 0 people compared part somewhere.")
        .doesNotContain("P1", "Havant");
  }

  @Test
  void theLatestResultOfEachOtherFormStandsBeside() {
    assessed.add(List.of(Assessed.one("P1", TestClock.TODAY, true, answers(9))));
    force.record(List.of(row("P1", 10, null, "North")));
    String form = "/people/" + force.recordOf("P1") + "/results/new";
    Map<String, String> high = FilledForms.result("dara", Map.of("answer-grade-now", "high"));
    Map<String, String> older = FilledForms.result("dara", Map.of("answer-grade-now", "medium"));
    FilledForms.day(older, "on", "30", "9", "2026");
    List.of(high, older, FilledForms.result("rosh", Map.of("answer-staff-now", "low")))
        .forEach(one -> assertThat(coordinator.send(form, one).status()).isEqualTo(302));

    assertThat(coordinator.open("/discordance").table(PEOPLE).getFirst().get(5))
        .contains("DARA, result: high", "(1 October 2026)", "Staff: Low")
        .doesNotContain("medium");
    assertThat(coordinator.open("/discordance.csv").text()).contains("DARA, result: high");
  }

  @Test
  void theFileHoldsWhatThePageShows() {
    assessed.add(List.of(Assessed.one("=P1", TestClock.TODAY, true, answers(9))));
    PageSeen file = coordinator.open(coordinator.open("/discordance").link("Download as CSV"));

    assertThat(file.header("Content-Disposition")).contains("OFFICIAL-SENSITIVE-discordance.csv");
    assertThat(file.text().lines().toList())
        .startsWith("reference,unit,score,rank,grades,forms,judgement,parts")
        .element(1)
        .asString()
        .startsWith(
            "'=P1,Area not recorded,9 points; all 20 answers are known.,no rank,not graded");
    assertThat(trail.rows(Deed.DISCORDANCE_TAKEN)).hasSize(1);
    assertThat(coordinator.open("/discordance.csv?from=x").status()).isEqualTo(400);
    assertThat(coordinator.open("/discordance?from=x").problems())
        .containsExactly("Enter a day, such as 2026-11-22");
  }

  @Test
  void aPageShowsTheFirstAndTheFileHoldsAll() {
    List<Assessed.One> many = new ArrayList<>();
    for (int i = 0; i < 201; i++) {
      many.add(Assessed.one("B" + i, TestClock.TODAY, true, answers(9)));
    }
    assessed.add(many);
    PageSeen page = coordinator.open("/discordance");

    assertThat(page.main())
        .contains("201 of 201 people compared part somewhere; the first 200 are shown");
    assertThat(page.table(PEOPLE)).hasSize(200);
    assertThat(trail.rows(Deed.DISCORDANCE_READ).getLast().subjects()).hasSize(200);
    assertThat(coordinator.open(page.link("Download as CSV")).text().lines()).hasSize(202);
  }

  @Test
  void takesTheSameStatementsHoweverManyAreCompared() {
    force.record(List.of(row("P1", 10, RiskGrade.MEDIUM, "North")));
    force.score();
    assessed.add(List.of(Assessed.one("A", TestClock.TODAY, true, answers(9))));
    coordinator.open("/discordance");
    int few = statements.during(() -> coordinator.open("/discordance"));
    List<Assessed.One> more = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      more.add(Assessed.one("B" + i, TestClock.TODAY, true, answers(9)));
    }
    assessed.add(more);

    assertThat(statements.during(() -> coordinator.open("/discordance"))).isEqualTo(few);
  }

  @ParameterizedTest
  @EnumSource
  void isOpenToCoordinatorsAndAnalysts(Role role) {
    boolean reads = Set.of(Role.COORDINATOR, Role.ANALYST).contains(role);
    assertThat(browser.as(role).open("/discordance").status()).isEqualTo(reads ? 200 : 403);
  }

  private static List<String> references(PageSeen page) {
    return page.table(PEOPLE).stream().map(List::getFirst).toList();
  }

  private static IncidentRow row(
      String person, int daysAgo, @Nullable RiskGrade grade, String area) {
    return InventedForce.row(
            "I-" + person + "-" + daysAgo, person, TestClock.TODAY.minusDays(daysAgo), null)
        .withGrade(grade)
        .withArea(area);
  }

  /** So many items present, all others absent. */
  private static Map<Question, String> answers(int present) {
    List<Question> questions = Instruments.find("ppit").orElseThrow().questions();
    Map<Question, String> answers = new HashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      answers.put(questions.get(i), i < present ? "present" : "absent");
    }
    return answers;
  }
}
