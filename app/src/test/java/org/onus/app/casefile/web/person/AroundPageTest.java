package org.onus.app.casefile.web.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.app.casefile.web.FilledForms.day;
import static org.onus.app.casefile.web.FilledForms.decision;
import static org.onus.app.casefile.web.FilledForms.tie;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.trail.Deed;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Role;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.people.relationships.RelationshipKind;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is around a person: said by agencies or following from incidents, and seen by role. */
@ServiceTest
class AroundPageTest {
  private static final String CAPTION = "Who is around them";
  private final Browser browser;
  private final InventedForce force;
  private final Details details;
  private final TrailSeen trail;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));
  private RecordId victim = person;
  private RecordId friend = person;

  @Autowired
  AroundPageTest(
      Browser browser,
      ApplicationContext service,
      Details details,
      TrailSeen trail,
      JdbcClient jdbc) {
    this.browser = browser;
    this.force = new InventedForce(service);
    this.details = details;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebodyWithAVictimSurvivorAndAFriend() {
    force.record(
        formerPartners("I1", TestClock.TODAY.minusDays(40)),
        formerPartners("I2", TestClock.TODAY.minusDays(6)));
    person = named("P1", "Gwilym", "Prosser");
    victim = named("V1", "Ann", "Rees");
    friend = named("F1", "Owen", "Pugh");
  }

  @Test
  void whatFollowsFromIncidentsIsShownFromBothSides() {
    assertThat(around(Role.ANALYST, person).table(CAPTION))
        .containsExactly(
            List.of(
                "Ann Rees",
                "Recorded as harmed by them, as their ex-partner Follows from incidents",
                "13 October 2026 to 16 November 2026",
                "2 incidents, last on 16 November 2026"));
    assertThat(around(Role.ANALYST, victim).table(CAPTION))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .startsWith(
                        "Gwilym Prosser",
                        "Recorded as harming them, as their ex-partner Follows from incidents"));
  }

  @Test
  void anAgencySaysWhoIsAroundThem() {
    PageSeen page = browser.follow(relate(friend, "Owen", Map.of()));

    assertThat(page.table(CAPTION))
        .contains(
            List.of(
                "Owen Pugh",
                "Former partner Owen Pugh",
                "Since 1 October 2026",
                "Test Police, officer (Fact)"));
    assertThat(trail.rows(Deed.PEOPLE_AROUND_READ).getLast().subjects())
        .containsExactlyInAnyOrder(person.value(), victim.value(), friend.value());
    assertThat(page.title()).doesNotContain("Prosser", "Pugh");
  }

  @Test
  void aChildIsAParentsChildFromTheOtherSide() {
    relate(friend, "Owen", Map.of("kind", "CHILD"));

    assertThat(around(Role.ANALYST, friend).table(CAPTION))
        .singleElement()
        .satisfies(row -> assertThat(row).startsWith("Gwilym Prosser", "Parent Gwilym Prosser"));
    for (RelationshipKind kind : RelationshipKind.values()) {
      assertThat(kind.seenFromOther().seenFromOther()).isEqualTo(kind);
    }
  }

  @Test
  void nobodyIsNamedOnThePerpetratorsSideWhoIsOrMayBeHarmed() {
    involve(Role.CASE_MANAGER, "PERPETRATOR_FACING");
    relate(friend, "Owen", Map.of("kind", "HOUSEHOLD"));
    PageSeen page = around(Role.CASE_MANAGER, person);

    assertThat(page.table(CAPTION))
        .extracting(List::getFirst)
        .containsExactly("Person 1 (name not shown)", "Person 2 (name not shown)");
    assertThat(page.markup())
        .doesNotContain("Rees", "Pugh", "V1", "F1", victim.toString(), friend.toString());
    assertThat(page.main()).contains("nobody is named here who is recorded as harmed");
    assertThat(trail.rows(Deed.PEOPLE_AROUND_READ).getLast().subjects())
        .containsExactly(person.value());
  }

  @Test
  void anAssociateIsNamedOnThePerpetratorsSideUnlessHarmed() {
    involve(Role.CASE_MANAGER, "PERPETRATOR_FACING");
    relate(friend, "Owen", Map.of("kind", "ASSOCIATE"));
    assertThat(around(Role.CASE_MANAGER, person).text()).contains("Owen Pugh");

    force.record(InventedForce.row("I3", "P2", TestClock.TODAY.minusDays(3), "F1"));
    assertThat(around(Role.CASE_MANAGER, person).text()).doesNotContain("Owen Pugh");
  }

  @Test
  void whatIsConfidedIsNotThereOnThePerpetratorsSide() {
    involve(Role.CASE_MANAGER, "PERPETRATOR_FACING");
    relate(friend, "Owen", Map.of("confided", "yes", "kind", "ASSOCIATE"));

    assertThat(around(Role.CASE_MANAGER, person).table(CAPTION)).hasSize(1);
    assertThat(around(Role.ANALYST, person).table(CAPTION)).hasSize(2);
  }

  @Test
  void twoRecordsOfOneOtherPersonStandTogether() {
    RecordId again = named("V2", "Anne", "Rees");
    relate(again, "Anne", Map.of("kind", "ASSOCIATE"));
    PageSeen apart = around(Role.ANALYST, person);
    assertThat(dots(apart)).containsExactly("1", "2");

    samePerson(victim, again);
    PageSeen together = around(Role.ANALYST, person);
    assertThat(dots(together)).containsExactly("1", "1");
    assertThat(together.table(CAPTION)).extracting(List::getFirst).containsOnly("Ann Rees");
  }

  @Test
  void incidentsAgainstTwoRecordsOfOnePersonAreOneRow() {
    RecordId again = named("V2", "Anne", "Rees");
    force.record(InventedForce.row("I3", "P1", TestClock.TODAY.minusDays(3), "V2"));
    assertThat(around(Role.ANALYST, person).table(CAPTION)).hasSize(2);

    samePerson(victim, again);
    assertThat(around(Role.ANALYST, person).table(CAPTION))
        .singleElement()
        .satisfies(
            row -> assertThat(row.getLast()).isEqualTo("3 incidents, last on 19 November 2026"));
  }

  @Test
  void bothRecordsStayNamelessIfEitherIsHarmed() {
    involve(Role.CASE_MANAGER, "PERPETRATOR_FACING");
    RecordId again = named("V2", "Anne", "Rees");
    relate(again, "Anne", Map.of("kind", "ASSOCIATE"));
    assertThat(around(Role.CASE_MANAGER, person).text()).contains("Anne Rees");

    samePerson(victim, again);
    PageSeen page = around(Role.CASE_MANAGER, person);
    assertThat(page.table(CAPTION))
        .extracting(List::getFirst)
        .containsExactly("Person 1 (name not shown)", "Person 1 (name not shown)");
    assertThat(page.markup()).doesNotContain("Rees", again.toString());
  }

  @Test
  void aRelationshipOfOneDayIsOnThatDay() {
    Map<String, String> day = new HashMap<>();
    day(day, "from", "1", "10", "2026");
    day(day, "until", "1", "10", "2026");
    relate(friend, "Owen", day);

    assertThat(around(Role.ANALYST, person).table(CAPTION))
        .extracting(row -> row.get(2))
        .contains("On 1 October 2026 no longer");
  }

  private static List<String> dots(PageSeen page) {
    return page.document().select("tr[data-person]").eachAttr("data-person");
  }

  private void samePerson(RecordId one, RecordId other) {
    String pair = "/people/" + one + "/same-as/" + other;
    assertThat(browser.send(pair, decision(browser.open(pair), "SAME", "one number")).status())
        .isEqualTo(302);
  }

  @Test
  void whoIsHiddenIsNotAroundAnybody() {
    relate(friend, "Owen", Map.of());
    hide(friend);
    hide(victim);

    assertThat(around(Role.ANALYST, person).main())
        .contains("Nobody is recorded around this person");
  }

  @Test
  void endsOnADayForAReason() {
    relate(friend, "Owen", Map.of());
    String one = around(Role.ANALYST, person).link("Former partner Owen Pugh");
    Map<String, String> end = new HashMap<>();
    end.put("seen", browser.open(one).field("seen"));
    assertThat(browser.send(one + "/end", end).problems())
        .containsExactly("Enter the day", "Say why, in a few words");
    end.put("reason", "moved out");
    day(end, "until", "30", "9", "2026");
    assertThat(browser.send(one + "/end", end).problems())
        .containsExactly("The last day must not lie before the first");
    day(end, "until", "1", "11", "2026");
    PageSeen page = browser.follow(browser.send(one + "/end", end));

    assertThat(page.table(CAPTION))
        .extracting(row -> row.get(2))
        .contains("1 October 2026 to 1 November 2026 no longer");
    assertThat(browser.send(one + "/end", end).problems())
        .singleElement()
        .asString()
        .startsWith("Somebody changed");
    assertThat(
            jdbc.sql("SELECT count(*) FROM people_relationship")
                .query((row, _) -> row.getInt(1))
                .single())
        .isEqualTo(2);
  }

  @Test
  void isCorrectedAndTheSecondOfTwoIsToldSo() {
    relate(friend, "Owen", Map.of());
    String one = around(Role.ANALYST, person).link("Former partner Owen Pugh");
    PageSeen form = browser.open(one + "/correct");
    assertThat(form.document().select("#kind option[selected]").attr("value"))
        .isEqualTo("EX_PARTNER");
    Map<String, String> right =
        tie(
            friend.value(),
            browser.send(
                "/people/" + person + "/relationships/new/search", Map.of("given_name", "Owen")));
    right.put("kind", "ASSOCIATE");
    right.put("seen", form.field("seen"));
    assertThat(browser.send(one + "/correct", right).problems())
        .containsExactly("Say why, in a few words");
    right.put("reason", "mistyped");
    PageSeen page = browser.follow(browser.send(one + "/correct", right));
    assertThat(page.main()).contains("Associate Owen Pugh").doesNotContain("Former partner Owen");

    assertThat(browser.open(one).main())
        .contains("What stood before", "Changed because: mistyped", "Former partner");

    right.put("kind", "FAMILY");
    PageSeen told = browser.send(one + "/correct", right);
    assertThat(told.problems()).singleElement().asString().startsWith("Somebody changed");
    assertThat(told.summary("What they are to this person")).isEqualTo("Associate");
    assertThat(told.document().select("#kind option[selected]").attr("value")).isEqualTo("FAMILY");
  }

  @Test
  void whoeverChangesWhatWasWithdrawnMeanwhileIsToldAndKeepsWhatTheyTyped() {
    relate(friend, "Owen", Map.of());
    String one = around(Role.ANALYST, person).link("Former partner Owen Pugh");
    String seen = browser.open(one).field("seen");
    Map<String, String> end = new HashMap<>(Map.of("seen", seen, "reason", "moved out"));
    day(end, "until", "1", "11", "2026");
    Map<String, String> right =
        tie(
            friend.value(),
            browser.send(
                "/people/" + person + "/relationships/new/search", Map.of("given_name", "Owen")));
    right.putAll(Map.of("kind", "ASSOCIATE", "seen", seen, "reason", "never a couple"));
    browser
        .as(Role.COORDINATOR)
        .send(one + "/withdraw", Map.of("seen", seen, "withdraw-reason", "another Owen"));

    PageSeen ended = browser.send(one + "/end", end);
    assertThat(ended.status()).isEqualTo(422);
    assertThat(ended.main()).contains("because: another Owen");
    assertThat(ended.summary("Last day")).isEqualTo("1 11 2026");
    assertThat(ended.summary("How is that known?")).isEqualTo("moved out");
    PageSeen corrected = browser.send(one + "/correct", right);
    assertThat(corrected.status()).isEqualTo(422);
    assertThat(corrected.main()).contains("because: another Owen", "never a couple", "Associate");
    assertThat(around(Role.ANALYST, person).main()).doesNotContain("Owen Pugh");
  }

  @Test
  void theOtherPersonIsSearchedForAndChosen() {
    String form = "/people/" + person + "/relationships/new";
    assertThat(browser.send(form + "/search", Map.of()).problems())
        .containsExactly("Type at least one thing that you know of the person");
    PageSeen found = browser.follow(browser.send(form + "/search", Map.of("given_name", "Owen")));

    assertThat(found.main())
        .contains("Searched for: given name Owen", "Owen Pugh", "None of these: add the person")
        .doesNotContain("than are shown here");
    PageSeen again = browser.open(found.link("Change the search"));
    assertThat(again.field("given_name")).isEqualTo("Owen");
    Map<String, String> fields = new HashMap<>();
    fields.put("search", found.field("search"));
    fields.put("other", person + "");
    assertThat(browser.send(form, fields).problems())
        .containsExactly(
            "That is the person themselves; choose somebody else",
            "Choose one",
            "Say which agency says it, in at most 100 characters",
            "Say who at the agency says it",
            "Choose one",
            "Choose one");
    for (String nobody : List.of("", "x", UUID.randomUUID().toString())) {
      fields.put("other", nobody);
      assertThat(browser.send(form, fields).problems()).startsWith("Choose one");
    }
    hide(friend);
    fields.put("other", friend + "");
    assertThat(browser.send(form, fields).problems())
        .containsExactly("No agency’s record agrees with this.");
    fields.put("search", UUID.randomUUID().toString());
    assertThat(browser.send(form, fields).problems())
        .containsExactly("Search for the other person first");
  }

  @Test
  void theOtherPersonIsFoundByAddressPhoneAndNumberToo() {
    details.record(
        InventedForce.READER,
        InventedForce.AGENCY,
        Map.of(
            "F1",
            Written.of(
                Map.of(
                    PersonColumn.FAMILY_NAME, "Pugh",
                    PersonColumn.POSTCODE, "SA9 9ZZ",
                    PersonColumn.PNC, "2003/0062845E"),
                details.thisYear())),
        null,
        null);
    String form = "/people/" + person + "/relationships/new/search";

    assertThat(browser.follow(browser.send(form, Map.of("postcode", "SA9 9ZZ"))).main())
        .contains("as F1");
    assertThat(browser.follow(browser.send(form, Map.of("number", "03/62845e"))).main())
        .contains("as F1");
    involve(Role.CASE_MANAGER, "PERPETRATOR_FACING");
    Browser manager = browser.as(Role.CASE_MANAGER);
    assertThat(manager.open("/people/" + person + "/relationships/new").main())
        .contains("people are not searched by address or phone");
    assertThat(manager.send(form, Map.of("postcode", "SA9 9ZZ")).status()).isEqualTo(422);
  }

  @Test
  void whoMayNotAddPeopleIsToldWhoMay() {
    involve(Role.ADVOCATE, "ADVOCATE");
    Browser advocate = browser.as(Role.ADVOCATE);
    PageSeen found =
        advocate.follow(
            advocate.send(
                "/people/" + person + "/relationships/new/search", Map.of("given_name", "Osian")));

    assertThat(found.main())
        .contains("In your role nobody is added", "coordinator, analyst, assessor")
        .doesNotContain("None of these: add the person");
  }

  @Test
  void oneSearchIsOnRecordOnce() {
    int before = trail.rows(Deed.PEOPLE_SEARCHED).size();
    Map<String, String> tie =
        tie(
            friend.value(),
            browser.send(
                "/people/" + person + "/relationships/new/search", Map.of("given_name", "Owen")));
    browser.open("/people/" + person + "/relationships/new?search=" + tie.get("search"));
    browser.send("/people/" + person + "/relationships/new", tie);

    assertThat(trail.rows(Deed.PEOPLE_SEARCHED)).hasSize(before + 1);
    assertThat(around(Role.ANALYST, person).table(CAPTION)).hasSize(2);
  }

  @Test
  void asManyStatementsForThirtyPeopleAsForOne(@Autowired Statements sql) {
    int one = sql.during(() -> around(Role.ANALYST, person));
    for (int i = 0; i < 30; i++) {
      force.record(InventedForce.row("M" + i, "P1", TestClock.TODAY.minusDays(i + 1), "W" + i));
    }

    assertThat(sql.during(() -> around(Role.ANALYST, person))).isEqualTo(one);
    assertThat(around(Role.ANALYST, person).table(CAPTION)).hasSize(31);
  }

  private static IncidentRow formerPartners(String incident, LocalDate day) {
    return new IncidentRow(
        incident,
        "P1",
        day,
        InventedForce.COMMON_ASSAULT,
        Kind.CRIME,
        "V1",
        "ex-partner",
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private PageSeen around(Role role, RecordId record) {
    return browser.as(role).open("/persons/" + record + "/around");
  }

  private PageSeen relate(RecordId other, String given, Map<String, String> answers) {
    String form = "/people/" + person + "/relationships/new";
    Map<String, String> tie =
        tie(other.value(), browser.send(form + "/search", Map.of("given_name", given)));
    tie.putAll(answers);
    return browser.send(form, tie);
  }

  private RecordId named(String reference, String given, String family) {
    details.record(
        InventedForce.READER,
        InventedForce.AGENCY,
        Map.of(
            reference,
            Written.of(
                Map.of(PersonColumn.GIVEN_NAME, given, PersonColumn.FAMILY_NAME, family),
                details.thisYear())),
        null,
        null);
    return force.recordOf(reference);
  }

  private void hide(RecordId record) {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:subject, 'test', now(), 'test')
            """)
        .param("subject", record.value())
        .update();
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
}
