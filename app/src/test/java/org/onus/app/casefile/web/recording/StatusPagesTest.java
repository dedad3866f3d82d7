package org.onus.app.casefile.web.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.casefile.web.FilledForms;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.RecordId;
import org.onus.app.people.statuses.Held;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a person is to the services that manage risk, and since when that was last said. */
@ServiceTest
class StatusPagesTest {
  private final Browser browser;
  private final InventedForce force;
  private final Custody custody;
  private RecordId person = new RecordId(new UUID(0, 0));

  @Autowired
  StatusPagesTest(Browser browser, ApplicationContext service, Custody custody) {
    this.browser = browser;
    this.force = new InventedForce(service);
    this.custody = custody;
  }

  @BeforeEach
  void somebody() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    person = force.recordOf("P1");
  }

  @Test
  void whatHoldsTodayIsABadge() {
    PageSeen page = browser.follow(record(Map.of()));

    assertThat(badges(page)).containsExactly("MAPPA 2/1, confirmed 20 November 2026");
    assertThat(page.table("What services say they are"))
        .containsExactly(
            List.of(
                "MAPPA 2/1 PC Lowri",
                "Since 1 October 2026",
                "20 November 2026",
                TestPeople.AGENCY));
  }

  @Test
  void anOldStatusDoesNotReadAsTodays() {
    LocalDate fresh = TestClock.TODAY.minusDays(Held.FRESH_DAYS);
    assertThat(badges(browser.follow(record(day("as-at", fresh)))))
        .singleElement()
        .asString()
        .contains(", confirmed ");
    PageSeen page = browser.follow(record(day("as-at", fresh.minusDays(1))));
    assertThat(badges(page)).anySatisfy(one -> assertThat(one).contains("may have changed"));
  }

  @Test
  void whatIsOverOrYetToComeIsNoBadge() {
    record(day("until", TestClock.TODAY.minusDays(1)));
    record(day("from", TestClock.TODAY.plusDays(1)));
    assertThat(badges(browser.open("/persons/" + person))).isEmpty();

    record(day("until", TestClock.TODAY));
    record(day("from", TestClock.TODAY));
    assertThat(badges(browser.open("/persons/" + person))).hasSize(2);
  }

  @Test
  void custodyIsABadgeUntilTheDayOfRelease() {
    custody(TestClock.TODAY.plusDays(1));
    assertThat(badges(browser.open("/persons/" + person)))
        .containsExactly("In custody until 23 November 2026");
    custody(TestClock.TODAY);
    assertThat(badges(browser.open("/persons/" + person))).isEmpty();
  }

  @Test
  void aMarkerNeedsItsWords() {
    assertThat(record(Map.of("status", "MARKER ", "words", "")).problems())
        .containsExactly("Say which warning it is");
    PageSeen page = browser.follow(record(Map.of("status", "MARKER ", "words", "firearms")));
    assertThat(badges(page)).containsExactly("Risk marker: firearms, confirmed 20 November 2026");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(browser.send(form(), Map.of()).problems())
        .containsExactly(
            "Choose one", "Enter the day", "Say which agency says it, in at most 100 characters");
    assertThat(record(Map.of("status", "MAPPA 9/9")).problems()).containsExactly("Choose one");
  }

  @Test
  void isConfirmedAndEnded() {
    String one = browser.follow(record(Map.of())).link("MAPPA 2/1");
    Map<String, String> again = new HashMap<>(day("as-at", TestClock.TODAY));
    again.put("seen", browser.open(one).field("seen"));
    again.put("reason", "asked");
    assertThat(badges(browser.follow(browser.send(one, again))))
        .containsExactly("MAPPA 2/1, confirmed 22 November 2026");

    PageSeen second = browser.send(one, again);
    assertThat(second.problems()).singleElement().asString().startsWith("Somebody changed");
    again.put("seen", second.field("seen"));
    again.putAll(day("until", TestClock.TODAY.minusDays(1)));
    PageSeen page = browser.follow(browser.send(one, again));
    assertThat(badges(page)).isEmpty();
    assertThat(page.main()).contains("1 October 2026 to 21 November 2026 not today");
  }

  @Test
  void aMistypedStatusIsWithdrawn() {
    String one = browser.follow(record(Map.of())).link("MAPPA 2/1");
    assertThat(browser.send(one + "/withdraw", Map.of()).problems())
        .containsExactly("Say why, in a few words");
    PageSeen page =
        browser.follow(
            browser.send(
                one + "/withdraw",
                Map.of("seen", browser.open(one).field("seen"), "withdraw-reason", "another man")));

    assertThat(badges(page)).isEmpty();
    assertThat(page.main()).doesNotContain("MAPPA 2/1");
    assertThat(browser.open(one).main()).contains("because: another man").doesNotContain("typed");
    assertThat(browser.open(one).document().select("main form")).isEmpty();
  }

  @Test
  void whoeverChangesWhatWasWithdrawnMeanwhileIsToldAndKeepsWhatTheyTyped() {
    String one = browser.follow(record(Map.of())).link("MAPPA 2/1");
    Browser coordinator = browser.as(Role.COORDINATOR);
    Map<String, String> again = new HashMap<>(day("as-at", TestClock.TODAY));
    again.put("seen", coordinator.open(one).field("seen"));
    again.put("reason", "asked the offender manager");
    browser.send(
        one + "/withdraw",
        Map.of("seen", browser.open(one).field("seen"), "withdraw-reason", "another man"));

    PageSeen told = coordinator.send(one, again);

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.main())
        .contains("Withdrawn on 22 November 2026, 10:00 because: another man")
        .contains("nothing of what you sent was recorded");
    assertThat(told.summary("How is that known?")).isEqualTo("asked the offender manager");
    assertThat(told.summary("On which day did the agency last say so?")).isEqualTo("22 11 2026");
    assertThat(badges(browser.open("/persons/" + person))).isEmpty();
  }

  private static List<String> badges(PageSeen page) {
    return page.document().select(".onus-badges .govuk-tag").eachText();
  }

  private void custody(LocalDate to) {
    custody.replace(
        InventedForce.READER,
        Map.of(person, List.of(new CustodySpell(TestClock.TODAY.minusDays(9), to))));
  }

  private String form() {
    return "/people/" + person + "/statuses/new";
  }

  private PageSeen record(Map<String, String> answers) {
    Map<String, String> status = FilledForms.status();
    status.putAll(answers);
    return browser.send(form(), status);
  }

  private static Map<String, String> day(String name, LocalDate day) {
    return Map.of(
        name + "-day", "" + day.getDayOfMonth(),
        name + "-month", "" + day.getMonthValue(),
        name + "-year", "" + day.getYear());
  }
}
