package org.onus.app.casefile.web.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.access.accounts.AgencyKind;
import org.onus.app.access.accounts.SharingAgency;
import org.onus.app.access.trail.Deed;
import org.onus.app.identification.InventedForce;
import org.onus.app.identification.SamePerson;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person was referred and assessed in another area: whoever opens them here is told so. */
@ServiceTest
class ElsewhereTest {
  private static final Agency NORTH = new Agency("Invented North");
  private static final String RECORDS = "Records taken for this person’s";
  private final Browser coordinator;
  private final Browser assessor;
  private final InventedForce force;
  private final SamePerson same;
  private final Agencies agencies;
  private final People people;
  private final TrailSeen trail;
  private final JdbcClient jdbc;
  private RecordId here = new RecordId(new UUID(0, 0));
  private RecordId there = here;

  @Autowired
  ElsewhereTest(
      Browser browser,
      ApplicationContext service,
      Agencies agencies,
      People people,
      TrailSeen trail,
      JdbcClient jdbc) {
    coordinator = browser.as(Role.COORDINATOR);
    assessor = browser.as(Role.ASSESSOR);
    force = new InventedForce(service);
    same = new SamePerson(service);
    this.agencies = agencies;
    this.people = people;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void onePersonOfTwoAreas() {
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1").withArea("Southampton"));
    here = force.recordOf("P1");
    there = inTheNorth("N1");
    agencies.add(
        InventedForce.READER,
        new SharingAgency(NORTH.name(), AgencyKind.POLICE, null, "the desk, 0191 498 0003"));
    jdbc.sql("UPDATE access_appointment SET areas = '{Southampton}' WHERE account = :account")
        .param("account", TestPeople.account(Role.COORDINATOR))
        .update();
  }

  @Test
  void theirPageTellsWhenAndWhomToAskAndNothingElse() {
    assertThat(closed(page())).doesNotContain("ssessed", "Referred").contains("the desk");
    assessor.send(
        "/people/" + there + "/assessment/begin", Map.of("notice", "SPECIALIST_SERVICES"));
    assertThat(closed(page()))
        .contains("Referred 22 November 2026; the assessment is not finished")
        .doesNotContain("Specialist");
    judge();

    PageSeen page = page();
    assertThat(closed(page))
        .contains("Belongs to another area or case: ask Invented North")
        .contains("Last assessed 22 November 2026, by Test Police")
        .contains("Invented North: the desk, 0191 498 0003", "Recorded in Gateshead")
        .doesNotContain("Referred", "not finished");
    assertThat(page.main()).doesNotContain("it grows", "Priority");
    assertThat(trail.rows(Deed.KNOWN_ELSEWHERE_SHOWN).getLast().subjects())
        .containsExactly(there.value());
    assertThat(trail.rows(Deed.PERSON_OPENED).getLast().subjects()).containsExactly(here.value());
  }

  @Test
  void isSerialHereWhoHarmedSomebodyElseThere() {
    String serial =
        "Two or more incidents against two or more known victims in three years, aged 16 or over";
    assertThat(page().document().select(".govuk-inset-text").text())
        .startsWith("With the records that stay closed to you, this person also meets: ")
        .contains(serial)
        .doesNotContain("2", "V9");

    force.record(
        InventedForce.row("I2", "P1", TestClock.TODAY.minusDays(9), "V2").withArea("Southampton"));
    assertThat(page().document().select(".govuk-inset-text").text())
        .as("met here already")
        .doesNotContain(serial);
  }

  @Test
  void whoOpensAllIsToldNothingTwice() {
    jdbc.sql("UPDATE access_appointment SET areas = '{}'").update();

    assertThat(page().table(RECORDS)).hasSize(2);
    assertThat(page().main())
        .doesNotContain("the desk, 0191 498 0003", "With the records that stay closed");
    assertThat(trail.rows(Deed.KNOWN_ELSEWHERE_SHOWN)).isEmpty();
  }

  @Test
  void nothingIsToldOfWhoIsHidden() {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:subject, 'test', now(), 'test')
            """)
        .param("subject", there.value())
        .update();

    assertThat(page().table(RECORDS)).hasSize(1);
    assertThat(page().main())
        .doesNotContain("the desk", "Invented North", "With the records that stay closed");
    assertThat(trail.rows(Deed.KNOWN_ELSEWHERE_SHOWN)).isEmpty();
  }

  @Test
  void takesTheSameStatementsHoweverManyRecordsAreClosed(@Autowired Statements sql) {
    page();
    int one = sql.during(this::page);
    for (int i = 2; i < 6; i++) {
      inTheNorth("N" + i);
    }

    assertThat(page().table(RECORDS)).hasSize(6);
    assertThat(sql.during(this::page)).isEqualTo(one);
  }

  @Test
  void areReferredHereTooForThoseWhoReadWhatIsConfided() {
    String assessment = "/people/" + here + "/assessment";
    assessor.send(assessment + "/begin", Map.of("notice", "SPECIALIST_SERVICES"));
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (subject, agency, account, relation, reason, begun_at, begun_by)
            VALUES (:subject, :agency, :account, 'PERPETRATOR_FACING', 'test', now(), 'test')
            """)
        .param("subject", here.value())
        .param("agency", TestPeople.AGENCY)
        .param("account", TestPeople.account(Role.CASE_MANAGER))
        .update();

    assertThat(page().main())
        .contains(
            "Referred 22 November 2026: Specialist services. The assessment is not finished.");
    assertThat(assessor.as(Role.CASE_MANAGER).open("/persons/" + here).main())
        .contains("Records taken for this person’s")
        .doesNotContain("Referred", "Specialist services");
  }

  private PageSeen page() {
    return coordinator.follow(coordinator.open("/persons/" + here));
  }

  /** What stands beside the record of the north. */
  private static String closed(PageSeen page) {
    return page.table(RECORDS).stream()
        .filter(row -> row.getFirst().equals(NORTH.name()))
        .findFirst()
        .map(List::getLast)
        .orElseThrow();
  }

  private void judge() {
    String assessment = "/people/" + there + "/assessment";
    assessor.send(
        assessment + "/answers",
        Map.of("weapons-recent", "present", "weapons-recent-words", "licensing"));
    Map<String, String> judgement =
        Map.of(
            "seen",
            assessor.open(assessment).field("seen"),
            "priority",
            "yes",
            "reason",
            "it grows",
            "end",
            "watched");
    assertThat(assessor.send(assessment + "/judgement", judgement).problems()).isEmpty();
  }

  private RecordId inTheNorth(String reference) {
    force.record(
        NORTH,
        List.of(
            InventedForce.row("I " + reference, reference, TestClock.TODAY.minusDays(3), "V9")
                .withArea("Gateshead")));
    RecordId record =
        Objects.requireNonNull(
            people.find(InventedForce.READER, NORTH, Set.of(reference)).get(reference));
    same.join(here, record);
    return record;
  }
}
