package org.onus.app.casefile.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class MarkPageTest {
  private static final String MARKED =
      "Looked at by Test coordinator, 22 November 2026, 10:00: known and managed";
  private final Browser coordinator;
  private final JdbcClient jdbc;
  private final InventedForce force;
  private String person = "";

  @Autowired
  MarkPageTest(Browser browser, JdbcClient jdbc, ApplicationContext service) {
    coordinator = browser.as(Role.COORDINATOR);
    this.jdbc = jdbc;
    force = new InventedForce(service);
  }

  @BeforeEach
  void record() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"),
        InventedForce.row("I2", "P2", TestClock.TODAY.minusDays(60), "V2"));
    person = "/people/" + force.recordOf("P1");
  }

  @Test
  void openingAPageMarksNothing() {
    coordinator.open(person);

    assertThat(coordinator.open(person).main()).contains("Nobody has marked this name");
    assertThat(unseen()).contains("P1", "P2");
  }

  @Test
  void whoeverMarksANameSaysWhyAndEverybodySeesIt() {
    PageSeen list = coordinator.open("/list?area=&sort=harm");
    String mark = list.link("Mark as looked at: P1");
    assertThat(mark).isEqualTo(person + "/looked-at?sort=harm");

    assertThat(coordinator.send(mark, Map.of("choice", "known-and-managed")).redirect())
        .as("back to the list that one came from")
        .isEqualTo("/list?sort=harm");

    assertThat(coordinator.open(person).link("Mark as looked at"))
        .startsWith(person + "/looked-at");
    Browser analyst = coordinator.as(Role.ANALYST);
    assertThat(analyst.open("/list").main()).contains(MARKED);
    assertThat(analyst.open(person).main()).contains(MARKED);
    assertThat(unseen()).contains("P2").doesNotContain("P1");
  }

  @Test
  void aMarkIsTakenBack() {
    mark("choice", "known-and-managed");

    coordinator.send(person + "/looked-at/take-back", Map.of());

    assertThat(unseen()).contains("P1");
  }

  @Test
  void whateverNewIsRecordedEndsTheMark() {
    mark("choice", "known-and-managed");
    force.record(InventedForce.row("I3", "P2", TestClock.TODAY.minusDays(2), null));
    assertThat(unseen()).as("of somebody else").doesNotContain("P1");

    force.record(InventedForce.row("I4", "P1", TestClock.TODAY.minusDays(2), null));

    assertThat(unseen()).contains("P1");
    assertThat(
            jdbc.sql("SELECT end_reason FROM access_involvement WHERE relation = 'LOOKED_AT'")
                .query(String.class)
                .list())
        .as("nothing is overwritten")
        .containsExactly("something new was recorded");
  }

  @Test
  void notNowHoldsToItsLastDayAndNoLonger() {
    assertThat(notNowUntil(TestClock.TODAY).problems())
        .containsExactly("Until must be a day after today");
    notNowUntil(TestClock.TODAY.plusDays(1));
    assertThat(coordinator.open(person).main()).contains("not now, until 23 November 2026");

    until(TestClock.TODAY);
    assertThat(unseen()).doesNotContain("P1");
    until(TestClock.TODAY.minusDays(1));
    assertThat(unseen()).contains("P1");
    assertThat(coordinator.open(person).main()).contains("Time to look again");
  }

  @Test
  void anotherReasonNeedsWordsAndNothingTypedIsLost() {
    PageSeen page = mark("choice", "other");

    assertThat(page.problems()).containsExactly("Say why, in a few words");
    assertThat(mark("words", "under a court order").field("words"))
        .isEqualTo("under a court order");
    assertThat(unseen()).contains("P1");
  }

  @Test
  void wordsThatNeedNotBeThereAreBoundedToo() {
    PageSeen page =
        coordinator.send(
            person + "/looked-at",
            Map.of("choice", "known-and-managed", "words", "x".repeat(1_001)));

    assertThat(page.problems()).containsExactly("Use at most 1,000 characters");
    assertThat(page.field("words")).hasSize(1_001);
    assertThat(
            coordinator
                .send(
                    person + "/looked-at",
                    Map.of("choice", "known-and-managed", "words", "x".repeat(1_000)))
                .status())
        .isEqualTo(302);
  }

  @Test
  void whoMayNotMarkIsNotLedThere() {
    Browser chair = coordinator.as(Role.PANEL_CHAIR);
    coordinator.send(
        person + "/parts",
        Map.of(
            "part-who", TestPeople.account(Role.PANEL_CHAIR) + "@" + TestPeople.AGENCY,
            "part-relation", "panel-member",
            "part-reason", "x"));

    assertThat(chair.open(person).document().select("main a[href*=looked-at]")).isEmpty();
    assertThat(chair.open("/list").document().select("main a[href*=looked-at]")).isEmpty();
    assertThat(chair.open(person + "/looked-at").status()).isEqualTo(403);
  }

  private PageSeen mark(String field, String value) {
    return coordinator.send(person + "/looked-at", Map.of(field, value));
  }

  private PageSeen notNowUntil(LocalDate day) {
    Map<String, String> fields = new HashMap<>(Map.of("choice", "not-now"));
    fields.put("until-day", String.valueOf(day.getDayOfMonth()));
    fields.put("until-month", String.valueOf(day.getMonthValue()));
    fields.put("until-year", String.valueOf(day.getYear()));
    return coordinator.send(person + "/looked-at", fields);
  }

  /** The clock of a test stands still, so the day that the mark bears is moved. */
  private static void until(LocalDate day) {
    SharedDatabase.asOwner("UPDATE access_involvement SET until = DATE '" + day + "'");
  }

  private String unseen() {
    return coordinator.open("/list?not-looked-at=yes").main();
  }
}
