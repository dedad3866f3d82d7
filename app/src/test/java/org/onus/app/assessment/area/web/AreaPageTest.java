package org.onus.app.assessment.area.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.app.access.trail.Deed;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.details.Details;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Sex;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody asks what an area looks like, and nobody can be recognised in the answer. */
@ServiceTest
class AreaPageTest {
  private static final Question ACTIVE = new Question("active", "recent");

  /** In a quarter that is over. */
  private static final LocalDate JUDGED = LocalDate.of(2026, 9, 20);

  private final Browser browser;
  private final Browser commissioner;
  private final InventedForce force;
  private final Assessed assessed;
  private final TrailSeen trail;
  private final Statements statements;
  private final JdbcTemplate jdbc;

  @Autowired
  AreaPageTest(
      Browser browser,
      ApplicationContext service,
      JdbcTemplate jdbc,
      People people,
      Details details,
      TrailSeen trail,
      Statements statements) {
    this.browser = browser;
    commissioner = browser.as(Role.COMMISSIONER);
    force = new InventedForce(service);
    assessed = new Assessed(jdbc, people, details);
    this.trail = trail;
    this.statements = statements;
    this.jdbc = jdbc;
  }

  @Test
  void saysThatNothingWasFinished() {
    PageSeen page = commissioner.open("/area-figures");

    assertThat(page.heading()).isEqualTo("What the area looks like");
    assertThat(page.main()).contains("No assessment was finished in this period.");
    assertThat(page.field("from")).isEqualTo("2025-10-01");
    assertThat(page.field("to")).isEqualTo("2026-09-30");
  }

