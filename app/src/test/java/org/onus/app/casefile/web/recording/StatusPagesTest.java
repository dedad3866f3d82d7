package org.onus.app.casefile.web.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.trail.Deed;
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
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a person is to the services that manage risk, and since when that was last said. */
@ServiceTest
class StatusPagesTest {
  private final Browser browser;
  private final InventedForce force;
  private final Custody custody;
  private final TrailSeen trail;
  private RecordId person = new RecordId(new UUID(0, 0));

  @Autowired
  StatusPagesTest(Browser browser, ApplicationContext service, Custody custody, TrailSeen trail) {
    this.browser = browser;
    this.force = new InventedForce(service);
    this.custody = custody;
    this.trail = trail;
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
                "MAPPA 2/1 Officer: PC Lowri",
                "Since 1 October 2026",
                "20 November 2026",
                TestPeople.AGENCY + ", offender manager"));
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
    Map<String, String> other = new HashMap<>(day("from", TestClock.TODAY));
    other.put("status", "WISDOM ");
    record(other);
    assertThat(badges(browser.open("/persons/" + person))).hasSize(2);
  }

  @Test
  void custodyIsABadgeUntilTheDayOfRelease() {
    custody(TestClock.TODAY.plusDays(1));
    assertThat(badges(browser.open("/persons/" + person)))
        .containsExactly(
            "In custody, release expected 23 November 2026; told 22 November 2026 by Invented"
                + " Force");
    custody(TestClock.TODAY);
    assertThat(badges(browser.open("/persons/" + person))).isEmpty();
  }

  @Test
  void custodyThatWasToldLongAgoDoesNotReadAsTodays() {
    custody(null);
    toldBefore(Held.FRESH_DAYS);
    assertThat(tags(".govuk-tag--orange"))
        .containsExactly(
            "In custody, no day of release recorded; told 24 August 2026 by Invented Force");
    toldBefore(Held.FRESH_DAYS + 1);
    assertThat(tags(".govuk-tag--orange")).isEmpty();
    assertThat(tags(".govuk-tag--grey"))
        .containsExactly(
            "In custody, no day of release recorded; told 23 August 2026 by Invented Force: may"
                + " have changed");
  }

  private List<String> tags(String kind) {
    return browser.open("/persons/" + person).document().select(".onus-badges " + kind).eachText();
  }

  private static void toldBefore(int days) {
    SharedDatabase.asOwner(
        "UPDATE people_custody_spell SET recorded_at = timestamptz '%s'"
            .formatted(TestClock.NOW.minus(Duration.ofDays(days))));
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
            "Choose one",
            "Enter the day",
            "Say which agency says it, in at most 100 characters",
            "Say who at the agency says it",
            "Choose one");
    assertThat(record(Map.of("officer", "x".repeat(201))).problems())
        .containsExactly("Use at most 200 characters");
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
  void isNotConfirmedForADayBeforeItWasLastSaid() {
    String one = browser.follow(record(Map.of())).link("MAPPA 2/1");
    Map<String, String> again = new HashMap<>(day("as-at", LocalDate.of(2026, 11, 19)));
    again.put("seen", browser.open(one).field("seen"));
    again.put("reason", "an older list");
    PageSeen told = browser.send(one, again);

    assertThat(told.problems())
        .containsExactly(
            "The agency said so last on 20 November 2026: enter that day or a later one, or"
                + " correct the status");
    assertThat(told.field("reason")).isEqualTo("an older list");
    again.putAll(day("as-at", LocalDate.of(2026, 11, 20)));
    assertThat(badges(browser.follow(browser.send(one, again))))
        .containsExactly("MAPPA 2/1, confirmed 20 November 2026");
  }

  @Test
  void aCategoryMayBeKnownWithoutItsLevel() {
    PageSeen page = browser.follow(record(Map.of("status", "MAPPA category 2, level not known")));

    assertThat(badges(page))
        .containsExactly("MAPPA category 2, level not known, confirmed 20 November 2026");
  }

  @Test
  void aWrongValueIsCorrectedAndWhatStoodStaysReadable() {
    String one = browser.follow(record(Map.of())).link("MAPPA 2/1");
    String correct = browser.open(one).link("Correct this status");
    PageSeen form = browser.open(correct);
    assertThat(form.field("status")).isEqualTo("MAPPA 2/1");
    assertThat(form.field("officer")).isEqualTo("PC Lowri");
    assertThat(form.field("from-year")).isEqualTo("2026");
    assertThat(form.document().select("input[checked]").eachAttr("value"))
        .containsExactly(TestPeople.AGENCY, "FACT");
    Map<String, String> right = FilledForms.status();
    right.put("status", "MAPPA 2/2");
    right.put("known", "INTELLIGENCE");
    right.put("seen", form.field("seen"));
    assertThat(browser.send(correct, right).problems()).containsExactly("Say why, in a few words");
    right.put("reason", "misread the list");
    PageSeen page = browser.follow(browser.send(correct, right));

    assertThat(badges(page)).containsExactly("MAPPA 2/2, confirmed 20 November 2026");
    PageSeen status = browser.open(one);
    assertThat(status.summary("Status")).isEqualTo("MAPPA 2/2");
    assertThat(status.summary("How do they know?")).isEqualTo("Intelligence");
    assertThat(status.summary("Said by")).isEqualTo(TestPeople.AGENCY + ", offender manager");
    assertThat(status.main())
        .contains("What stood before")
        .contains("Until 22 November 2026, 10:00. Changed because: misread the list")
        .contains("MAPPA 2/1");
    assertThat(trail.rows(Deed.STATUS_CORRECTED))
        .singleElement()
        .satisfies(row -> assertThat(row.subjects()).containsExactly(person.value()));
  }

  @Test
  void anAgencyThatHoldsNoRecordStaysChosenWhereItIsCorrected() {
    Map<String, String> status = FilledForms.status();
    status.put("agency", " other");
    status.put("agency-other", "Test Probation");
    String one = browser.follow(browser.send(form(), status)).link("MAPPA 2/1");
    PageSeen page = browser.open(one + "/correct");
    assertThat(page.document().select("input[name=agency][checked]").eachAttr("value"))
        .containsExactly("Test Probation");
    Map<String, String> right = FilledForms.status();
    right.put("agency", "Test Probation");
    right.put("seen", page.field("seen"));
    right.put("reason", "the officer changed");
    browser.follow(browser.send(one + "/correct", right));

    assertThat(browser.open(one).summary("Said by")).isEqualTo("Test Probation, offender manager");
  }

  @Test
  void theSecondOfTwoWhoCorrectIsShownBoth() {
    String one = browser.follow(record(Map.of())).link("MAPPA 2/1");
    Map<String, String> right = FilledForms.status();
    right.put("seen", browser.open(one + "/correct").field("seen"));
    right.put("reason", "misread");
    right.put("status", "MAPPA 2/2");
    browser.send(one + "/correct", right);
    right.put("status", "MAPPA 2/3");
    PageSeen told = browser.as(Role.COORDINATOR).send(one + "/correct", right);

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.problems()).singleElement().asString().startsWith("Somebody changed");
    assertThat(told.summary("Status")).isEqualTo("MAPPA 2/2");
    assertThat(told.field("status")).isEqualTo("MAPPA 2/3");
    browser.send(
        one + "/withdraw", Map.of("seen", told.field("seen"), "withdraw-reason", "another man"));
    PageSeen withdrawn = browser.as(Role.COORDINATOR).send(one + "/correct", right);
    assertThat(withdrawn.main()).contains("because: another man", "MAPPA 2/3", "misread");
    assertThat(withdrawn.document().select("main form")).isEmpty();
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

  private void custody(@Nullable LocalDate to) {
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
