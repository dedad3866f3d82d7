package org.onus.app.casefile.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.assessment.FormResult;
import org.onus.app.assessment.FormResults;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.Opened;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.people.persons.Judging;
import org.onus.app.people.persons.Pair;
import org.onus.app.people.persons.Verdict;
import org.onus.app.people.relationships.Relationship;
import org.onus.app.people.relationships.RelationshipKind;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.relationships.Tie;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.statements.Regime;
import org.onus.app.people.statements.Said;
import org.onus.app.people.statements.SaidOf;
import org.onus.app.people.statements.Statement;
import org.onus.app.people.statements.StatementKind;
import org.onus.app.people.statements.Statements;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.people.statuses.StatusKind;
import org.onus.app.people.statuses.Statuses;
import org.onus.app.testing.Browser;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Question;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of two people who work on one person each is told what the other did, and not what they did. */
@ServiceTest
class NewsOfOthersTest {
  private static final Reader DOES = TestPeople.reader(Role.ANALYST);
  private static final LocalDate DAY = TestClock.TODAY.minusDays(9);
  private final Browser browser;
  private final InventedForce force;
  private final Details details;
  private final Statements statements;
  private final Statuses statuses;
  private final Relationships relationships;
  private final Custody custody;
  private final Judging judging;
  private final FormResults results;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));
  private RecordId other = person;

  @Autowired
  NewsOfOthersTest(Browser browser, ApplicationContext service, JdbcClient jdbc) {
    this.browser = browser;
    this.jdbc = jdbc;
    force = new InventedForce(service);
    details = service.getBean(Details.class);
    statements = service.getBean(Statements.class);
    statuses = service.getBean(Statuses.class);
    relationships = service.getBean(Relationships.class);
    custody = service.getBean(Custody.class);
    judging = service.getBean(Judging.class);
    results = service.getBean(FormResults.class);
  }

  @BeforeEach
  void somebodyWhomBothHaveOpened() {
    force.record(
        InventedForce.row("I1", "P1", DAY, "V1"), InventedForce.row("I2", "P2", DAY, "V1"));
    person = force.recordOf("P1");
    other = force.recordOf("P2");
    hold("P1", "Owen");
    hold("P2", "Rhys");
    wasRecordedADayAgo();
    open(Role.COORDINATOR, Role.ANALYST);
  }

  @Test
  void whatOneRecordsTheOtherIsTold() {
    anHourGoesBy();
    force.record(InventedForce.row("I3", "P1", DAY, "V1"));
    hold("P1", "Owain");
    say(true);
    status();
    relate(false);
    custody.replace(DOES, Map.of(person, List.of(new CustodySpell(DAY, DAY.plusDays(2)))));
    decide(Verdict.DIFFERENT);
    result(false);
    judge();

    assertThat(news(Role.COORDINATOR))
        .containsExactly(
            "1 row of an incident was recorded",
            "1 name, date, number or other value was recorded, corrected or taken out",
            "1 statement was recorded, corrected or withdrawn",
            "1 status was recorded, changed or withdrawn",
            "1 relationship was recorded, changed or withdrawn",
            "The days in custody of 1 record were recorded or changed",
            "1 decision about who is the same person was made or taken back",
            "1 assessment was finished",
            "1 result of another form was recorded or withdrawn");
    assertThat(news(Role.ANALYST)).isEmpty();
    assertThat(news(Role.COORDINATOR)).as("told once").isEmpty();
  }

  @Test
  void whatOneChangesOrWithdrawsTheOtherIsTold() {
    say(true);
    status();
    relate(false);
    result(false);
    decide(Verdict.DIFFERENT);
    wasRecordedADayAgo();
    open(Role.COORDINATOR, Role.ANALYST);
    anHourGoesBy();

    Statement said = statements.of(DOES, List.of(person)).getFirst();
    statements.withdraw(DOES, Basis.ROLE, said, "x");
    Status status = statuses.of(DOES, List.of(person)).getFirst();
    statuses.change(DOES, Basis.ROLE, status, status.held().confirmedOn(TestClock.TODAY), "x");
    Relationship tie = relationships.of(DOES, List.of(person)).getFirst();
    relationships.withdraw(DOES, Basis.ROLE, tie, "x");
    results.withdraw(DOES, Basis.ROLE, results.of(DOES, List.of(person)).getFirst(), "x");
    Pair pair = new Pair(person, other);
    judging.undo(DOES, opened(pair), judging.standing(DOES, pair).orElseThrow(), "x");

    assertThat(news(Role.COORDINATOR))
        .containsExactly(
            "1 statement was recorded, corrected or withdrawn",
            "1 status was recorded, changed or withdrawn",
            "1 relationship was recorded, changed or withdrawn",
            "1 decision about who is the same person was made or taken back",
            "1 result of another form was recorded or withdrawn");
    assertThat(news(Role.ANALYST)).isEmpty();
  }

  @Test
  void whatIsConfidedIsNoNewsOnThePerpetratorsSide() {
    involve();
    open(Role.CASE_MANAGER);
    anHourGoesBy();
    say(false);
    relate(true);
    result(true);
    hold("P1", Map.of(PersonColumn.POSTCODE, "SA9 9ZZ"));

    assertThat(news(Role.CASE_MANAGER)).isEmpty();
    assertThat(news(Role.COORDINATOR)).hasSize(4);
  }

  @Test
  void whatBecameConfidedIsNoNewsEither() {
    involve();
    say(true);
    relate(false);
    wasRecordedADayAgo();
    open(Role.CASE_MANAGER);
    anHourGoesBy();
    Statement said = statements.of(DOES, List.of(person)).getFirst();
    statements.correct(DOES, Basis.ROLE, said, said(false), "x");
    Relationship tie = relationships.of(DOES, List.of(person)).getFirst();
    relationships.correct(DOES, Basis.ROLE, tie, tie(true), "x");

    assertThat(news(Role.CASE_MANAGER)).isEmpty();
  }

  @Test
  void aHiddenPersonIsNoNews() {
    anHourGoesBy();
    relate(false);
    decide(Verdict.DIFFERENT);
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:person, 'test', now() - interval '1 year', 'test')
            """)
        .param("person", other.value())
        .update();

    assertThat(news(Role.COORDINATOR)).isEmpty();
  }

  @Test
  void aFileIsNoNewsToWhoAskedForIt() {
    anHourGoesBy();
    details.record(
        Reader.service("test"),
        InventedForce.AGENCY,
        Map.of("P1", Written.of(Map.of(PersonColumn.GIVEN_NAME, "Owain"), 2026)),
        null,
        DOES.who());
    statements.record(
        Reader.service("test"),
        List.of(new SaidOf(person, said(true))),
        UUID.randomUUID(),
        DOES.who());

    assertThat(news(Role.ANALYST)).isEmpty();
    assertThat(news(Role.COORDINATOR)).hasSize(2);
  }

  @Test
  void pagesOfOneRecordLeaveTheNewsToThePersonsPage() {
    anHourGoesBy();
    decide(Verdict.DIFFERENT);
    for (String page : List.of("/held", "/held/name", "", "/same-as/" + other)) {
      assertThat(browser.as(Role.COORDINATOR).open("/people/" + person + page).status())
          .as(page)
          .isEqualTo(200);
    }

    assertThat(news(Role.COORDINATOR)).hasSize(1);
  }

  @Test
  void asManyQuestionsOfTheDatabaseForMuchNewsAsForLittle(
      @Autowired org.onus.app.testing.Statements sql) {
    anHourGoesBy();
    news(0, 3);
    int few = sql.during(() -> open(Role.COORDINATOR));
    anHourGoesBy();
    news(3, 30);

    assertThat(sql.during(() -> open(Role.COORDINATOR))).isEqualTo(few);
  }

  private void news(int from, int to) {
    for (int i = from; i < to; i++) {
      say(true);
      result(false);
      force.record(InventedForce.row("M" + i, "P1", DAY, "V" + i));
    }
  }

  private void open(Role... roles) {
    for (Role role : roles) {
      assertThat(browser.as(role).open("/persons/" + person).status()).isEqualTo(200);
    }
  }

  private List<String> news(Role role) {
    return browser
        .as(role)
        .open("/persons/" + person)
        .document()
        .select(".govuk-inset-text li")
        .eachText();
  }

  /** The clock stands still, so what was looked at lies an hour before what is done now. */
  private static void anHourGoesBy() {
    SharedDatabase.asOwner("UPDATE access_trail SET at = at - interval '1 hour'");
  }

  private static void wasRecordedADayAgo() {
    for (String table :
        List.of(
            "incidents_delivery",
            "people_detail",
            "people_statement",
            "people_status",
            "people_relationship",
            "assessment_result")) {
      SharedDatabase.asOwner(
          "UPDATE %s SET recorded_at = recorded_at - interval '1 day'".formatted(table));
    }
    SharedDatabase.asOwner(
        "UPDATE people_judgement SET decided_at = decided_at - interval '1 day'");
  }

  private void hold(String reference, String given) {
    hold(reference, Map.of(PersonColumn.GIVEN_NAME, given, PersonColumn.FAMILY_NAME, "Pugh"));
  }

  private void hold(String reference, Map<PersonColumn, String> values) {
    details.record(
        DOES, InventedForce.AGENCY, Map.of(reference, Written.of(values, 2026)), null, null);
  }

  private void say(boolean mayBeTold) {
    statements.record(DOES, Basis.ROLE, person, UUID.randomUUID(), said(mayBeTold));
  }

  private static Said said(boolean mayBeTold) {
    return new Said(
        StatementKind.WEAPONS,
        "Keeps an axe",
        null,
        null,
        DAY,
        InventedForce.AGENCY,
        "officer",
        KnownHow.FACT,
        Regime.GENERAL,
        mayBeTold,
        false);
  }

  private void status() {
    statuses.record(
        DOES,
        Basis.ROLE,
        person,
        UUID.randomUUID(),
        new Held(StatusKind.WISDOM, "", "", "", DAY, null, DAY, InventedForce.AGENCY, "", null));
  }

  private void relate(boolean confided) {
    relationships.record(DOES, Basis.ROLE, UUID.randomUUID(), tie(confided));
  }

  private Tie tie(boolean confided) {
    return new Tie(
        person,
        other,
        RelationshipKind.ASSOCIATE,
        DAY,
        null,
        InventedForce.AGENCY,
        "officer",
        KnownHow.FACT,
        confided);
  }

  private void decide(Verdict verdict) {
    Pair pair = new Pair(person, other);
    assertThat(
            judging.decide(
                DOES, opened(pair), pair, judging.seen(DOES, pair), verdict, "asked both"))
        .isEqualTo(Judging.Outcome.DECIDED);
  }

  private static Opened opened(Pair pair) {
    return Opened.on(Basis.ROLE, pair.records());
  }

  private void result(boolean confided) {
    Answers answers =
        Answers.none(Instruments.find("dara").orElseThrow())
            .with(new Question("grade", "now"), "high");
    results.record(
        DOES,
        Basis.ROLE,
        person,
        UUID.randomUUID(),
        new FormResult.Taken(answers, DAY, InventedForce.AGENCY, "officer", confided));
  }

  private void judge() {
    jdbc.sql(
            """
            INSERT INTO assessment (id, record, instrument, instrument_version, pathway, notice,
              begun_at, begun_by, judged_on, judged_at, judged_by, judged_agency, priority, reason)
            SELECT gen_random_uuid(), :person, instrument, instrument_version, 'x', 'OTHER',
              :now::timestamptz, :who, '2026-11-22', :now::timestamptz, :who, 'x', true, 'x'
            FROM assessment_result LIMIT 1
            """)
        .param("person", person.value())
        .param("now", TestClock.NOW.toString())
        .param("who", DOES.who())
        .update();
  }

  private void involve() {
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (subject, agency, account, relation, reason, begun_at, begun_by)
            VALUES (:person, :agency, :who, 'PERPETRATOR_FACING', 'test', now(), 'test')
            """)
        .param("person", person.value())
        .param("agency", TestPeople.AGENCY)
        .param("who", TestPeople.account(Role.CASE_MANAGER))
        .update();
  }
}
