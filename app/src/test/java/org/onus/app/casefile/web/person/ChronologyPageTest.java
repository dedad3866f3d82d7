package org.onus.app.casefile.web.person;

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
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened in the life of a person, from every agency. */
@ServiceTest
class ChronologyPageTest {
  private final Browser browser;
  private final InventedForce force;
  private final Custody custody;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));

  @Autowired
  ChronologyPageTest(
      Browser browser, ApplicationContext service, Custody custody, JdbcClient jdbc) {
    this.browser = browser;
    this.force = new InventedForce(service);
    this.custody = custody;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebodyOfWhomMuchIsRecorded() {
    force.record(
        InventedForce.row("I1", "P1", LocalDate.of(2026, 9, 1), "V1"),
        InventedForce.row("I2", "P9", LocalDate.of(2026, 8, 1), "P1"));
    person = force.recordOf("P1");
    custody.replace(
        InventedForce.READER,
        Map.of(person, List.of(new CustodySpell(LocalDate.of(2026, 9, 10), null))));
    say("told", "yes");
    say("told", "no");
  }

  @Test
  void theLatestStandsFirst() {
    PageSeen page = open(Role.ANALYST, "");

    assertThat(page.heading()).isEqualTo("Chronology");
    assertThat(page.title()).doesNotContain("P1");
    assertThat(page.table("5 entries, the latest first"))
        .extracting(row -> row.get(0) + ", " + row.get(1) + ", " + row.get(3))
        .containsExactly(
            "1 October 2026, Statement, Test Council",
            "1 October 2026, Statement, Test Council",
            "10 September 2026, Custody, Invented Force",
            "1 September 2026, Incident, Invented Force",
            "1 August 2026, Recorded as harmed, Invented Force");
    assertThat(page.main()).contains("In custody; no end is recorded", "The person may not know");
  }

  @Test
  void isFilteredByAgencyAndKind() {
    assertThat(open(Role.ANALYST, "?agency=Test%20Council").table("2 entries, the latest first"))
        .hasSize(2);
    PageSeen page = open(Role.ANALYST, "?agency=Invented%20Force&kind=CUSTODY");
    assertThat(page.table("1 entry, the latest first")).hasSize(1);
    assertThat(page.field("agency")).isEqualTo("Invented Force");
    assertThat(page.field("kind")).isEqualTo("CUSTODY");
    assertThat(open(Role.ANALYST, "?agency=Nobody").main()).contains("Nothing that is shown here");
  }

  @Test
  void whatWasJudgedStandsOnItsDayWithoutItsReason() {
    jdbc.sql(
            """
            INSERT INTO assessment (id, record, instrument, instrument_version, pathway, notice,
              begun_at, begun_by, judged_on, judged_at, judged_by, judged_agency, priority, reason)
            VALUES (gen_random_uuid(), :person, 'ppit', 1, 'test', 'OTHER', now(), 'test',
              '2026-10-02', now(), 'test', 'Test Probation', true, 'what she confided')
            """)
        .param("person", person.value())
        .update();
    PageSeen page = open(Role.ANALYST, "");
    assertThat(page.table("6 entries, the latest first").getFirst())
        .containsExactly(
            "2 October 2026",
            "Assessment",
            "Priority. No score: none of the 20 answers is known.",
            "Test Probation",
            "Priority Perpetrator Identification Tool (PPIT)");
    assertThat(page.text()).doesNotContain("what she confided");
    assertThat(open(Role.ANALYST, "?kind=ASSESSMENT").table("1 entry, the latest first"))
        .hasSize(1);
  }

  @Test
  void whatNobodySaysSinceWhenStandsOnTheDayItWasSaid() {
    Map<String, String> status = FilledForms.status();
    status.put("from-day", "");
    status.put("from-month", "");
    status.put("from-year", "");
    browser.send("/people/" + person + "/statuses/new", status);
    jdbc.sql(
            """
            INSERT INTO people_relationship
              (relationship, one, other, kind, agency, said_by, known_how, confided,
               recorded_at, recorded_by)
            VALUES (gen_random_uuid(), :one, :other, 'ASSOCIATE', 'Test Council', 'officer', 'FACT',
              false, '2026-11-19 12:00Z', 'test')
            """)
        .param("one", person.value())
        .param("other", force.recordOf("P9").value())
        .update();

    assertThat(open(Role.ANALYST, "").table("7 entries, the latest first"))
        .extracting(row -> row.get(0) + ", " + row.get(2))
        .startsWith(
            "20 November 2026, MAPPA 2/1, said on this day; since when is not known",
            "19 November 2026, Associate, said on this day; since when is not known");
  }

  @Test
  void aDayOfReleaseToComeIsOneThatIsExpected() {
    inCustodyUntil(TestClock.TODAY.plusDays(1));
    assertThat(open(Role.ANALYST, "").main())
        .contains("In custody; release expected 23 November 2026");
    inCustodyUntil(TestClock.TODAY);
    assertThat(open(Role.ANALYST, "").main()).contains("In custody, until 22 November 2026");
  }

  @Test
  void takesTheSameStatementsHoweverMuchIsRecorded(@Autowired Statements sql) {
    int few = sql.during(() -> open(Role.ANALYST, ""));
    for (int i = 0; i < 30; i++) {
      force.record(InventedForce.row("M" + i, "P1", TestClock.TODAY.minusDays(i + 1), null));
      say("told", "yes");
    }

    assertThat(sql.during(() -> open(Role.ANALYST, ""))).isEqualTo(few);
  }

  @Test
  void takesTheSameStatementsHoweverManyRecordsArePutTogether(
      @Autowired Statements sql, @Autowired Details details) {
    hold(details, "P1");
    hold(details, "P2");
    int two = sql.during(() -> open(Role.ANALYST, ""));
    for (int i = 3; i < 7; i++) {
      hold(details, "P" + i);
    }

    assertThat(sql.during(() -> open(Role.ANALYST, ""))).isEqualTo(two);
    force.record(InventedForce.row("I7", "P6", LocalDate.of(2026, 9, 2), null));
    assertThat(open(Role.ANALYST, "").table("6 entries, the latest first")).hasSize(6);
  }

  /** One number, so that whoever bears it is one person. */
  private static void hold(Details details, String reference) {
    details.record(
        InventedForce.READER,
        InventedForce.AGENCY,
        Map.of(
            reference,
            Written.of(
                Map.of(PersonColumn.FAMILY_NAME, "Prosser", PersonColumn.PNC, "2003/0062845E"),
                details.thisYear())),
        null,
        null);
  }

  @Test
  void isReadPageByPage() {
    for (int i = 0; i < 60; i++) {
      force.record(InventedForce.row("M" + i, "P1", TestClock.TODAY.minusDays(i + 1), null));
    }
    assertThat(open(Role.ANALYST, "?kind=INCIDENT").table("61 entries, the latest first"))
        .hasSize(50);
    assertThat(open(Role.ANALYST, "?kind=INCIDENT&page=2").table("61 entries, the latest first"))
        .hasSize(11);
    for (String beyond : List.of("99", "0", "-1", "x")) {
      assertThat(open(Role.ANALYST, "?page=" + beyond).status()).isEqualTo(200);
    }
  }

  @Test
  void thePerpetratorsSideReadsNothingConfidedAndNobodysHarm() {
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (subject, agency, account, relation, reason, begun_at, begun_by)
            VALUES (:subject, :agency, :account, 'PERPETRATOR_FACING', 'test', now(), 'test')
            """)
        .param("subject", person.value())
        .param("agency", TestPeople.AGENCY)
        .param("account", TestPeople.account(Role.CASE_MANAGER))
        .update();
    PageSeen page = open(Role.CASE_MANAGER, "");

    assertThat(page.table("3 entries, the latest first"))
        .extracting(row -> row.get(1))
        .containsExactly("Statement", "Custody", "Incident");
    assertThat(page.main()).contains("is never shown in your role, whether or not there is any");
  }

  @Test
  void whoIsHiddenFromTheReaderHarmsNobodyHere() {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:subject, 'test', now(), 'test')
            """)
        .param("subject", force.recordOf("P9").value())
        .update();

    assertThat(open(Role.ANALYST, "").main()).doesNotContain("1 August 2026");
  }

  private void inCustodyUntil(LocalDate day) {
    custody.replace(
        InventedForce.READER,
        Map.of(person, List.of(new CustodySpell(LocalDate.of(2026, 9, 10), day))));
  }

  private void say(String field, String answer) {
    Map<String, String> said = new HashMap<>(FilledForms.said());
    said.put(field, answer);
    said.put("step", "record");
    browser.send("/people/" + person + "/statements/new", said);
  }

  private PageSeen open(Role role, String query) {
    return browser.as(role).open("/persons/" + person + "/chronology" + query);
  }
}
