package org.onus.app.casefile.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
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
class WhyPageTest {
  private static final String HOSTILE = "O’Brien'\"><script>alert(1)</script>";
  private final Browser browser;
  private final Statements statements;
  private final Custody custody;
  private final InventedForce force;

  @Autowired
  WhyPageTest(Browser browser, Statements statements, Custody custody, ApplicationContext service) {
    this.browser = browser;
    this.statements = statements;
    this.custody = custody;
    this.force = new InventedForce(service);
  }

  @Test
  void beginsWithTheSentenceAndOpensEveryNumberToItsRows() {
    force.record(
        strangled("I1", "P1", 6, "V1"),
        row("I2", "P1", 40, "V2"),
        row("I3", "P1", 1_000, "V3"),
        row("I4", "P2", 300, "V1"));
    force.score();

    PageSeen page = open("P1");

    assertThat(page.heading()).isEqualTo("P1");
    assertThat(page.title()).isEqualTo("Why this name – Onus");
    assertThat(page.main())
        .contains(
            "Rank 1 of 2 as at 22 November 2026: 2 incidents, 2 victims, last 6 days ago,"
                + " strangulation, common assault.")
        .contains("A record of Invented Force.")
        .contains("The rank stays 1 when any one weight is a fifth larger or smaller.");
    assertThat(page.document().select(".onus-part h3").eachText())
        .containsExactly("Recency: 95.48", "Frequency: 20.00", "Gravity: 68.88", "Victims: 50.00");
    assertThat(page.document().select(".onus-part").eachText().getFirst())
        .contains("100 × 2^(−6 ÷ 90): 6 days at liberty since the last incident")
        .contains("Weight 0.25: it adds 23.87 to the score")
        .contains("after 30 more days at liberty without an incident: 75.79")
        .contains("The row behind it 16 November 2026, strangulation");
    assertThat(page.document().select(".onus-part a").eachAttr("href"))
        .allSatisfy(row -> assertThat(page.document().select(row)).hasSize(1));
  }

  @Test
  void theTableHoldsWhatThePictureDraws() {
    force.record(
        strangled("I1", "P1", 6, "V1"), row("I2", "P1", 40, null), row("I3", "P1", 1_000, "V3"));
    custody.replace(
        InventedForce.READER,
        Map.of(
            force.recordOf("P1"),
            List.of(
                new CustodySpell(TestClock.TODAY.minusDays(30), TestClock.TODAY.minusDays(10)))));

    PageSeen page = open("P1");

    assertThat(page.table("3 rows, oldest first"))
        .containsExactly(
            List.of(
                "1", "26 February 2024", "common assault", "V3", "10", "No", "I3", "typed by hand"),
            List.of(
                "2",
                "13 October 2026",
                "common assault",
                "Not recorded",
                "10",
                "Yes",
                "I2",
                "typed by hand"),
            List.of(
                "3",
                "16 November 2026",
                "strangulation",
                "V1",
                "365",
                "Yes",
                "I1",
                "typed by hand"));
    assertThat(page.document().select("tr[data-day]").eachAttr("data-lane"))
        .containsExactly("0", "2", "1");
    assertThat(page.document().select("#lanes li").eachText())
        .containsExactly("V3", "V1", "Not recorded");
    assertThat(page.table("In custody"))
        .containsExactly(List.of("23 October 2026", "12 November 2026"));
    assertThat(page.document().select("canvas").attr("aria-label")).contains("Timeline");
    assertThat(page.document().select(".onus-timeline").hasAttr("hidden"))
        .as("nothing empty is shown without JavaScript")
        .isTrue();
  }

  @Test
  void saysWhatTheScoreCannotSee() {
    force.record(
        row("I1", "P1", 6, null).withArea("North"),
        row("I2", "P1", 7, "V1").withOffence("ZZ99", Kind.CRIME));

    List<String> blind = open("P1").document().select("#blind li").eachText();

    assertThat(blind)
        .containsExactly(
            "One row names no victim-survivor: there may be more of them than are counted.",
            "One offence code is not known and weighs one day: ZZ99.",
            "Custody was not checked: no custody data is loaded, and quiet time may be time in"
                + " custody.",
            "What was never reported. Most harm is not, and silence is not safety.",
            "Other areas and other agencies: only what was loaded here is counted.");
  }

  @Test
  void saysThatHarmGoesBothWays() {
    force.record(row("I1", "P1", 6, "P2"), row("I2", "P2", 60, "P1"));

    assertThat(open("P1").document().select("#flags li").eachText())
        .anySatisfy(flag -> assertThat(flag).contains("who does what to whom is for people"));
  }

  @Test
  void setsTheLifetimeBesideTheWindow() {
    force.record(row("I1", "P1", 6, "V1"), row("I2", "P1", 1_000, "V2"));

    PageSeen page = open("P1");

    assertThat(page.summary("In the window"))
        .isEqualTo("1 incident, 1 known victim-survivor, 10 harm days");
    assertThat(page.summary("In the lifetime"))
        .isEqualTo("2 incidents, 2 known victim-survivors, 20 harm days");
    assertThat(page.summary("First and last incident"))
        .isEqualTo("26 February 2024 and 16 November 2026");
  }

