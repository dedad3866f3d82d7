package org.onus.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody asks whether a person is known before they make a new record. */
@ServiceTest
class FindPersonTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency SOUTH = new Agency("Invented South Division");
  private static final Agency NORTH = new Agency("Invented North Division");
  private static final String CAPTION = "Records that may be this person’s";

  private final Browser browser;
  private final Details details;
  private final People people;
  private final TrailSeen trail;
  private final Statements statements;
  private final JdbcClient jdbc;

  @Autowired
  FindPersonTest(
      Browser browser,
      Details details,
      People people,
      TrailSeen trail,
      Statements statements,
      JdbcClient jdbc) {
    this.browser = browser;
    this.details = details;
    this.people = people;
    this.trail = trail;
    this.statements = statements;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void heldByTwoDivisions() {
    record(
        SOUTH,
        "S1",
        Map.of(
            PersonColumn.GIVEN_NAME, "Gwilym",
            PersonColumn.FAMILY_NAME, "Prosser",
            PersonColumn.DOB, "1985-09-23",
            PersonColumn.STREET, "Slate Row",
            PersonColumn.POSTCODE, "SA9 9ZZ",
            PersonColumn.PNC, "2003/0062845E"));
    record(NORTH, "N1", Map.of(PersonColumn.GIVEN_NAME, "Anwen", PersonColumn.DOB, "1990-01-01"));
  }

  @Test
  void findsTheMisspeltManOfTheOtherDivision() {
    PageSeen page = ask(Map.of("given_name", "Gwylim", "family_name", "Proser", "dob", "9 1985"));

    assertThat(page.heading()).isEqualTo("1 record may be this person’s");
    assertThat(page.table(CAPTION))
        .containsExactly(
            List.of(
                "Gwilym Prosser",
                "1985-09-23",
                "Invented South Division, as S1",
                "Given name alike; family name one character off; date of birth the same as far as"
                    + " known"));
    assertThat(page.link("Gwilym Prosser")).isEqualTo("/persons/" + id(SOUTH, "S1"));
  }

  @Test
  void findsByAnEarlierNameAndAnEarlierAddress() {
    record(
        SOUTH,
        "S1",
        Map.of(
            PersonColumn.FAMILY_NAME, "Vaughan",
            PersonColumn.GIVEN_NAME, "Gwilym",
            PersonColumn.POSTCODE, "LD1 1AA"));

    assertThat(names(ask(Map.of("family_name", "Prosser"))))
        .containsExactly("Gwilym Vaughan Also: Gwilym Prosser");
    assertThat(names(ask(Map.of("postcode", "SA9 9ZZ")))).hasSize(1);
    assertThat(names(ask(Map.of("postcode", "sa9")))).hasSize(1);
  }

  @Test
  void findsByANumberInAnyWayOfWriting() {
    assertThat(names(ask(Map.of("number", "03/62845e")))).containsExactly("Gwilym Prosser");
  }

  @Test
  void findsByAnAgencysOwnReferenceWithOrWithoutCapitals() {
    people.mint(READER, NORTH, Set.of("DP-004711"));

    assertThat(ask(Map.of("number", " dp-004711 ")).table(CAPTION))
        .containsExactly(
            List.of(
                "Name not known",
                "Invented North Division, as DP-004711",
                "The agency’s own reference"));
    assertThat(ask(Map.of("number", "DP-00471")).heading()).isEqualTo("Nobody found");
    assertThat(ask(Map.of("number", "s1", "family_name", "Prosser")).table(CAPTION))
        .singleElement()
        .satisfies(
            row ->
                assertThat(row.getLast())
                    .isEqualTo("The agency’s own reference; Family name the same"));
  }

  @Test
  void neverBetraysAHiddenRecordByItsReference() {
    people.mint(READER, NORTH, Set.of("DP-004711"));
    String nobody = ask(Map.of("number", "DP-004712")).main().replace("004712", "004711");
    hide(id(NORTH, "DP-004711"));

    assertThat(ask(Map.of("number", "DP-004711")).main()).isEqualTo(nobody);
  }

  @Test
  void keepsWhatWasTypedOutOfTheAddress() {
    PageSeen answer = browser.send("/people", Map.of("family_name", "Prosser"));

    assertThat(answer.redirect()).matches("/people/searches/[0-9a-f-]{36}");
    assertThat(browser.open(answer.redirect()).title()).doesNotContain("Prosser");
    assertThat(browser.as(Role.COORDINATOR).open(answer.redirect()).status()).isEqualTo(404);
  }

  @Test
  void asksForAtLeastOneThing() {
    assertThat(browser.send("/people", Map.of("given_name", " ")).problems())
        .containsExactly("Type at least one thing that you know of the person");
    assertThat(browser.send("/people", Map.of("street", "x".repeat(201))).problems())
        .containsExactly("Type at most 200 characters");
  }

  @Test
  void whatIsTooLongStaysInItsBox() {
    PageSeen page =
        browser.send("/people", Map.of("street", "x".repeat(201), "family_name", "Prosser"));

    assertThat(page.field("street")).isEqualTo("x".repeat(201));
    assertThat(page.field("family_name")).isEqualTo("Prosser");
  }

  @Test
  void halfANameFindsThoseWhoseNameBeginsSo() {
    record(
        NORTH, "N2", Map.of(PersonColumn.FAMILY_NAME, "Kowalski", PersonColumn.GIVEN_NAME, "Jan"));
    record(NORTH, "N3", Map.of(PersonColumn.FAMILY_NAME, "Kowal", PersonColumn.GIVEN_NAME, "Ewa"));
    record(NORTH, "N4", Map.of(PersonColumn.FAMILY_NAME, "Nowak", PersonColumn.GIVEN_NAME, "Jan"));
    PageSeen page = ask(Map.of("family_name", "kow"));

    assertThat(names(page)).containsExactly("Ewa Kowal", "Jan Kowalski");
    assertThat(page.table(CAPTION).getFirst()).contains("The name begins as you typed it");
    assertThat(trail.rows(Deed.PEOPLE_SEARCHED).getLast().subjects())
        .containsExactlyInAnyOrder(id(NORTH, "N2").value(), id(NORTH, "N3").value());
    assertThat(names(ask(Map.of("family_name", "kow", "given_name", "j"))))
        .containsExactly("Jan Kowalski");
    assertThat(ask(Map.of("family_name", "%")).heading()).isEqualTo("Nobody found");
    assertThat(ask(Map.of("family_name", "k_w")).heading()).isEqualTo("Nobody found");

    hide(id(NORTH, "N3"));
    assertThat(names(ask(Map.of("family_name", "kow")))).containsExactly("Jan Kowalski");
  }

  @Test
  void aNameThatManyBearShowsSomeAndAsksForMore() {
    for (int i = 0; i < 25; i++) {
      record(NORTH, "M" + i, Map.of(PersonColumn.FAMILY_NAME, "Morris"));
    }
    PageSeen all = ask(Map.of("family_name", "Morris"));
    assertThat(all.table(CAPTION)).hasSize(25);
    assertThat(all.main()).doesNotContain("than are shown here");

    record(NORTH, "M25", Map.of(PersonColumn.FAMILY_NAME, "Morrison"));
    PageSeen more = ask(Map.of("family_name", "Morris"));
    assertThat(more.table(CAPTION)).hasSize(25);
    assertThat(more.main()).contains("More records answer to this than are shown here");
    assertThat(
            browser
                .open(more.link("Add a given name, a date of birth or a place"))
                .field("family_name"))
        .isEqualTo("Morris");
  }

  @Test
  void anAddressThatManyShareShowsSomeAndSaysThatThereAreMore() {
    for (int i = 0; i < 25; i++) {
      record(NORTH, "A" + i, Map.of(PersonColumn.POSTCODE, "LD1 1AA"));
    }
    PageSeen all = ask(Map.of("postcode", "LD1 1AA"));
    assertThat(all.table(CAPTION)).hasSize(25);
    assertThat(all.main()).doesNotContain("than are shown here");

    record(NORTH, "A25", Map.of(PersonColumn.POSTCODE, "LD1 1AA"));
    PageSeen more = ask(Map.of("postcode", "LD1 1AA"));
    assertThat(more.table(CAPTION)).hasSize(25);
    assertThat(more.main()).contains("More records answer to this than are shown here");
    hide(id(NORTH, "A7"));
    PageSeen hidden = ask(Map.of("postcode", "LD1 1AA"));
    assertThat(hidden.table(CAPTION)).hasSize(25);
    assertThat(hidden.main()).doesNotContain("than are shown here");
  }

  private void hide(RecordId record) {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:person, 'test', now(), 'test')
            """)
        .param("person", record.value())
        .update();
  }

  @Test
  void leavesNoGapWhereSomebodyIsHidden() {
    RecordId hidden = id(SOUTH, "S1");
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:person, 'test', :now::timestamptz, 'test')
            """)
        .param("person", hidden.value())
        .param("now", Instant.EPOCH.toString())
        .update();
    PageSeen page = ask(Map.of("family_name", "Prosser"));

    assertThat(page.heading()).isEqualTo("Nobody found");
    assertThat(trail.rows(Deed.PEOPLE_SEARCHED).getLast().subjects()).isEmpty();
    assertThat(browser.open("/people/" + hidden + "/held").status()).isEqualTo(404);
  }

  @Test
  void nobodyOnThePerpetratorsSideLearnsThatAnAddressAgrees() {
    Browser manager = browser.as(Role.CASE_MANAGER);

    assertThat(manager.open("/people").document().select("#postcode")).isEmpty();
    assertThat(manager.send("/people", Map.of("postcode", "SA9 9ZZ")).problems()).hasSize(1);
    PageSeen page =
        manager.follow(
            manager.send("/people", Map.of("family_name", "Prosser", "postcode", "SA9 9ZZ")));
    assertThat(page.main())
        .contains("Gwilym Prosser")
        .doesNotContain("SA9")
        .doesNotContain("Slate");
  }

  @Test
  void isAskedByPartnersWhoOpenNobody() {
    Browser partner = browser.as(Role.PARTNER);
    PageSeen page = partner.follow(partner.send("/people", Map.of("family_name", "Prosser")));

    assertThat(page.main()).contains("Invented South Division");
    assertThat(page.document().select("main a[href*=persons]")).isEmpty();
    assertThat(page.document().select("main a[href$=new]")).isEmpty();
  }

  @Test
  void takesTheSameStatementsHoweverManyAreHeld() {
    String search = browser.send("/people", Map.of("family_name", "Prosser")).redirect();
    browser.open(search);
    int few = statements.during(() -> browser.open(search));
    for (int i = 0; i < 40; i++) {
      record(NORTH, "M" + i, Map.of(PersonColumn.FAMILY_NAME, "Prosser"));
    }
    browser.open(search);

    assertThat(statements.during(() -> browser.open(search))).isEqualTo(few);
  }

  @Test
  void aPersonWhoIsNotThereIsAddedWithWhatWasTyped() {
    String search = browser.send("/people", Map.of("family_name", "Morgan")).redirect();
    PageSeen form = browser.open(browser.open(search).link("Add the person"));
    assertThat(form.field("family_name")).isEqualTo("Morgan");

    PageSeen page = browser.follow(add(search, "N7"));
    assertThat(page.heading()).isEqualTo("What Invented North Division holds as N7");
    assertThat(page.table("As it stands"))
        .extracting(row -> row.get(0) + ": " + row.get(1).replaceFirst(" Correct .*", ""))
        .containsExactly(
            "Name: Morgan",
            "Also known as: Meg",
            "Date of birth: 31/02/1980",
            "Ethnicity: White: Gypsy or Irish Traveller",
            "Interpreter needed: Yes",
            "Disability: deaf",
            "PNC ID: 03/62845F Its check character does not fit: a character is wrong.");
    assertThat(names(ask(Map.of("given_name", "Meg")))).hasSize(1);
  }

  @Test
  void aReferenceTypedTwiceLeadsToTheRecordThatStands() {
    String search = browser.send("/people", Map.of("family_name", "Morgan")).redirect();
    String first = add(search, "N7").redirect();
    PageSeen second = add(search, "N7");

    assertThat(second.problems())
        .containsExactly(
            "Invented North Division has a record under this reference already. Nothing was"
                + " recorded");
    assertThat(second.link("Open the record that stands under this reference")).isEqualTo(first);
    assertThat(second.field("family_name")).isEqualTo("Morgan");
    assertThat(trail.rows(Deed.PEOPLE_RECORDED).stream().filter(row -> row.about() == null))
        .hasSize(3);
  }

  @Test
  void aHiddenReferenceIsAddedLikeOneOfWhichNothingIsHeld() {
    String search = browser.send("/people", Map.of("family_name", "Morgan")).redirect();
    add(search, "N7");
    RecordId hidden = id(NORTH, "N7");
    hide(hidden);
    PageSeen answer = add(search, "N7");

    assertThat(answer.redirect()).doesNotContain(hidden.toString());
    assertThat(browser.follow(answer).main())
        .contains("What you typed is recorded. The person’s own page is not open to you.");
  }

  @Test
  void nobodyIsAddedWithoutASearch() {
    assertThat(
            browser
                .send(
                    "/people/searches/00000000-0000-7000-8000-000000000000/new",
                    Map.of("agency", NORTH.name(), "reference", "N7", "family_name", "X"))
                .status())
        .isEqualTo(404);
  }

  private PageSeen add(String search, String reference) {
    Map<String, String> fields = new HashMap<>();
    fields.put("agency", NORTH.name());
    fields.put("reference", reference);
    fields.put("family_name", "Morgan");
    fields.put("alias_given_name", "Meg");
    fields.put("dob", "31/02/1980");
    fields.put("pnc", "03/62845F");
    fields.put("ethnicity", "W3");
    fields.put("interpreter", "Y");
    fields.put("disability", "deaf");
    return browser.send(search + "/new", fields);
  }

  private PageSeen ask(Map<String, String> known) {
    return browser.follow(browser.send("/people", known));
  }

  private static List<String> names(PageSeen page) {
    return page.table(CAPTION).stream().map(List::getFirst).toList();
  }

  private void record(Agency agency, String reference, Map<PersonColumn, String> values) {
    details.record(
        READER, agency, Map.of(reference, Written.of(values, details.thisYear())), null, null);
  }

  private RecordId id(Agency agency, String reference) {
    return Objects.requireNonNull(people.find(READER, agency, Set.of(reference)).get(reference));
  }
}