  @Test
  void asksAgainForADayThatIsNone() {
    PageSeen page = commissioner.open("/area-figures?from=2026-02-30&to=soon");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems())
        .containsExactly("Enter a day, such as 2026-11-22", "Enter a day, such as 2026-11-22");
    assertThat(page.field("to")).isEqualTo("soon");
    assertThat(commissioner.open("/area-figures?from=2026-02-02&to=2026-02-01").problems())
        .containsExactly("The last day must not lie before the first");
    assertThat(commissioner.open("/area-figures.csv?from=x").status()).isEqualTo(400);
  }

  @Test
  void countsEachPersonOnceByTheLastAssessment() {
    List<Assessed.One> all = new ArrayList<>(cases("A", 20, 10));
    all.add(Assessed.one("A0", JUDGED.minusDays(30), false, Map.of(ACTIVE, "absent")));
    all.add(Assessed.one("A1", JUDGED.minusYears(1), false, Map.of()));
    assessed.add(all);
    PageSeen page = commissioner.open("/area-figures");

    assertThat(page.main())
        .contains("About 20 people are counted here, each once, by the last assessment.");
    assertThat(browser.open("/area-figures?small=yes").main())
        .contains("21 assessments were finished of 20 people; 20 of them are counted here");
    assertThat(page.table("Judgement"))
        .containsExactly(
            List.of("Priority", "50.0% 10"),
            List.of("Not a priority", "50.0% 10"),
            List.of("Total", "20"));
  }

  @Test
  void takesTheAreaOfTheLatestIncidentUpToTheDayAndSaysWhatIsNotRecorded() {
    List<Assessed.One> all = new ArrayList<>(cases("N", 10, 5));
    all.addAll(cases("S", 12, 6));
    all.addAll(cases("U", 8, 4));
    assessed.add(all);
    List<IncidentRow> rows = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      if (i < 10) {
        rows.add(row("N" + i, 40, "South").withPerson(Sex.FEMALE, null));
        rows.add(row("N" + i, 20, "North"));
        rows.add(row("N" + i, 0, "South"));
      }
      rows.add(row("S" + i, 30, "South").withPerson(Sex.MALE, TestClock.TODAY.minusYears(30)));
    }
    force.record(rows);
    PageSeen page = commissioner.open("/area-figures");

    assertThat(page.table("Sex"))
        .containsExactly(
            List.of("Female", "100.0% 10", "0.0% 0", "0", "50.0% 10"),
            List.of("Male", "0.0% 0", "100.0% 10", "0", "50.0% 10"),
            List.of("Other", "0.0% 0", "0.0% 0", "0", "0.0% 0"),
            List.of("Not recorded", "0", "0", "10", "10"),
            List.of("Total", "10", "10", "10", "30"));
    assertThat(page.table("Age at assessment").get(2))
        .containsExactly("25 to 34", "0", "100.0% 10", "0", "100.0% 10");
    assertThat(heads(page, "Sex"))
        .containsExactly("Kind", "North", "South", "Area not recorded", "All");

    PageSeen north = commissioner.open("/area-figures?site=North");
    assertThat(heads(north, "Sex")).containsExactly("Kind", "North");
    assertThat(north.document().select("input[name=site][checked]").eachAttr("value"))
        .containsExactly("North");
    assertThat(heads(commissioner.open("/area-figures?by=pathway"), "Sex"))
        .containsExactly("Kind", "Hampshire, behaviour change");
  }

  @Test
  void hidesSmallNumbersAndWhatWouldGiveThemAway() {
    assessed.add(cases("A", 20, 3));
    PageSeen page = commissioner.open("/area-figures?small=yes");

    assertThat(page.main()).contains("Counts of fewer than 5 are not shown");
    assertThat(page.table("Judgement"))
        .containsExactly(
            List.of("Priority", "not shown"),
            List.of("Not a priority", "not shown"),
            List.of("Total", "20"));
    assertThat(page.table("Mean score by judgement"))
        .containsExactly(List.of("Priority", "not shown"), List.of("Not a priority", "not shown"));
    assertThat(page.table("Items present: Recent, within the last 6 months").getFirst())
        .containsExactly("Onset and duration of the domestic abuse", "not shown");
    assertThat(page.table("Items and the judgement priority").getFirst())
        .contains("Too few to say without showing small numbers");
    assertThat(page.document().select("input[name=small]")).isEmpty();
    assertThat(commissioner.open("/area-figures.csv?small=yes").text())
        .contains("judged,Priority,Area not recorded,not shown,");
  }

  @Test
  void aSmallAreasMeanDoesNotFollowFromTheOthers() {
    List<Assessed.One> all = new ArrayList<>(cases("N", 20, 8));
    all.addAll(cases("S", 3, 1));
    assessed.add(all);
    force.record(
        all.stream()
            .map(one -> row(one.reference(), 30, one.reference().startsWith("N") ? "N" : "S"))
            .toList());
    PageSeen page = commissioner.open("/area-figures");

    assertThat(page.table("Total score").get(2))
        .containsExactly("Mean", "not shown", "not shown", "0.4");
    assertThat(page.table("Judgement").getLast())
        .containsExactly("Total", "not shown", "not shown", "25");
  }

  @Test
  void aSmallCountDoesNotFollowFromAnotherTable() {
    List<Assessed.One> all = new ArrayList<>(cases("A", 20, 8));
    // three of those who are no priority reach the threshold, nine do not
    for (int i = 0; i < 20; i++) {
      Map<Question, String> answers = new HashMap<>();
      Instruments.find("ppit")
          .orElseThrow()
          .questions()
          .forEach(question -> answers.put(question, "absent"));
      if (i < 11) {
        answers.replaceAll((_, _) -> "present");
      }
      all.set(i, Assessed.one("A" + i, JUDGED, i < 8, answers));
    }
    assessed.add(all);
    PageSeen page = commissioner.open("/area-figures");

    assertThat(page.table("Judgement").get(1)).containsExactly("Not a priority", "50.0% 10");
    List<List<String>> sides =
        page.table("Not priorities, by the side of the threshold on which the score lies");
    assertThat(sides.getFirst()).containsExactly("Score reaches the threshold", "not shown");
    assertThat(sides.get(1)).containsExactly("Score below the threshold", "not shown");
    assertThat(sides.getLast()).containsExactly("Total", "10");
  }

  @Test
  void countsAreOfWholeQuartersThatAreOverUnlessSmallNumbersAreShown() {
    List<Assessed.One> all = new ArrayList<>(cases("A", 20, 8));
    for (int i = 0; i < 10; i++) {
      all.add(Assessed.one("B" + i, JUDGED.minusMonths(3), true, Map.of()));
      all.add(Assessed.one("C" + i, TestClock.TODAY.minusDays(2), true, Map.of()));
    }
    assessed.add(all);
    PageSeen page = commissioner.open("/area-figures?from=2026-04-02&to=2026-11-22");
    assertThat(page.main())
        .contains("Counted: 1 July 2026 to 30 September 2026, whole quarters that are over.");
    assertThat(page.table("Judgement").getLast()).containsExactly("Total", "20");
    assertThat(commissioner.open("/area-figures?from=2026-04-01&to=2026-11-22&small=yes").main())
        .contains("Counted: 1 April 2026 to 30 September 2026");
    assertThat(commissioner.open("/area-figures?from=2026-07-02&to=2026-09-30").main())
        .contains("No whole quarter that is over lies in this period");

    PageSeen small = browser.open("/area-figures?from=2026-04-02&to=2026-11-22&small=yes");
    assertThat(small.main()).contains("Counted: 2 April 2026 to 22 November 2026.");
    assertThat(small.table("Judgement").getLast()).containsExactly("Total", "40");
  }

  @Test
  void aPeriodLessAnotherTellsNobody() {
    List<Assessed.One> all = new ArrayList<>(cases("A", 20, 10));
    all.add(Assessed.one("B", JUDGED.minusMonths(3), true, Map.of()));
    assessed.add(all);
    PageSeen both = commissioner.open("/area-figures?from=2026-04-01&to=2026-09-30");
    PageSeen one = commissioner.open("/area-figures?from=2026-07-01&to=2026-09-30");
    assertThat(both.table("Judgement")).isEqualTo(one.table("Judgement"));
    assertThat(both.table("Judgement").getFirst()).containsExactly("Priority", "50.0% 10");
  }

  @Test
  void somebodyWithSeveralRecordsIsOneCase() {
    assessed.add(cases("A", 20, 10));
    assertThat(browser.open("/area-figures?small=yes").table("Judgement").getLast())
        .containsExactly("Total", "20");
    SharedDatabase.asOwner(
        """
        INSERT INTO people_grouped (record, person)
        SELECT id, (SELECT id FROM people_record WHERE reference IN ('A0', 'A19')
          ORDER BY id LIMIT 1)
        FROM people_record WHERE reference IN ('A0', 'A19')
        """);
    jdbc.update(
        """
        UPDATE assessment SET judged_at = judged_at + interval '1 hour'
        WHERE record = (SELECT id FROM people_record WHERE reference = 'A19')
        """);
    PageSeen page = browser.open("/area-figures?small=yes");
    assertThat(page.main()).contains("20 assessments were finished of 19 people");
    assertThat(page.table("Judgement"))
        .as("the later one, which is no priority")
        .containsExactly(
            List.of("Priority", "47.4% 9"),
            List.of("Not a priority", "52.6% 10"),
            List.of("Total", "19"));
  }

  @Test
  void whoOpensThePeopleOfTheAreasMayChooseToSeeSmallNumbers() {
    assessed.add(cases("A", 20, 3));
    force.record(List.of(row("A0", 30, "Havant")));
    Browser coordinator = browser.as(Role.COORDINATOR);
    assertThat(coordinator.open("/area-figures").table("Judgement").getFirst())
        .contains("not shown");

    PageSeen page = coordinator.open("/area-figures?small=yes");
    assertThat(page.table("Judgement").getFirst())
        .containsExactly("Priority", "100.0% 1", "10.5% 2", "15.0% 3");
    assertThat(page.main()).contains("Small numbers are shown: people may be recognised.");
    assertThat(trail.rows(Deed.AREA_FIGURES_READ).getLast().subjects()).hasSize(20);

    jdbc.update("UPDATE access_appointment SET areas = '{Havant}' WHERE role = 'COORDINATOR'");
    assertThat(coordinator.open("/area-figures?small=yes").table("Judgement").getFirst())
        .contains("not shown");
    assertThat(
            coordinator.open("/area-figures?small=yes&site=Havant").table("Judgement").getFirst())
        .containsExactly("Priority", "100.0% 1");
  }

  @Test
  void whatIsHiddenLeavesNoTrace() {
    assessed.add(cases("A", 20, 8));
    String without = text(commissioner.open("/area-figures"));
    assessed.add(cases("H", 6, 3));
    force.record(List.of(row("H0", 30, "Hiddenshire")));
    assertThat(text(commissioner.open("/area-figures"))).isNotEqualTo(without);

    jdbc.update(
        """
        INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
        SELECT id, 'a police officer', now(), 'test' FROM people_record WHERE reference LIKE 'H%'
        """);
    assertThat(text(commissioner.open("/area-figures"))).isEqualTo(without);
  }

  @Test
  void theFileHoldsWhatThePageShows() {
    assessed.add(cases("A", 20, 8));
    force.record(List.of(row("A0", 3, "=1+1")));
    jdbc.update("UPDATE assessment SET judged_on = ?", TestClock.TODAY);
    PageSeen page = browser.open("/area-figures?small=yes");
    PageSeen file = browser.open("/" + page.link("Download as CSV").substring(1));

    assertThat(file.header("Content-Disposition")).contains("OFFICIAL-SENSITIVE-area-figures.csv");
    assertThat(file.text().lines().toList())
        .startsWith("table,row,column,value,per_cent")
        .contains("judged,Priority,'=1+1,1,100.0", "judged,Priority,All,8,40.0");
    assertThat(browser.open(page.link("Download as a spreadsheet")).bytes()).startsWith('P', 'K');
    assertThat(trail.rows(Deed.AREA_FIGURES_TAKEN)).hasSize(2);
  }

  @Test
  void thePictureSaysInWordsWhatItShows() {
    assessed.add(cases("A", 20, 8));
    PageSeen page = commissioner.open("/area-figures");

    assertThat(page.document().select("svg[role=img]").eachAttr("aria-label"))
        .contains("Judgement, as bars; the table says the same in figures");
  }

  @Test
  void takesTheSameStatementsHoweverManyAreAssessed() {
    assessed.add(cases("A", 20, 8));
    commissioner.open("/area-figures");
    int few = statements.during(() -> commissioner.open("/area-figures"));
    assessed.add(cases("B", 200, 80));

    assertThat(statements.during(() -> commissioner.open("/area-figures"))).isEqualTo(few);
  }

  @ParameterizedTest
  @EnumSource
  void isOpenToThoseWhoReadFigures(Role role) {
    boolean reads =
        Set.of(Role.COORDINATOR, Role.ANALYST, Role.COMMISSIONER, Role.EVALUATOR).contains(role);
    assertThat(browser.as(role).open("/area-figures").status()).isEqualTo(reads ? 200 : 403);
  }

  /** So many, of whom the first are priorities and have the first item. */
  private static List<Assessed.One> cases(String name, int all, int priorities) {
    List<Assessed.One> cases = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      cases.add(
          Assessed.one(
              name + i,
              JUDGED,
              i < priorities,
              Map.of(ACTIVE, i < priorities ? "present" : "absent")));
    }
    return cases;
  }

  private static IncidentRow row(String person, int daysAgo, String area) {
    return InventedForce.row(
            "I-" + person + "-" + daysAgo, person, JUDGED.plusDays(10).minusDays(daysAgo), null)
        .withArea(area);
  }

  private static List<String> heads(PageSeen page, String caption) {
    return page.document().select("table:has(caption:containsOwn(" + caption + "))").stream()
        .filter(table -> table.select("caption").text().equals(caption))
        .findFirst()
        .orElseThrow()
        .select("thead th")
        .eachText();
  }

  private static String text(PageSeen page) {
    return page.text().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
