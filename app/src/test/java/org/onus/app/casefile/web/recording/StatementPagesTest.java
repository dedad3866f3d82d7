package org.onus.app.casefile.web.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.app.casefile.web.FilledForms.day;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.casefile.web.FilledForms;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.RecordId;
import org.onus.app.people.statements.StatementKind;
import org.onus.app.people.statements.Statements;
import org.onus.app.people.statuses.Held;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What agencies say about a person: recorded by hand, read by role, corrected, withdrawn. */
@ServiceTest
class StatementPagesTest {
  private static final String WEAPONS = "Use of or access to weapons";
  private final Browser browser;
  private final InventedForce force;
  private final Statements statements;
  private final TrailSeen trail;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));

  @Autowired
  StatementPagesTest(
      Browser browser,
      ApplicationContext service,
      Statements statements,
      TrailSeen trail,
      JdbcClient jdbc) {
    this.browser = browser;
    this.force = new InventedForce(service);
    this.statements = statements;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebody() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    person = force.recordOf("P1");
  }

  @Test
  void isCheckedBeforeItIsRecorded() {
    PageSeen check = browser.send(form(), FilledForms.said());

    assertThat(check.heading()).isEqualTo("Check what is recorded");
    assertThat(check.summary("What is said")).isEqualTo("Keeps an <axe> by the door");
    assertThat(check.summary("When it is true")).isEqualTo("Since 1 October 2026");
    assertThat(check.summary("Said by"))
        .isEqualTo("Test Council, housing officer, said on 20 November 2026");
    assertThat(seen(Role.ANALYST)).isEmpty();
    assertThat(check.field("by")).isEqualTo("housing officer");

    Map<String, String> change = new HashMap<>(FilledForms.said());
    change.put("step", "change");
    PageSeen form = browser.send(form(), change);
    assertThat(form.heading()).isEqualTo("What does the agency say?");
    assertThat(form.document().select("textarea").text()).isEqualTo("Keeps an <axe> by the door");

    PageSeen page = browser.follow(record(FilledForms.said()));
    assertThat(page.table("1 statement"))
        .containsExactly(
            List.of(
                WEAPONS,
                "Keeps an <axe> by the door",
                "Since 1 October 2026",
                "Test Council, housing officer, said on 20 November 2026 Intelligence"));
    assertThat(trail.rows(Deed.STATEMENT_RECORDED))
        .singleElement()
        .satisfies(row -> assertThat(row.detail()).isEqualTo("WEAPONS"));
  }

  @Test
  void sentTwiceIsRecordedOnce() {
    Map<String, String> said = FilledForms.said();
    record(said);
    record(said);

    assertThat(seen(Role.ANALYST)).hasSize(1);
    assertThat(trail.rows(Deed.STATEMENT_RECORDED)).hasSize(1);
  }

  @Test
  void saysWhatIsMissingAtItsField() {
    assertThat(browser.send(form(), Map.of()).problems())
        .containsExactly(
            "Choose one",
            "Write what is said",
            "Enter the day",
            "Say which agency says it, in at most 100 characters",
            "Say who at the agency says it",
            "Choose one",
            "Choose one",
            "Choose one",
            "Choose one");
  }

  @Test
  void refusesDaysThatCannotBe() {
    Map<String, String> said = FilledForms.said();
    day(said, "from", "31", "2", "2026");
    day(said, "said", "23", "11", "2026");
    assertThat(browser.send(form(), said).problems())
        .containsExactly(
            "Enter a real day since 1900, or leave all three boxes empty if that is allowed",
            "The day must be today or in the past");

    day(said, "from", "2", "11", "2026");
    day(said, "until", "1", "11", "2026");
    day(said, "said", "22", "11", "2026");
    assertThat(browser.send(form(), said).problems())
        .containsExactly("The last day must not lie before the first");
  }

  @Test
  void whatHasEndedIsMarkedSo() {
    Map<String, String> said = FilledForms.said();
    day(said, "until", "21", "11", "2026");
    record(said);
    said.put("token", UUID.randomUUID().toString());
    day(said, "until", "22", "11", "2026");
    record(said);

    assertThat(browser.open("/persons/" + person).table("2 statements"))
        .extracting(row -> row.get(2))
        .containsExactlyInAnyOrder(
            "1 October 2026 to 21 November 2026 no longer", "1 October 2026 to 22 November 2026");
  }

  @Test
  void whatIsConfidedIsNeverShownOnThePerpetratorsSide() {
    involve(Role.CASE_MANAGER, "PERPETRATOR_FACING");
    involve(Role.ADVOCATE, "ADVOCATE");
    involve(Role.PANEL_CHAIR, "PANEL_MEMBER");
    record(FilledForms.said());
    record(said("told", "no"));
    record(said("victim", "yes"));
    record(said("kind", "WISHES"));

    assertThat(seen(Role.CASE_MANAGER)).hasSize(1);
    for (Role role :
        List.of(Role.COORDINATOR, Role.ANALYST, Role.ASSESSOR, Role.PANEL_CHAIR, Role.ADVOCATE)) {
      assertThat(seen(role)).as(role.text()).hasSize(4);
    }
    PageSeen page = browser.as(Role.CASE_MANAGER).open("/persons/" + person);
    assertThat(page.table("1 statement")).hasSize(1);
    assertThat(page.main())
        .contains("is never shown in your role, whether or not there is any")
        .doesNotContain("What a victim-survivor wishes");
    assertThat(browser.as(Role.ADVOCATE).open("/persons/" + person).main())
        .contains("The person may not know", "Victim-survivor’s side")
        .doesNotContain("never shown in your role");
  }

  @Test
  void theServiceItselfReadsNothingConfided() {
    record(said("victim", "yes"));

    assertThat(statements.of(Reader.service("test"), List.of(person))).isEmpty();
  }

  @Test
  void aConfidedStatementIsNotOpenByItsAddressEither() {
    involve(Role.CASE_MANAGER, "PERPETRATOR_FACING");
    record(FilledForms.said());
    String open = one();
    assertThat(browser.as(Role.CASE_MANAGER).open(open).status()).isEqualTo(200);

    Map<String, String> confided = said("told", "no");
    confided.put("seen", browser.open(open).field("seen"));
    confided.put("reason", "asked not to tell");
    browser.send(open + "/correct", confided);

    assertThat(browser.as(Role.CASE_MANAGER).open(open).status()).isEqualTo(404);
    assertThat(browser.open(open).main()).contains("asked not to tell");
  }

  @Test
  void aCorrectionKeepsWhatStood() {
    record(FilledForms.said());
    String one = one();
    Map<String, String> corrected = said("words", "Kept an axe, handed in");
    corrected.put("seen", browser.open(one).field("seen"));
    corrected.put("reason", "seen on a visit");
    PageSeen page = browser.follow(browser.send(one + "/correct", corrected));

    assertThat(page.main()).contains("handed in").doesNotContain("by the door");
    assertThat(browser.open(one).main())
        .contains("Changed because: seen on a visit", "Keeps an <axe> by the door");
  }

  @Test
  void theSecondOfTwoIsShownBoth() {
    record(FilledForms.said());
    String one = one();
    String seen = browser.open(one).field("seen");
    Map<String, String> first = said("words", "handed in");
    first.put("seen", seen);
    first.put("reason", "x");
    browser.send(one + "/correct", first);
    Map<String, String> second = said("words", "sold");
    second.put("seen", seen);
    second.put("reason", "y");
    PageSeen page = browser.send(one + "/correct", second);

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems()).singleElement().asString().startsWith("Somebody changed");
    assertThat(page.summary("What is said")).isEqualTo("handed in");
    assertThat(page.document().select("textarea").text()).isEqualTo("sold");

    second.put("seen", page.field("seen"));
    assertThat(browser.follow(browser.send(one + "/correct", second)).main()).contains("sold");
  }

  @Test
  void whatIsWithdrawnStaysReadableAsSuch() {
    record(FilledForms.said());
    String one = one();
    Map<String, String> withdrawn = new HashMap<>();
    withdrawn.put("seen", browser.open(one).field("seen"));
    assertThat(browser.send(one + "/withdraw", withdrawn).problems())
        .containsExactly("Say why, in a few words");
    withdrawn.put("withdraw-reason", "about his brother");
    PageSeen page = browser.follow(browser.send(one + "/withdraw", withdrawn));

    assertThat(page.main()).contains("No agency has said anything that is shown here");
    assertThat(browser.open(one).main()).contains("because: about his brother");
    assertThat(browser.open(one).document().select("form[action$=/correct]")).isEmpty();
    assertThat(browser.send(one + "/withdraw", withdrawn).status()).isEqualTo(422);
  }

  @Test
  void whoeverCorrectsWhatWasWithdrawnMeanwhileIsToldAndRecordsItAnew() {
    record(FilledForms.said());
    String one = one();
    Browser coordinator = browser.as(Role.COORDINATOR);
    Map<String, String> corrected = said("words", "Kept an axe, handed in");
    corrected.put("seen", coordinator.open(one).field("seen"));
    corrected.put("reason", "seen on a visit");
    browser.send(
        one + "/withdraw",
        Map.of("seen", browser.open(one).field("seen"), "withdraw-reason", "about his brother"));

    PageSeen told = coordinator.send(one + "/correct", corrected);

    assertThat(told.status()).isEqualTo(422);
    assertThat(told.main())
        .contains("because: about his brother", "nothing of what you sent was recorded")
        .contains("Why is it corrected? seen on a visit");
    assertThat(told.summary("What is said")).isEqualTo("Kept an axe, handed in");
    Map<String, String> anew = new HashMap<>();
    told.document()
        .select("form[action$=/new] input[type=hidden]")
        .forEach(input -> anew.put(input.attr("name"), input.attr("value")));
    PageSeen check = coordinator.send(form(), anew);
    assertThat(check.heading()).isEqualTo("Check what is recorded");
    assertThat(check.summary("What is said")).isEqualTo("Kept an axe, handed in");
    assertThat(seen(Role.ANALYST)).isEmpty();
  }

  @Test
  void anOrderIsABadgeUpToItsLastDay() {
    Map<String, String> order = said("kind", "ORDER");
    day(order, "until", "21", "11", "2026");
    record(order);
    assertThat(badges(Role.ANALYST)).isEmpty();

    order = said("kind", "ORDER");
    day(order, "until", "22", "11", "2026");
    record(order);
    assertThat(badges(Role.ANALYST)).containsExactly("Order or condition until 22 November 2026");

    order = said("kind", "ORDER");
    day(order, "from", "23", "11", "2026");
    record(order);
    assertThat(badges(Role.ANALYST)).hasSize(1);
  }

  @Test
  void anOrderWithoutALastDayDoesNotReadAsTodaysForEver() {
    LocalDate fresh = TestClock.TODAY.minusDays(Held.FRESH_DAYS);
    for (LocalDate day : List.of(fresh, fresh.minusDays(1))) {
      Map<String, String> order = said("kind", "ORDER");
      order.keySet().removeIf(field -> field.startsWith("from-"));
      day(order, "said", "" + day.getDayOfMonth(), "" + day.getMonthValue(), "" + day.getYear());
      record(order);
    }
    PageSeen page = browser.open("/persons/" + person);

    assertThat(page.document().select(".onus-badges .govuk-tag--orange").eachText())
        .containsExactly("Order or condition, said 24 August 2026; no last day recorded");
    assertThat(page.document().select(".onus-badges .govuk-tag--grey").eachText())
        .containsExactly("Order or condition, said 23 August 2026; no last day recorded");
  }

  @Test
  void aConfidedOrderIsNoBadgeOnThePerpetratorsSide() {
    involve(Role.CASE_MANAGER, "PERPETRATOR_FACING");
    Map<String, String> order = said("kind", "ORDER");
    order.put("told", "no");
    record(order);

    assertThat(badges(Role.ANALYST)).hasSize(1);
    assertThat(badges(Role.CASE_MANAGER)).isEmpty();
  }

  @Test
  void aStatementBelongsToItsRecord() {
    record(FilledForms.said());
    String id = one().substring(one().lastIndexOf('/'));

    assertThat(browser.open("/people/" + force.recordOf("V1") + "/statements" + id).status())
        .isEqualTo(404);
  }

  @Test
  void everyKindAndAnswerHasItsWords() {
    for (StatementKind kind : StatementKind.values()) {
      PageSeen check = browser.send(form(), said("kind", kind.name()));
      assertThat(check.status()).isEqualTo(200);
      assertThat(check.summary("About")).doesNotContain("people.statement");
    }
  }

  private List<?> seen(Role role) {
    return statements.of(TestPeople.reader(role), List.of(person));
  }

  private List<String> badges(Role role) {
    return browser
        .as(role)
        .open("/persons/" + person)
        .document()
        .select(".onus-badges .govuk-tag")
        .eachText();
  }

  private String one() {
    return browser.open("/persons/" + person).link(WEAPONS);
  }

  private String form() {
    return "/people/" + person + "/statements/new";
  }

  private PageSeen record(Map<String, String> said) {
    Map<String, String> fields = new HashMap<>(said);
    fields.put("step", "record");
    return browser.send(form(), fields);
  }

  private void involve(Role role, String relation) {
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (subject, agency, account, relation, reason, begun_at, begun_by)
            VALUES (:subject, :agency, :account, :relation, 'test', now(), 'test')
            """)
        .param("subject", person.value())
        .param("agency", TestPeople.AGENCY)
        .param("account", TestPeople.account(role))
        .param("relation", relation)
        .update();
  }

  private static Map<String, String> said(String field, String value) {
    Map<String, String> said = FilledForms.said();
    said.put(field, value);
    return said;
  }
}
