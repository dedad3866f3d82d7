package org.onus.app.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.identification.InventedForce;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever types a search is shown the likeliest few before they send it. */
@ServiceTest
class WhileTypingTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency SOUTH = new Agency("Invented South Division");
  private static final Map<String, String> MISSPELT =
      Map.of("given_name", "Gwylim", "family_name", "Proser");

  private final Browser browser;
  private final Details details;
  private final People people;
  private final TrailSeen trail;
  private final JdbcClient jdbc;
  private final InventedForce force;

  @Autowired
  WhileTypingTest(
      Browser browser,
      Details details,
      People people,
      TrailSeen trail,
      JdbcClient jdbc,
      ApplicationContext service) {
    this.browser = browser;
    this.details = details;
    this.people = people;
    this.trail = trail;
    this.jdbc = jdbc;
    force = new InventedForce(service);
  }

  @BeforeEach
  void somebodyIsHeld() {
    record("S-1", "Gwilym", "Prosser");
  }

  @Test
  void showsTheMisspeltManWithWhoHoldsHim() {
    Element shown = shown(browser, MISSPELT, true);

    assertThat(shown.select("h2").text()).isEqualTo("1 record may be this person’s");
    assertThat(shown.select("li").eachText())
        .containsExactly(
            "Gwilym Prosser Invented South Division, as S-1. 1985-09-23. Given name alike; family"
                + " name one character off");
    assertThat(shown.select("a").eachAttr("href")).containsExactly("/persons/" + id("S-1"));
    assertThat(shown.text()).contains("Search to see what agrees and what differs.");
  }

  @Test
  void whoIsShownStandsOnTheTrailWithWhatWasTyped() {
    shown(browser, MISSPELT, true);

    assertThat(trail.rows(Deed.PEOPLE_SHOWN_WHILE_TYPING))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.subjects()).containsExactly(id("S-1").value());
              assertThat(typed(Objects.requireNonNull(row.about()).toString())).contains("Proser");
            });
    assertThat(trail.rows(Deed.PEOPLE_SEARCHED)).isEmpty();
  }

  @Test
  void whoComesBackFindsTheBoxesAsTheyWere() {
    String address = told(MISSPELT, true).header("HX-Replace-Url");
    PageSeen form = browser.open(Objects.requireNonNull(address));

    assertThat(address).matches("/people\\?search=[0-9a-f-]{36}");
    assertThat(form.field("given_name")).isEqualTo("Gwylim");
    assertThat(form.field("family_name")).isEqualTo("Proser");
    assertThat(told(MISSPELT, false).header("HX-Replace-Url")).isNull();
    assertThat(told(Map.of(), true).header("HX-Replace-Url")).isNull();
  }

  @Test
  void halfOfEachNameIsEnough() {
    assertThat(
            shown(browser, Map.of("given_name", "gw", "family_name", "pro"), true)
                .select("a")
                .eachText())
        .containsExactly("Gwilym Prosser");
  }

  @Test
  void oneNameAloneShowsNobodyAndLeavesNothing() {
    assertThat(shown(browser, Map.of("family_name", "Prosser"), true).children()).isEmpty();
    assertThat(shown(browser, Map.of(), true).children()).isEmpty();
    assertThat(
            shown(
                    browser,
                    Map.of("given_name", "Gwilym", "family_name", "Prosser" + "x".repeat(200)),
                    true)
                .children())
        .isEmpty();

    assertThat(trail.rows(Deed.PEOPLE_SHOWN_WHILE_TYPING)).isEmpty();
    assertThat(jdbc.sql("SELECT count(*) FROM people_search").query(Integer.class).single())
        .isZero();
  }

  @Test
  void nobodyFoundSoFarSaysSo() {
    Element shown = shown(browser, Map.of("given_name", "Zacharias", "family_name", "Quill"), true);

    assertThat(shown.select("h2").text()).isEqualTo("Nobody found so far");
    assertThat(shown.select("li")).isEmpty();
  }

  @Test
  void atMostFiveAreShownAndMoreAreSaid() {
    for (int i = 2; i <= 5; i++) {
      record("S-" + i, "Gwilym", "Prosser");
    }
    Element five = shown(browser, MISSPELT, true);
    assertThat(five.select("h2").text()).isEqualTo("The likeliest 5 records");
    assertThat(five.select("li")).hasSize(5);
    assertThat(five.text()).doesNotContain("More answer to this");

    record("S-6", "Gwilym", "Prosser");
    Element more = shown(browser, MISSPELT, true);
    assertThat(more.select("li")).hasSize(5);
    assertThat(more.text()).contains("More answer to this: search to see them.");
  }

  @Test
  void whereSomebodyIsChosenNothingLeadsAway() {
    Element shown = shown(browser, MISSPELT, false);

    assertThat(shown.select("a")).isEmpty();
    assertThat(shown.select("strong").eachText()).containsExactly("Gwilym Prosser");
    assertThat(shown.text()).contains("Search to choose one of them.");
  }

  @Test
  void partnersAreLedToNobody() {
    Element shown = shown(browser.as(Role.PARTNER), MISSPELT, true);

    assertThat(shown.select("strong").eachText()).containsExactly("Gwilym Prosser");
    assertThat(shown.select("a")).isEmpty();
  }

  @Test
  void onThePerpetratorsSideNobodyWhoIsHarmedIsShown() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), "V1"));
    details.record(
        READER,
        InventedForce.AGENCY,
        Map.of("V1", Written.of(name("Anwen", "Rees"), details.thisYear())),
        null,
        null);
    Map<String, String> known = Map.of("given_name", "Anwen", "family_name", "Rees");
    assertThat(shown(browser, known, true).select("li")).hasSize(1);
    Element shown = shown(browser.as(Role.CASE_MANAGER), known, true);

    assertThat(shown.select("h2").text()).isEqualTo("Nobody found so far");
    assertThat(shown.text()).contains("Your role does not find people who may have been harmed");
  }

  @Test
  void whoIsHiddenIsNotShown() {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:person, 'test', now(), 'test')
            """)
        .param("person", id("S-1").value())
        .update();

    assertThat(shown(browser, MISSPELT, true).select("li")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/people", "/assessments/new"})
  void everyPageThatSearchesAsksWhileOneTypes(String address) {
    PageSeen page = browser.as(Role.COORDINATOR).open(address);

    assertThat(page.document().select("form [hx-post]").attr("hx-post"))
        .isEqualTo("/people/while-typing?leads=" + address.equals("/people"));
    assertThat(page.document().select("main #while-typing[aria-live=polite]")).hasSize(1);
  }

  private PageSeen told(Map<String, String> typed, boolean leads) {
    return browser.send("/people/while-typing?leads=" + leads, typed);
  }

  private static Element shown(Browser who, Map<String, String> typed, boolean leads) {
    PageSeen page = who.send("/people/while-typing?leads=" + leads, typed);
    assertThat(page.status()).isEqualTo(200);
    return Objects.requireNonNull(page.document().getElementById("while-typing"));
  }

  private String typed(String search) {
    return jdbc.sql("SELECT known::text FROM people_search WHERE id = :id::uuid")
        .param("id", search)
        .query(String.class)
        .single();
  }

  private void record(String reference, String given, String family) {
    details.record(
        READER,
        SOUTH,
        Map.of(reference, Written.of(name(given, family), details.thisYear())),
        null,
        null);
  }

  private static Map<PersonColumn, String> name(String given, String family) {
    return Map.of(
        PersonColumn.GIVEN_NAME, given,
        PersonColumn.FAMILY_NAME, family,
        PersonColumn.DOB, "1985-09-23");
  }

  private RecordId id(String reference) {
    return Objects.requireNonNull(people.find(READER, SOUTH, Set.of(reference)).get(reference));
  }
}
