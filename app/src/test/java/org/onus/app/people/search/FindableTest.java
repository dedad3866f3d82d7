package org.onus.app.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onus.app.access.Decision;
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
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.people.relationships.RelationshipKind;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.relationships.Tie;
import org.onus.app.people.statements.KnownHow;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody on the perpetrator's side finds who was harmed, or where somebody sought help. */
@ServiceTest
class FindableTest {
  private static final Agency REFUGE = new Agency("Invented Refuge");
  private static final String NOBODY = "Nobody found";
  private static final String KEPT_BACK = "Your role does not find people who may have been harmed";

  private final Browser browser;
  private final InventedForce force;
  private final SamePerson same;
  private final Details details;
  private final People people;
  private final Relationships relationships;
  private final Agencies agencies;
  private final TrailSeen trail;
  private final JdbcClient jdbc;

  @Autowired
  FindableTest(
      Browser browser,
      ApplicationContext service,
      Details details,
      People people,
      Relationships relationships,
      Agencies agencies,
      TrailSeen trail,
      JdbcClient jdbc) {
    this.browser = browser;
    force = new InventedForce(service);
    same = new SamePerson(service);
    this.details = details;
    this.people = people;
    this.relationships = relationships;
    this.agencies = agencies;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebodyWhoHarmsAndWhomTheyHarm() {
    agencies.add(
        InventedForce.READER, new SharingAgency(REFUGE.name(), AgencyKind.CHARITY, null, null));
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    named(InventedForce.AGENCY, "P1", "Gwilym", "Prosser");
    named(InventedForce.AGENCY, "V1", "Anwen", "Rees");
  }

  @ParameterizedTest
  @EnumSource(names = {"CASE_MANAGER", "PARTNER"})
  void whoHarmsIsFoundAndWhoIsHarmedIsNot(Role role) {
    assertThat(ask(role, Map.of("family_name", "Prosser")).main())
        .contains("Gwilym Prosser", "Invented Force, as P1", KEPT_BACK);
    for (Map<String, String> known :
        List.of(
            Map.of("family_name", "Rees"),
            Map.of("given_name", "Anwen", "family_name", "Rees", "dob", "1990-02-17"),
            Map.of("given_name", "Anw"),
            Map.of("number", "V1"))) {
      PageSeen page = ask(role, known);
      assertThat(page.heading()).as(known.toString()).isEqualTo(NOBODY);
      assertThat(page.main()).contains(KEPT_BACK);
      assertThat(trail.rows(Deed.PEOPLE_SEARCHED).getLast().subjects()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"COORDINATOR", "ANALYST", "ASSESSOR", "ADVOCATE"})
  void whoReadsWhatIsConfidedFindsBoth(Role role) {
    PageSeen page = ask(role, Map.of("family_name", "Rees"));

    assertThat(page.main()).contains("Anwen Rees").doesNotContain(KEPT_BACK);
  }

  @Test
  void thePageIsThatOfADatabaseWithoutThem() {
    String search =
        partner().send("/people", Map.of("given_name", "Nest", "family_name", "Rees")).redirect();
    String without = partner().open(search).main();
    force.record(InventedForce.row("I2", "P1", TestClock.TODAY.minusDays(5), "V2"));
    named(InventedForce.AGENCY, "V2", "Nest", "Rees");
    named(REFUGE, "R2", "Nest", "Rees");

    assertThat(partner().open(search).main()).isEqualTo(without);
  }

  @Test
  void theyAreLeftOutBeforeAnythingIsCounted() {
    for (int i = 0; i < 30; i++) {
      force.record(InventedForce.row("M" + i, "P1", TestClock.TODAY.minusDays(6), "W" + i));
      named(InventedForce.AGENCY, "W" + i, "Mair", "Morris");
    }
    named(InventedForce.AGENCY, "P2", "Mostyn", "Morris");

    PageSeen page = ask(Role.PARTNER, Map.of("family_name", "Morris"));
    assertThat(page.heading()).isEqualTo("1 record may be this person’s");
    assertThat(page.main()).contains("Mostyn Morris").doesNotContain("More records answer");
    assertThat(ask(Role.ANALYST, Map.of("family_name", "Morris")).main())
        .contains("More records answer to this");
  }

  @Test
  void whoIsCloseToSomebodyWhoHarmsIsNotFoundAndAnAssociateIs() {
    close("C1", "Cadi", RelationshipKind.CHILD, true);
    close("F1", "Ffion", RelationshipKind.PARTNER, false);
    close("A1", "Aled", RelationshipKind.ASSOCIATE, false);

    assertThat(ask(Role.PARTNER, Map.of("given_name", "Cadi")).heading()).isEqualTo(NOBODY);
    assertThat(ask(Role.PARTNER, Map.of("given_name", "Ffion")).heading()).isEqualTo(NOBODY);
    assertThat(ask(Role.PARTNER, Map.of("given_name", "Aled")).main()).contains("Aled Pugh");
    assertThat(ask(Role.PARTNER, Map.of("given_name", "Gwilym")).main()).contains("Prosser");
  }

  @Test
  void whoIsCloseToSomebodyOfWhomNothingIsRecordedIsFound() {
    RecordId one = named(InventedForce.AGENCY, "D1", "Dewi", "Pugh");
    RecordId other = named(InventedForce.AGENCY, "D2", "Delyth", "Pugh");
    relate(one, other, RelationshipKind.PARTNER, false);
    assertThat(ask(Role.PARTNER, Map.of("given_name", "Delyth")).main()).contains("Delyth Pugh");

    RecordId again = named(new Agency("Invented Probation"), "D9", "Dewi", "Pugh");
    force.record(
        new Agency("Invented Probation"),
        List.of(InventedForce.row("I9", "D9", TestClock.TODAY.minusDays(2), null)));
    same.join(one, again);
    assertThat(ask(Role.PARTNER, Map.of("given_name", "Delyth")).heading())
        .as("the partner harms, as another record of theirs says")
        .isEqualTo(NOBODY);
  }

  @Test
  void everyRecordOfWhomSomebodyHarmedIsLeftOut() {
    RecordId there = named(new Agency("Invented Health"), "H1", "Anwen", "Rhys");
    assertThat(ask(Role.PARTNER, Map.of("family_name", "Rhys")).main()).contains("Anwen Rhys");

    same.join(force.recordOf("V1"), there);
    assertThat(ask(Role.PARTNER, Map.of("family_name", "Rhys")).heading()).isEqualTo(NOBODY);
  }

  @Test
  void whoHarmsTooIsFoundUnlessThatIsHidden() {
    force.record(InventedForce.row("I3", "V1", TestClock.TODAY.minusDays(5), "P1"));
    assertThat(ask(Role.PARTNER, Map.of("family_name", "Rees")).main()).contains("Anwen Rees");

    RecordId there = named(new Agency("Invented Health"), "H1", "Anwen", "Rhys");
    same.join(force.recordOf("V1"), there);
    assertThat(ask(Role.PARTNER, Map.of("family_name", "Rhys")).main()).contains("Anwen Rhys");
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:subject, 'test', now(), 'test')
            """)
        .param("subject", force.recordOf("V1").value())
        .update();
    assertThat(ask(Role.PARTNER, Map.of("family_name", "Rhys")).heading()).isEqualTo(NOBODY);
  }

  @Test
  void whatAServiceForVictimSurvivorsHoldsIsNotFoundOfWhomeverItIs() {
    named(REFUGE, "R1", "Gwilym", "Prosser");
    named(REFUGE, "R2", "Nest", "Pugh");

    PageSeen page = ask(Role.PARTNER, Map.of("family_name", "Prosser"));
    assertThat(page.main()).contains("Invented Force, as P1").doesNotContain("Refuge");
    assertThat(ask(Role.PARTNER, Map.of("family_name", "Pugh")).heading()).isEqualTo(NOBODY);
    assertThat(ask(Role.PARTNER, Map.of("number", "R2")).heading()).isEqualTo(NOBODY);
    assertThat(ask(Role.ADVOCATE, Map.of("family_name", "Pugh")).main()).contains("Refuge");
  }

  @Test
  void aCharityThatWorksWithPerpetratorsIsToldAsAnyOther() {
    named(REFUGE, "R2", "Nest", "Pugh");
    jdbc.sql(
            """
            INSERT INTO access_appointment
              (account, agency, role, pathway, areas, given_at, given_by)
            VALUES (:account, :agency, 'CASE_MANAGER', 'drive', '{}', now(), 'test')
            """)
        .param("account", TestPeople.account(Role.CASE_MANAGER))
        .param("agency", REFUGE.name())
        .update();

    assertThat(ask(Role.PARTNER, Map.of("family_name", "Pugh")).main()).contains("Refuge");
  }

  @Test
  void oneWhoseCaseIsTheReadersOwnIsFound() {
    involve(force.recordOf("V1"), Role.CASE_MANAGER, "PERPETRATOR_FACING");

    assertThat(ask(Role.CASE_MANAGER, Map.of("family_name", "Rees")).main()).contains("Anwen Rees");
    assertThat(ask(Role.PARTNER, Map.of("family_name", "Rees")).heading()).isEqualTo(NOBODY);
  }

  @Test
  void noFormForARelationshipOffersThem() {
    involve(force.recordOf("P1"), Role.CASE_MANAGER, "PERPETRATOR_FACING");
    involve(force.recordOf("P1"), Role.ADVOCATE, "ADVOCATE");
    String form = "/people/" + force.recordOf("P1") + "/relationships/new";
    Map<String, String> wanted = Map.of("family_name", "Rees");

    Browser manager = browser.as(Role.CASE_MANAGER);
    PageSeen page = manager.follow(manager.send(form + "/search", wanted));
    assertThat(page.main()).contains(KEPT_BACK).doesNotContain("Anwen", "V1");
    Browser advocate = browser.as(Role.ADVOCATE);
    assertThat(advocate.follow(advocate.send(form + "/search", wanted)).main())
        .contains("Anwen Rees")
        .doesNotContain(KEPT_BACK);
  }

  @Test
  void whetherSomebodyIsKnownNamesNoServiceForVictimSurvivors() {
    force.record(REFUGE, List.of(InventedForce.row("I5", "R1", TestClock.TODAY.minusDays(4), "W")));
    RecordId there = id(REFUGE, "R1");
    same.join(force.recordOf("P1"), there);
    involveAt(REFUGE.name(), force.recordOf("P1"), Role.ADVOCATE, "ADVOCATE");

    for (Role role : List.of(Role.PARTNER, Role.CASE_MANAGER)) {
      assertThat(known(role, InventedForce.AGENCY, "P1").summary("Agencies"))
          .isEqualTo("Invented Force");
      assertThat(known(role, REFUGE, "R1").main()).contains("Nobody is known by this reference");
    }
    assertThat(known(Role.COORDINATOR, InventedForce.AGENCY, "P1").summary("Agencies"))
        .isEqualTo("Invented Force, Invented Refuge");
    assertThat(known(Role.COORDINATOR, REFUGE, "R1").summary("Agencies")).contains("Refuge");
  }

  @Test
  void noPageOfThePersonNamesAServiceForVictimSurvivors() {
    RecordId person = force.recordOf("P1");
    same.join(person, named(REFUGE, "R1", "Gwilym", "Prosser"));
    same.join(person, named(new Agency("Invented Probation"), "O1", "Gwilym", "Prosser"));
    involve(person, Role.CASE_MANAGER, "PERPETRATOR_FACING");
    force.score();

    assertThat(browser.open("/persons/" + person).main()).contains("Invented Refuge");
    assertThat(browser.open("/list").main()).contains("Invented Refuge");
    Browser manager = browser.as(Role.CASE_MANAGER);
    assertThat(manager.open("/persons/" + person).main())
        .contains("Invented Probation")
        .doesNotContain("Refuge", "R1");
    assertThat(manager.open("/list").main())
        .contains("Invented Probation")
        .doesNotContain("Refuge", "R1");
  }

  @Test
  void asManyStatementsHoweverManyAreKeptBack(@Autowired Statements statements) {
    String search = partner().send("/people", Map.of("family_name", "Morris")).redirect();
    named(InventedForce.AGENCY, "P2", "Mostyn", "Morris");
    partner().open(search);
    int few = statements.during(() -> partner().open(search));
    for (int i = 0; i < 30; i++) {
      force.record(InventedForce.row("M" + i, "P1", TestClock.TODAY.minusDays(6), "W" + i));
      named(InventedForce.AGENCY, "W" + i, "Mair", "Morris");
    }
    partner().open(search);

    assertThat(statements.during(() -> partner().open(search))).isEqualTo(few);
  }

  private Browser partner() {
    return browser.as(Role.PARTNER);
  }

  private PageSeen ask(Role role, Map<String, String> known) {
    Browser asking = browser.as(role);
    return asking.follow(asking.send("/people", known));
  }

  private PageSeen known(Role role, Agency agency, String reference) {
    return browser.as(role).send("/known", Map.of("agency", agency.name(), "reference", reference));
  }

  private void close(String reference, String given, RelationshipKind kind, boolean confided) {
    RecordId record = named(InventedForce.AGENCY, reference, given, "Pugh");
    relate(force.recordOf("P1"), record, kind, confided);
  }

  private void relate(RecordId one, RecordId other, RelationshipKind kind, boolean confided) {
    relationships.record(
        InventedForce.READER,
        Decision.Basis.ROLE,
        UUID.randomUUID(),
        new Tie(
            one,
            other,
            kind,
            null,
            null,
            InventedForce.AGENCY,
            "officer",
            KnownHow.FACT,
            confided));
  }

  private RecordId named(Agency agency, String reference, String given, String family) {
    details.record(
        InventedForce.READER,
        agency,
        Map.of(
            reference,
            Written.of(
                Map.of(
                    PersonColumn.GIVEN_NAME,
                    given,
                    PersonColumn.FAMILY_NAME,
                    family,
                    PersonColumn.DOB,
                    given.equals("Gwilym") ? "1985-09-23" : "1990-02-17"),
                details.thisYear())),
        null,
        null);
    return id(agency, reference);
  }

  private RecordId id(Agency agency, String reference) {
    return Objects.requireNonNull(
        people.find(InventedForce.READER, agency, Set.of(reference)).get(reference));
  }

  private void involve(RecordId record, Role role, String relation) {
    involveAt(TestPeople.AGENCY, record, role, relation);
  }

  private void involveAt(String agency, RecordId record, Role role, String relation) {
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (subject, agency, account, relation, reason, begun_at, begun_by)
            VALUES (:subject, :agency, :account, :relation, 'test', now(), 'test')
            """)
        .param("subject", record.value())
        .param("agency", agency)
        .param("account", TestPeople.account(role))
        .param("relation", relation)
        .update();
  }
}
