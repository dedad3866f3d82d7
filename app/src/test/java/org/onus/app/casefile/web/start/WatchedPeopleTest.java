package org.onus.app.casefile.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Decision.Basis;
import org.onus.app.casefile.web.FilledForms;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.Custody;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.RecordId;
import org.onus.app.people.relationships.RelationshipKind;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.relationships.Tie;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.StatusKind;
import org.onus.app.people.statuses.Statuses;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is closed but watched is open again when anything new is known of them, and says why. */
@ServiceTest
class WatchedPeopleTest {
  private static final LocalDate YESTERDAY = TestClock.TODAY.minusDays(1);
  private final Browser assessor;
  private final InventedForce force;
  private final Custody custody;
  private final Relationships relationships;
  private final Statuses statuses;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));
  private RecordId other = new RecordId(new UUID(0, 0));

  @Autowired
  WatchedPeopleTest(
      Browser browser,
      ApplicationContext service,
      Custody custody,
      Relationships relationships,
      Statuses statuses,
      JdbcClient jdbc) {
    assessor = browser.as(Role.ASSESSOR);
    force = new InventedForce(service);
    this.custody = custody;
    this.relationships = relationships;
    this.statuses = statuses;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void closedYesterday() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"),
        InventedForce.row("I2", "P2", TestClock.TODAY.minusDays(9), "V2"));
    person = force.recordOf("P1");
    other = force.recordOf("P2");
    longAgo("incidents_delivery");
    assessor.send(address("/begin"), Map.of("notice", "POLICE_OTHER"));
    assessor.send(
        address("/answers"), Map.of("active-recent", "present", "active-recent-words", ""));
  }

  @Test
  void whatIsKnownByThenOpensNothing() {
    assessor.send(page(person, "/statements/new"), said());
    assessor.send(page(person, "/statuses/new"), FilledForms.status());
    assessor.send(page(person, "/results/new"), result());
    relate(null);
    inCustody(YESTERDAY);
    judge();
    assertThat(waiting()).contains("waits for anything");
    assertThat(assessor.open(address("")).table("Earlier assessments").getFirst())
        .contains("Closed but watched", "Nothing was recorded since");
  }

  @Test
  void aStatementAStatusAndAResultOpenIt() {
    closed();
    assertThat(assessor.send(page(person, "/statements/new"), said()).status()).isEqualTo(302);
    assertOpenBecauseOf("statement of an agency");
    assertThat(assessor.send(page(person, "/statuses/new"), FilledForms.status()).status())
        .isEqualTo(302);
    assertOpenBecauseOf("statement of an agency, status");
    assertThat(assessor.send(page(person, "/results/new"), result()).status()).isEqualTo(302);
    assertOpenBecauseOf("statement of an agency, status, result of a form");
    assertThat(assessor.open(address("")).table("Earlier assessments").getFirst())
        .contains("3 things are new since: begin a new assessment if they matter");
  }

  @Test
  void anIncidentOpensIt() {
    closed();
    force.record(InventedForce.row("I3", "P2", TestClock.TODAY, "V1"));
    assertThat(waiting()).as("of somebody else").contains("waits for anything");
    force.record(InventedForce.row("I4", "P1", TestClock.TODAY, "V1"));
    assertOpenBecauseOf("incident");
  }

  @Test
  void aRelationshipOpensItFromEitherSideAndWhenItEnds() {
    relate(YESTERDAY);
    longAgo("people_relationship");
    closed();
    assertThat(waiting()).as("ended on the day itself").contains("relationship");
    SharedDatabase.asOwner("UPDATE people_relationship SET true_until = true_until - 1");
    assertThat(waiting()).as("ended before").contains("waits for anything");
    relationships.record(
        InventedForce.READER, Basis.ROLE, UUID.randomUUID(), tie(other, person, null));
    assertOpenBecauseOf("relationship");
  }

  @Test
  void aReleaseOpensItOnItsDay() {
    inCustody(TestClock.TODAY.plusDays(1));
    longAgo("people_custody_spell");
    closed();
    assertThat(waiting()).as("tomorrow").contains("waits for anything");
    releasedOn(YESTERDAY);
    assertThat(waiting()).as("known when it was judged").contains("waits for anything");
    releasedOn(TestClock.TODAY);
    assertOpenBecauseOf("custody");
    assertThat(assessor.open(finished()).table("New since then").getFirst())
        .contains("In custody, released on 22 November 2026 – has ended");
  }

  @Test
  void aSpellThatALaterFileRepeatsIsNotNewAndOneThatItAddsIs() {
    inCustody(null);
    longAgo("people_custody_spell");
    closed();
    CustodySpell first = new CustodySpell(LocalDate.of(2026, 10, 1), null);
    CustodySpell earlier = new CustodySpell(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 2, 1));
    custody.replace(InventedForce.READER, Map.of(person, List.of(first, earlier)));
    assertOpenBecauseOf("custody");
    assertThat(assessor.open(finished()).table("New since then")).hasSize(1);
  }

  @Test
  void theEndOfAStatusOpensIt() {
    hold(YESTERDAY);
    longAgo("people_status");
    closed();
    assertOpenBecauseOf("status");
    SharedDatabase.asOwner("UPDATE people_status SET true_until = true_until - 1");
    assertThat(waiting()).contains("waits for anything");
  }

  @Test
  void anAnswerOfAnAgencyOpensIt() {
    UUID asked = UUID.randomUUID();
    Map<String, String> question = new HashMap<>();
    question.putAll(Map.of("token", asked.toString(), "item", "mappa", "agency", "Test Police"));
    question.put("words", "Is he managed under MAPPA?");
    FilledForms.day(question, "due", "22", "11", "2026");
    assertThat(assessor.send(address("/questions/new"), question).status()).isEqualTo(302);
    closed();
    assertThat(waiting()).doesNotContain("Open again");
    Map<String, String> reply =
        new HashMap<>(Map.of("seen", "0", "words", "Yes, since May", "by", "Duty desk"));
    FilledForms.day(reply, "on", "21", "11", "2026");
    assertThat(assessor.send(address("/questions/" + asked), reply).status()).isEqualTo(302);
    assertOpenBecauseOf("answer of an agency");
    assertThat(assessor.open(finished()).table("New since then").getFirst())
        .contains("Is he managed under MAPPA? – Yes, since May");
  }

  @Test
  void whatIsRecordedOnARecordThatIsJoinedLaterOpensItAndSoDoesTheJoining() {
    closed();
    String pair = "/people/" + person + "/same-as/" + other;
    Browser coordinator = assessor.as(Role.COORDINATOR);
    PageSeen form = coordinator.open(pair);
    Map<String, String> same = new HashMap<>(Map.of("verdict", "SAME", "reason", "his passport"));
    List.of("held", "people").forEach(name -> same.put(name, form.field(name)));
    assertThat(coordinator.send(pair, same).status()).isEqualTo(302);
    assertOpenBecauseOf("another record joined");
    force.record(InventedForce.row("I5", "P2", TestClock.TODAY, "V2"));
    assertOpenBecauseOf("incident, another record joined");
  }

  @Test
  void whoeverIsAssessedAgainIsWatchedNoLonger() {
    closed();
    force.record(InventedForce.row("I4", "P1", TestClock.TODAY, "V1"));
    assertOpenBecauseOf("incident");
    assessor.send(address("/begin"), Map.of("notice", "POLICE_OTHER"));
    assertThat(waiting()).contains("not judged yet").doesNotContain("Open again");
  }

  private void assertOpenBecauseOf(String kinds) {
    assertThat(waiting()).contains("Open again: new since then – " + kinds + " Now");
    assertThat(assessor.open("/persons/" + person).table("Earlier assessments").getFirst())
        .contains("Closed but watched. Open again: new since then – " + kinds);
    assertThat(assessor.open(address("")).table("Earlier assessments").getFirst())
        .contains("Closed but watched. Open again: new since then – " + kinds);
  }

  private String waiting() {
    return assessor.open("/assessments/waiting").main();
  }

  /** Judges as at yesterday, an hour ago. */
  private void closed() {
    judge();
    jdbc.sql(
            """
            UPDATE assessment SET judged_at = judged_at - interval '1 hour',
              judged_on = judged_on - 1
            """)
        .update();
  }

  private void judge() {
    Map<String, String> judgement = new HashMap<>();
    judgement.put("seen", assessor.open(address("")).field("seen"));
    judgement.putAll(Map.of("priority", "no", "reason", "one row", "end", "watched"));
    assertThat(assessor.send(address("/judgement"), judgement).status()).isEqualTo(302);
  }

  private static void longAgo(String table) {
    SharedDatabase.asOwner(
        "UPDATE " + table + " SET recorded_at = recorded_at - interval '2 hours'");
  }

  private static void releasedOn(LocalDate day) {
    SharedDatabase.asOwner("UPDATE people_custody_spell SET to_day = '" + day + "'");
  }

  private void inCustody(@Nullable LocalDate to) {
    custody.replace(
        InventedForce.READER,
        Map.of(person, List.of(new CustodySpell(LocalDate.of(2026, 10, 1), to))));
  }

  private void hold(LocalDate until) {
    statuses.record(
        InventedForce.READER,
        Basis.ROLE,
        person,
        UUID.randomUUID(),
        new Held(
            StatusKind.MAPPA,
            "2/1",
            "",
            "",
            null,
            until,
            YESTERDAY,
            InventedForce.AGENCY,
            "",
            null));
  }

  private void relate(@Nullable LocalDate until) {
    relationships.record(
        InventedForce.READER, Basis.ROLE, UUID.randomUUID(), tie(person, other, until));
  }

  private static Tie tie(RecordId one, RecordId other, @Nullable LocalDate until) {
    return new Tie(
        one,
        other,
        RelationshipKind.ASSOCIATE,
        null,
        until,
        InventedForce.AGENCY,
        "officer",
        KnownHow.FACT,
        false);
  }

  private static Map<String, String> said() {
    Map<String, String> said = FilledForms.said();
    said.put("step", "record");
    return said;
  }

  private static Map<String, String> result() {
    return FilledForms.result("dara", Map.of("answer-grade-now", "medium"));
  }

  private String finished() {
    return "/people/"
        + person
        + "/assessment/finished/"
        + jdbc.sql("SELECT id FROM assessment").query(UUID.class).single();
  }

  private String address(String rest) {
    return page(person, "/assessment" + rest);
  }

  private static String page(RecordId record, String rest) {
    return "/people/" + record + rest;
  }
}
