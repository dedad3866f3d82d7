package org.onus.app.casefile.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServiceTest
class PriorityListPageTest {
  private static final String HOSTILE = "O’Brien'\"><script>alert(1)</script>";
  private final Browser browser;
  private final Statements statements;
  private final Custody custody;
  private final InventedForce force;

  @Autowired
  PriorityListPageTest(
      Browser browser, Statements statements, Custody custody, ApplicationContext service) {
    this.browser = browser;
    this.statements = statements;
    this.custody = custody;
    this.force = new InventedForce(service);
  }

  @Test
  void saysWhatToDoWhileNothingIsLoaded() {
    PageSeen page = browser.open("/list");

    assertThat(page.heading()).isEqualTo("Priority list");
    assertThat(page.main()).contains("No incidents have been loaded yet");
    assertThat(page.link("Load incidents")).isEqualTo("/incidents/load");
    assertThat(page.link("Add an incident")).isEqualTo("/incidents/new");
  }

  @Test
  void offersNobodyWhatTheirRoleDoesNotDo() {
    PageSeen coordinator = browser.as(Role.COORDINATOR).open("/list");
    PageSeen chair = browser.as(Role.PANEL_CHAIR).open("/list");

    assertThat(coordinator.main()).contains("An analyst loads them", "Add an incident");
    assertThat(chair.main()).contains("An analyst loads them").doesNotContain("Add an incident");
    assertThat(coordinator.document().select("main a[href='/incidents/load']")).isEmpty();
  }

  @Test
  void saysWhoIsFirstAndWhy() {
    force.record(
        strangled("I1", "P1", 6, "V1"),
        InventedForce.row("I2", "P1", TestClock.TODAY.minusDays(40), "V2"),
        InventedForce.row("I3", "P2", TestClock.TODAY.minusDays(300), "V1"));

    PageSeen page = browser.open("/list");

    assertThat(page.main())
        .contains("2 people, as at 22 November 2026")
        .contains("two years at liberty")
        .contains("understate controlling and coercive behaviour and stalking")
        .contains("The top 5 per cent of people carry 97 per cent of the harm")
        .contains("Ranks are compared with 25 October 2026");
    assertThat(people(page)).containsExactly("P1", "P2");
    assertThat(cells(page, 0))
        .anySatisfy(
            cell -> assertThat(cell).contains("2 incidents, 2 victims, last 6 days ago, strang"))
        .anySatisfy(
            cell -> assertThat(cell).contains("Recency 95").contains("Frequency 20").contains("50"))
        .contains("1 same", "1");
    assertThat(page.document().select("meter")).hasSize(8);
    assertThat(cells(page, 0)).anySatisfy(cell -> assertThat(cell).contains("Custody not checked"));
    assertThat(page.link("P1")).isEqualTo("/people/" + force.recordOf("P1"));
  }