  @Test
  void comparesWithAnEarlierDay() {
    force.record(
        row("I1", "P1", 300, "V1"), strangled("I2", "P1", 6, "V1"), row("I3", "P2", 50, "V1"));
    force.score();

    PageSeen page = open("P1");

    assertThat(page.main())
        .contains("Since 25 October 2026: 1 new incident, +365 harm days, score");
    assertThat(page.table("Then and now"))
        .contains(List.of("Rank", "1", "2"), List.of("Incidents counted", "2", "1"));
    assertThat(page.table("Places on kept lists").stream().map(List::getFirst))
        .containsExactly("22 November 2026", "25 October 2026");
    assertThat(page.main()).contains("First seen on this list on 22 November 2026");
    assertThat(browser.open("/people/" + force.recordOf("P1") + "?before=2026-11-30").problems())
        .containsExactly("The day compared with must lie before the day of the list");
  }

  @Test
  void someoneOutsideTheWindowAndSomeoneOnlyHarmedHaveNoPlace() {
    force.record(row("I1", "OLD", 2_000, "HARMED"));
    force.score();

    assertThat(open("OLD").main())
        .contains("No place on this list as at 22 November 2026: no incident in the profile's");
    PageSeen harmed = open("HARMED");
    assertThat(harmed.main())
        .contains("No incident of this person is recorded up to 22 November 2026")
        .contains("That does not mean that nothing happened");
    assertThat(harmed.document().select("table")).isEmpty();
  }

  @Test
  void whoeverIsNotThereIsNotFound() {
    assertThat(browser.open("/people/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(browser.open("/people/nobody").status()).isEqualTo(400);
  }

  @Test
  void showsHostileAndVeryLongTextsAsText() {
    force.record(
        row("I'\"><b>1", HOSTILE, 6, HOSTILE + "victim").withOffence("<i>", Kind.CRIME),
        row("I2", HOSTILE, 7, "v".repeat(2_000)));
    force.score();

    PageSeen page = open(HOSTILE);

    assertThat(page.heading()).isEqualTo(HOSTILE);
    assertThat(page.document().select("main script:not([src]), main b, main i")).isEmpty();
    assertThat(page.title()).doesNotContain("Brien");
  }

  @Test
  void v100IsExplainedByItsHarm() {
    force.record(strangled("I1", "P1", 6, "V1"), strangled("I2", "P1", 60, "V1"));
    force.score();

    PageSeen page = browser.open("/people/" + force.recordOf("P1") + "?list=v100");

    assertThat(page.document().select(".onus-part h3").eachText()).containsExactly("Harm: 730");
    assertThat(page.main()).contains("Rank 1 of 1");
  }

  @Test
  void someoneBeyondTheHundredPlacesOfV100IsNotSaidToBeOnThem() {
    force.record(
        IntStream.rangeClosed(1, 101)
            .boxed()
            .flatMap(
                i ->
                    Stream.of(
                        row("A" + i, "P" + i, 40 + i, "V"), row("B" + i, "P" + i, 41 + i, "V")))
            .toList());
    force.score();

    PageSeen last = browser.open("/people/" + force.recordOf("P100") + "?list=v100");
    PageSeen beyond = browser.open("/people/" + force.recordOf("P101") + "?list=v100");

    assertThat(last.main())
        .contains("Rank 100 of 101 as at 22 November 2026")
        .contains("Of the days below, first among its 100 places on 22 November 2026.");
    assertThat(beyond.main())
        .contains("Not on this list as at 22 November 2026, which has 100 places: ")
        .contains("By score the rank is 101 of 101.")
        .contains("On none of the days below among its 100 places.")
        .doesNotContain("First seen on this list", "Rank 101 of 101");
    assertThat(beyond.table("Places on kept lists").getFirst())
        .startsWith("22 November 2026", "101, not on the list", "101");
    assertThat(beyond.table("Then and now").getFirst())
        .containsExactly("Rank", "101, not on the list", "101, not on the list");
  }

  @Test
  void leadsBackToTheListThatOneCameFrom() {
    force.record(row("I1", "P1", 6, "V1").withArea("North").withGrade(RiskGrade.MEDIUM));

    PageSeen list = browser.open("/list?area=North&never-high=yes&day=2026-11-21");
    PageSeen page = browser.open(list.link("P1"));

    assertThat(page.main()).contains("as at 21 November 2026");
    assertThat(page.link("Back")).isEqualTo("/list?day=2026-11-21&area=North&never-high=yes");
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithTheRows() {
    force.record(row("I1", "P1", 6, "V1"), row("I2", "P2", 6, "V1"));
    force.score();
    open("P1");
    force.record(row("I3", "P2", 7, "V1"));
    int few = statements.during(() -> open("P1"));

    force.record(IntStream.range(0, 300).mapToObj(i -> row("J" + i, "P1", i, "V" + i)).toList());
    int many = statements.during(() -> open("P1"));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(29);
  }

  private PageSeen open(String reference) {
    return browser.open("/people/" + force.recordOf(reference));
  }

  private static IncidentRow row(
      String incident, String person, int daysAgo, @Nullable String victim) {
    return InventedForce.row(incident, person, TestClock.TODAY.minusDays(daysAgo), victim);
  }

  private static IncidentRow strangled(String incident, String person, int daysAgo, String victim) {
    return row(incident, person, daysAgo, victim)
        .withOffence(InventedForce.STRANGULATION, Kind.CRIME);
  }
}
