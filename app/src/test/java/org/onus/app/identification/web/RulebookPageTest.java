package org.onus.app.identification.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An analyst brings rules and profiles of their own without touching code. */
@ServiceTest
class RulebookPageTest {
  private static final String TWICE =
      """
      name: twice-a-week
      title: Two incidents or more in the seven days up to as-at
      source: agreed by the panel of the north
      rule: |
        incidents(lastDays(7)) >= 2
      """;
  private static final String VICTIMS =
      """
      name: by-victims
      title: Victims alone.
      weights: {recency: 0, frequency: 0, gravity: 0, victims: 1}
      """;
  private final Browser browser;
  private final InventedForce force;
  private final JdbcClient jdbc;

  @Autowired
  RulebookPageTest(Browser browser, JdbcClient jdbc, ApplicationContext service) {
    this.browser = browser;
    this.jdbc = jdbc;
    this.force = new InventedForce(service);
  }

  @Test
  void showsWhatIsShippedAsItIsWritten() {
    PageSeen page = browser.open("/rulebook");

    assertThat(page.table("Profiles").stream().map(List::getLast))
        .containsExactly("Shipped with Onus", "Shipped with Onus");
    assertThat(page.table("Rules")).hasSize(9);
    assertThat(page.document().select("pre").text())
        .contains("name: never-high")
        .contains("graded(high, lastMonths(12)) == 0");
  }

  @Test
  void aRuleOfOnesOwnFindsPeopleOnTheListThatStands() {
    often();
    assertThat(people("/list")).hasSize(3);

    PageSeen added = browser.open(send("rule", TWICE).redirect());

    assertThat(added.main()).contains("twice-a-week is in force");
    assertThat(people(added.link("Open the list of twice-a-week"))).containsExactly("OFTEN");
    assertThat(people("/list?rule=twice-a-week")).containsExactly("OFTEN");
    assertThat(people("/list")).hasSize(3);
    assertThat(browser.open("/people/" + force.recordOf("OFTEN")).main())
        .contains("Two incidents or more in the seven days");
  }

  @Test
  void aPersonWhoComesLaterIsFoundAtOnce() {
    often();
    send("rule", TWICE);
    assertThat(people("/list?list=twice-a-week")).containsExactly("OFTEN");

    force.record(
        InventedForce.row("N1", "NEW", TestClock.TODAY, "V1"),
        InventedForce.row("N2", "NEW", TestClock.TODAY.minusDays(1), "V1"));

    assertThat(people("/list?list=twice-a-week")).containsExactlyInAnyOrder("OFTEN", "NEW");
  }

  @Test
  void aProfileOfOnesOwnOrdersThem() {
    often();

    send("profile", VICTIMS);

    assertThat(people("/list?list=by-victims").getFirst()).isEqualTo("MANY-VICTIMS");
    assertThat(people("/list").getFirst()).isEqualTo("OFTEN");
    assertThat(browser.open("/list?list=by-victims").main()).contains("Victims alone.");
    assertThat(browser.open("/people/" + force.recordOf("OFTEN") + "?list=by-victims").main())
        .contains("Rank 2 of 3");
  }

  @Test
  void aWrongOneIsRefusedWithPlaceAndReasonAndNothingIsLost() {
    PageSeen page = send("rule", TWICE.replace("lastDays", "lastDayz"));

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem).contains("line 5").contains("lastDayz").contains("lastDays?"));
    assertThat(page.document().select("textarea").text()).contains("lastDayz");
    assertThat(send("profile", VICTIMS.replace("victims: 1", "victims: 2")).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("victims"));
    assertThat(send("rule", "  ").problems()).containsExactly("Write the text, or choose its file");
    assertThat(send("", TWICE).problems()).containsExactly("Say whether it is a rule or a profile");
    assertThat(browser.open("/rulebook").table("Rules")).hasSize(9);
  }

  @Test
  void namesOfShippedOnesAndNamesThatAreNoneAreRefused() {
    assertThat(send("rule", TWICE.replace("twice-a-week", "never-high")).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("shipped with Onus"));
    assertThat(send("profile", VICTIMS.replace("by-victims", "By Victims")).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("small letters"));
    send("rule", TWICE);
    assertThat(send("profile", VICTIMS.replace("by-victims", "twice-a-week")).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem).contains("a rule of the name"));
  }

  @Test
  void aLaterVersionStandsBesideTheEarlierOne() {
    often();
    send("rule", TWICE);
    assertThat(people("/list?list=twice-a-week")).containsExactly("OFTEN");

    send("rule", TWICE.replace(">= 2", ">= 1"));
    send("rule", TWICE.replace(">= 2", ">= 1"));

    assertThat(people("/list?list=twice-a-week")).containsExactlyInAnyOrder("OFTEN", "ONCE");
    PageSeen page = browser.open("/rulebook");
    assertThat(page.table("Rules").getLast().getLast())
        .isEqualTo("Your own, version 2, added 22 November 2026, 10:00");
    assertThat(page.document().select("pre").eachText())
        .anySatisfy(text -> assertThat(text).contains(">= 2"));
  }

  @Test
  void listsOfDaysGoneByStayAsTheyStood() {
    often();
    force.score(TestClock.TODAY.minusDays(7));
    jdbc.sql("UPDATE identification_day SET afterwards = FALSE").update();

    send("rule", TWICE);

    String weekAgo = "&day=" + TestClock.TODAY.minusDays(7);
    assertThat(browser.open("/list?list=twice-a-week" + weekAgo).main())
        .contains("made before this rule or profile was added");
    assertThat(people("/list?list=rfgv" + weekAgo)).isNotEmpty();
  }

  private void often() {
    force.record(
        InventedForce.row("I1", "OFTEN", TestClock.TODAY.minusDays(2), "V1"),
        InventedForce.row("I2", "OFTEN", TestClock.TODAY.minusDays(3), "V1"),
        InventedForce.row("I3", "OFTEN", TestClock.TODAY.minusDays(90), "V1"),
        InventedForce.row("I4", "ONCE", TestClock.TODAY.minusDays(5), "V1"),
        InventedForce.row("I5", "MANY-VICTIMS", TestClock.TODAY.minusDays(200), "V1"),
        InventedForce.row("I6", "MANY-VICTIMS", TestClock.TODAY.minusDays(300), "V2"));
    force.score();
  }

  private PageSeen send(String kind, String text) {
    return browser.send("/rulebook", Map.of("kind", kind, "text", text));
  }

  private List<String> people(String address) {
    return browser.open(address).document().select("a[data-person]").eachText();
  }
}