  @Test
  void showsHostileAndVeryLongReferencesAsText() {
    // without a pattern, so that no index can make it shorter
    String longest =
        new Random(1)
            .ints(2_600, '0', 'z' + 1)
            .filter(Character::isLetterOrDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    force.record(
        strangled("I1", HOSTILE, 6, "V1"),
        InventedForce.row("I2", longest, TestClock.TODAY, "=cmd()"));

    PageSeen page = browser.open("/list");

    assertThat(people(page)).containsExactlyInAnyOrder(HOSTILE, longest);
    assertThat(page.document().select("main script:not([src])")).isEmpty();
    assertThat(page.title()).doesNotContain("Brien");
  }

  @Test
  void movesThoseWithSomethingNew() {
    force.record(
        Stream.concat(
                IntStream.range(0, 3)
                    .mapToObj(i -> strangled("A" + i, "QUIET" + i, 100 + i, "V" + i)),
                Stream.of(
                    strangled("B1", "RISEN", 200, "V"),
                    strangled("B2", "RISEN", 1, "V"),
                    strangled("C1", "NEW", 2, "V")))
            .toList());

    PageSeen page = browser.open("/list");

    assertThat(cells(page, 0).getFirst()).isEqualTo("1 up 3");
    assertThat(people(page)).startsWith("RISEN", "NEW");
    assertThat(cells(page, 1).getFirst()).isEqualTo("2 new");
    assertThat(cells(page, 4).getFirst()).isEqualTo("5 down 2");
  }

  @Test
  void filtersAndSaysHowToSeeEverybodyAgain() {
    force.record(
        strangled("I1", "NORTHERN", 6, "V1").withArea("North").withGrade(RiskGrade.MEDIUM),
        strangled("I2", "SOUTHERN", 6, "V1").withArea("South & East").withGrade(RiskGrade.HIGH),
        strangled("I3", "OLD", 200, "V1").withArea("North"),
        strangled("I4", "HELD", 220, "V1"));
    custody.replace(
        InventedForce.READER,
        Map.of(
            force.recordOf("HELD"),
            List.of(new CustodySpell(TestClock.TODAY.minusDays(3), null)),
            force.recordOf("OLD"),
            List.of(
                new CustodySpell(TestClock.TODAY.minusDays(90), TestClock.TODAY.minusDays(5)))));
    browser.open("/people/" + force.recordOf("OLD"));

    assertThat(people(browser.open("/list?area=North"))).containsExactly("NORTHERN", "OLD");
    assertThat(people(browser.open("/list?area=South%20%26%20East"))).containsExactly("SOUTHERN");
    assertThat(people(browser.open("/list?never-high=yes"))).containsExactly("NORTHERN");
    assertThat(people(browser.open("/list?new=yes")))
        .containsExactlyInAnyOrder("NORTHERN", "SOUTHERN");
    assertThat(people(browser.open("/list?in-custody=yes"))).containsExactly("HELD");
    assertThat(people(browser.open("/list?released=yes"))).containsExactly("OLD");
    PageSeen nobody = browser.open("/list?area=North&in-custody=yes");
    assertThat(nobody.main()).contains("Nobody on this list fits");
    assertThat(people(browser.open(nobody.link("Show everybody on this list")))).hasSize(4);
  }

  @Test
  void whoRoseIntoTheFirstHundredIsNewThere() {
    force.record(
        Stream.concat(
                IntStream.range(0, 100)
                    .boxed()
                    .flatMap(
                        i ->
                            Stream.of(
                                strangled("A" + i, "P" + i, 100, "V"),
                                strangled("B" + i, "P" + i, 101, "V"))),
                Stream.of(
                    strangled("C1", "RISEN", 200, "V"),
                    strangled("C2", "RISEN", 201, "V"),
                    strangled("C3", "RISEN", 1, "V")))
            .toList());

    assertThat(cells(browser.open("/list?list=v100"), 0).getFirst()).isEqualTo("1 new");
    assertThat(people(browser.open("/list?list=v100&new=yes"))).containsExactly("RISEN");
  }

  @Test
  void marksWhomASearchForHighGradesWouldMiss() {
    force.record(strangled("I1", "P1", 6, "V1").withGrade(RiskGrade.MEDIUM));

    assertThat(cells(browser.open("/list"), 0))
        .anySatisfy(cell -> assertThat(cell).contains("Graded medium, yet high here"));
  }

  @Test
  void listsByRuleWithThoseOutsideTheWindowLast() {
    force.record(
        Stream.concat(
                IntStream.range(0, 3).mapToObj(i -> strangled("A" + i, "RECENT", 10 * i, "V" + i)),
                IntStream.range(0, 6)
                    .mapToObj(i -> strangled("B" + i, "LONG-AGO", 900 + 400 * i, "V")))
            .toList());

    PageSeen page = browser.open("/list?list=long-career");

    assertThat(people(page)).containsExactly("LONG-AGO");
    assertThat(cells(page, 0).getFirst()).isEqualTo("No rank");
    assertThat(page.main())
        .contains("no incident in the profile's window, last on 2024-06-05")
        .contains("Nobody who meets it has a rank. Who meets it and has no score comes last");
    assertThat(people(browser.open("/list?list=marac-escalation"))).containsExactly("RECENT");
  }

  @Test
  void anEmptyListOfOwnCasesSaysWhoGivesThem() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(3), "V1"));
    force.score();

    assertThat(browser.as(Role.CASE_MANAGER).open("/list").main())
        .contains("It holds the cases in which you have a part: ask the coordinator")
        .doesNotContain("load more incidents");
  }

  @Test
  void saysOfHowManyARuleCannotBeDecided() {
    force.record(
        IntStream.range(0, 10)
            .mapToObj(i -> strangled("A" + i, "SEX-UNKNOWN", 10 * i, "V"))
            .toList());

    PageSeen page = browser.open("/list?list=oldham-ten");

    assertThat(page.main())
        .contains("For one person this rule cannot be decided")
        .contains("Nobody is on this list");
    assertThat(browser.open("/list?list=marac-escalation").main())
        .doesNotContain("cannot be decided");
  }

  @Test
  void everyOrderSaysHowFirmTheRanksAre() {
    force.record(InventedForce.many(60, 3));
    force.score();

    for (String sort : List.of("rank", "latest", "harm", "incidents", "reference")) {
      PageSeen page = browser.open("/list?sort=" + sort);
      assertThat(IntStream.range(0, 50).mapToObj(i -> cells(page, i).getLast())).doesNotContain("");
    }
  }

  @Test
  void v100CountsHarmOfCrimesAndHasNoComponents() {
    force.record(
        strangled("I1", "P1", 6, "V1"),
        strangled("I2", "P1", 9, "V1"),
        strangled("I3", "ONCE", 9, "V1"));

    PageSeen page = browser.open("/list?list=v100");

    assertThat(people(page)).containsExactly("P1");
    assertThat(cells(page, 0)).contains("2", "730");
    assertThat(page.document().select("meter")).isEmpty();
  }

  @Test
  void refusesWhatItCannotUnderstandBesideTheField() {
    force.record(strangled("I1", "P1", 6, "V1"));

    PageSeen page = browser.open("/list?day=tomorrow&before=2026-11-30");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems())
        .containsExactly(
            "Write a date such as 2026-11-22",
            "The day compared with must lie before the day of the list");
    assertThat(browser.open("/list?day=2026-11-23").problems())
        .containsExactly("As at must be a day from 1900 to today");
    assertThat(browser.open("/list?list=everyone").problems())
        .containsExactly("There is no such list; choose one");
  }

  @Test
  void anyDayCanBeAskedFor() {
    force.record(strangled("I1", "P1", 6, "V1"), strangled("I2", "P2", 100, "V1"));

    PageSeen page = browser.open("/list?day=2026-10-01");

    assertThat(people(page)).containsExactly("P2");
    assertThat(page.main()).contains("This day was over when it was scored");
  }

  @Test
  void fiftyToAPageAndBeyondTheEndThereIsAWayBack() {
    force.record(InventedForce.many(120, 3));
    force.score();

    PageSeen second = browser.open("/list?page=2");
    PageSeen beyond = browser.open("/list?page=9");

    assertThat(people(second)).hasSize(50);
    assertThat(cells(second, 0).getFirst()).startsWith("51 ");
    assertThat(
            people(
                browser.open(
                    beyond.link(
                        "This page lies beyond the end of the list. Go to its first page"))))
        .hasSize(50);
    assertThat(browser.open("/list?page=2147483647").main()).contains("beyond the end of the list");
    assertThat(people(browser.open("/list?page=-1"))).hasSize(50);
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheList() {
    force.record(InventedForce.many(10, 3));
    force.score();
    int few = statementsAfterAChange("CHANGED-1");

    force.record(InventedForce.many(400, 3));
    int many = statementsAfterAChange("CHANGED-2");

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(18);
    assertThat(statements.during(() -> browser.open("/list?area=South")))
        .as("while nothing changes")
        .isLessThanOrEqualTo(12);
  }

  private int statementsAfterAChange(String person) {
    browser.open("/list?area=South");
    force.record(strangled("I-" + person, person, 6, "V1"));
    return statements.during(() -> browser.open("/list?area=South"));
  }

  @Test
  void nothingPersonalStandsInAnAddress() {
    force.record(strangled("I1", "P1-SECRET", 6, "V1"));

    PageSeen page = browser.open("/list");

    assertThat(page.document().select("a, form, link, script").eachAttr("href"))
        .noneSatisfy(address -> assertThat(address).contains("SECRET"));
    assertThat(page.title()).isEqualTo("Priority list – Onus");
  }

  private static IncidentRow strangled(String incident, String person, int daysAgo, String victim) {
    return InventedForce.row(incident, person, TestClock.TODAY.minusDays(daysAgo), victim)
        .withOffence(InventedForce.STRANGULATION, Kind.CRIME);
  }

  private static List<String> people(PageSeen page) {
    return page.document().select("#priority-list tbody a[data-person]").eachText();
  }

  private static List<String> cells(PageSeen page, int row) {
    return page.document().select("#priority-list tbody tr").get(row).children().stream()
        .map(Element::text)
        .toList();
  }
}
