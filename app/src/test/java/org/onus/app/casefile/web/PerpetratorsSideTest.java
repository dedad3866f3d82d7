package org.onus.app.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.app.casefile.web.FilledForms.day;
import static org.onus.app.casefile.web.FilledForms.decision;
import static org.onus.app.casefile.web.FilledForms.tie;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever works with a perpetrator opens every page of their own case and reads nowhere who was
 * harmed, who helps her, or a reason in which somebody wrote it down. The same is read by others.
 */
@ServiceTest
class PerpetratorsSideTest {
  private static final Agency REFUGE = new Agency("Invented Refuge");
  private static final String HER_REFERENCE = "HERS-77";
  private static final String TOLD = "she told her adviser";
  private final Browser browser;
  private final InventedForce force;
  private final Details details;
  private final Agencies agencies;
  private final People people;
  private final TrailSeen trail;
  private final JdbcClient jdbc;
  private RecordId person = new RecordId(new UUID(0, 0));
  private final List<String> pages = new ArrayList<>();

  @Autowired
  PerpetratorsSideTest(
      Browser browser,
      ApplicationContext service,
      Details details,
      Agencies agencies,
      People people,
      TrailSeen trail,
      JdbcClient jdbc) {
    this.browser = browser;
    force = new InventedForce(service);
    this.details = details;
    this.agencies = agencies;
    this.people = people;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebodyWhoHarmsAndIsHarmed() {
    agencies.add(
        InventedForce.READER, new SharingAgency(REFUGE.name(), AgencyKind.CHARITY, null, null));
    force.record(
        InventedForce.row("I1", "P1", TestClock.TODAY.minusDays(6), HER_REFERENCE)
            .withSource(REFUGE.name()),
        InventedForce.row("I2", "P9", TestClock.TODAY.minusDays(5), "P1"));
    force.score();
    person = force.recordOf("P1");
    named("P1", "Gwilym", "Prosser");
    named("F1", "Owen", "Pugh");
    jdbc.sql(
            """
            INSERT INTO access_involvement
              (subject, agency, account, relation, reason, begun_at, begun_by)
            VALUES (:subject, :agency, :account, 'PERPETRATOR_FACING', :told, now(), 'test')
            """)
        .param("subject", person.value())
        .param("agency", TestPeople.AGENCY)
        .param("account", TestPeople.account(Role.CASE_MANAGER))
        .param("told", TOLD)
        .update();
    pages.addAll(
        List.of(
            "/list",
            "/people/" + person,
            "/people/" + person + "/held",
            "/people/" + person + "/parts",
            "/persons/" + person,
            "/persons/" + person + "/around",
            "/persons/" + person + "/chronology"));
  }

  @Test
  void nobodyIsToldWhoWasHarmed() {
    for (String page : pages) {
      PageSeen seen = manager().open(page);
      assertThat(seen.status()).as(page).isEqualTo(200);
      assertThat(seen.document().outerHtml())
          .as(page)
          .doesNotContain(HER_REFERENCE, force.recordOf(HER_REFERENCE).toString());
    }
    assertThat(manager().open("/people/" + person).document().select("#lanes li").eachText())
        .containsExactly("Victim-survivor 1");
    assertThat(trail.rows(Deed.PERSON_OPENED).getLast().subjects()).containsExactly(person.value());
    assertThat(browser.open("/people/" + person).document().select("#lanes li").eachText())
        .containsExactly(HER_REFERENCE);
  }

  @Test
  void noGlassLeadsToWhoWasHarmed() {
    RecordId hers = force.recordOf(HER_REFERENCE);
    Map<String, String> why = Map.of("reason", "immediate-danger", "words", "x");
    for (String page : List.of("", "/break-glass")) {
      assertThat(manager().open("/people/" + hers + page).status()).as(page).isEqualTo(404);
    }
    assertThat(manager().send("/people/" + hers + "/break-glass", why).status()).isEqualTo(404);
    assertThat(manager().open("/persons/" + hers).status()).isEqualTo(404);

    String harming = "/people/" + force.recordOf("P9");
    assertThat(manager().open(harming).status()).isEqualTo(403);
    assertThat(manager().open(harming + "/break-glass").status()).isEqualTo(200);
    Browser advocate = browser.as(Role.ADVOCATE);
    assertThat(advocate.open("/people/" + hers + "/break-glass").status()).isEqualTo(200);
  }

  @Test
  void whoeverCorrectsATieIsNotToldWhoTheOtherIs() {
    named(HER_REFERENCE, "Ann", "Rees");
    RecordId hers = force.recordOf(HER_REFERENCE);
    String form = "/people/" + person + "/relationships/new";
    Map<String, String> tie =
        tie(hers.value(), browser.send(form + "/search", Map.of("given_name", "Ann")));
    browser.send(form, tie);
    String one =
        manager()
            .open("/persons/" + person + "/around")
            .link("Former partner Person 1 (name not shown)");
    PageSeen correct = manager().open(one + "/correct");
    assertThat(correct.status()).isEqualTo(200);
    assertThat(correct.document().outerHtml()).doesNotContain(hers.toString(), "Rees");

    tie.remove("other");
    tie.putAll(Map.of("kind", "PARTNER", "reason", "x", "seen", correct.field("seen")));
    assertThat(manager().follow(manager().send(one + "/correct", tie)).main())
        .contains("Partner Person 1");
  }

  @Test
  void noLinkLeadsWhereTheRoleMayNotGo() {
    for (String page : pages) {
      for (String link :
          manager().open(page).document().select("main a[href^=/]").eachAttr("href")) {
        assertThat(manager().open(link).status()).as(page + " to " + link).isIn(200, 302);
      }
    }
  }

  @Test
  void whoIsHiddenIsNotToldToAnybodyEither() {
    jdbc.sql(
            """
            INSERT INTO access_restriction (subject, reason, begun_at, begun_by)
            VALUES (:subject, 'test', now(), 'test')
            """)
        .param("subject", force.recordOf(HER_REFERENCE).value())
        .update();

    PageSeen page = browser.open("/people/" + person);
    assertThat(page.document().select("#lanes li").eachText()).containsExactly("Victim-survivor 1");
    assertThat(page.document().outerHtml()).doesNotContain(HER_REFERENCE);
    assertThat(trail.rows(Deed.PERSON_OPENED).getLast().subjects()).containsExactly(person.value());
  }

  @Test
  void whatWasDoneToAPerpetratorIsNotTold() {
    String around = "/persons/" + person + "/around";

    assertThat(browser.open(around).main()).contains("Recorded as harming them");
    assertThat(manager().open(around).main())
        .contains("Recorded as harmed by them")
        .doesNotContain("Recorded as harming them", "P9");
  }

  @Test
  void whoHelpsHerIsNotToldAsTheSourceOfAnIncident() {
    for (String page : pages) {
      assertThat(manager().open(page).document().outerHtml())
          .as(page)
          .doesNotContain(REFUGE.name());
    }
    assertThat(manager().open("/persons/" + person + "/chronology").main())
        .contains("Invented Force", "Incident I1");
    for (String page : List.of("/people/" + person, "/persons/" + person + "/chronology")) {
      assertThat(browser.open(page).main()).as(page).contains(REFUGE.name());
    }
  }

  @Test
  void noReasonIsShownThatSomebodyWrote() {
    Browser coordinator = browser.as(Role.COORDINATOR);
    coordinator.send("/people/" + person + "/looked-at", Map.of("choice", "other", "words", TOLD));
    browser.send(
        "/people/" + person + "/held/name",
        Map.of(
            "seen",
            browser.open("/people/" + person + "/held/name").field("seen"),
            "given_name",
            "Gwil",
            "was",
            "earlier",
            "reason",
            TOLD));
    String statement = recorded("statements", statement(), "Use of or access to weapons");
    Map<String, String> said = statement();
    said.put("seen", browser.open(statement).field("seen"));
    said.put("reason", TOLD);
    browser.send(statement + "/correct", said);
    String status = recorded("statuses", FilledForms.status(), "MAPPA 2/1");
    Map<String, String> again = new HashMap<>();
    again.put("seen", browser.open(status).field("seen"));
    again.put("reason", TOLD);
    day(again, "as-at", "21", "11", "2026");
    browser.send(status, again);
    String tie = associate();
    Map<String, String> end = new HashMap<>();
    end.put("seen", browser.open(tie).field("seen"));
    end.put("reason", TOLD);
    day(end, "until", "1", "11", "2026");
    browser.send(tie + "/end", end);
    String result =
        recorded(
            "results",
            FilledForms.result("dara", Map.of("answer-grade-now", "high")),
            "DARA, result");
    browser.send(result + "/withdraw", Map.of("reason", TOLD));
    List<String> withReasons =
        List.of(
            "/list",
            "/people/" + person,
            "/people/" + person + "/held",
            "/people/" + person + "/parts",
            statement,
            status,
            tie,
            result);

    for (String page : withReasons) {
      assertThat(coordinator.open(page).main()).as(page).contains(TOLD);
      PageSeen seen = manager().open(page);
      assertThat(seen.status()).as(page).isEqualTo(200);
      assertThat(seen.document().outerHtml()).as(page).doesNotContain(TOLD);
    }
    for (String withdrawn : List.of(statement, status, tie)) {
      browser.send(
          withdrawn + "/withdraw",
          Map.of("seen", browser.open(withdrawn).field("seen"), "withdraw-reason", TOLD));
      assertThat(coordinator.open(withdrawn).main()).contains("because: " + TOLD);
      assertThat(manager().open(withdrawn).main())
          .contains("Withdrawn on 22 November 2026")
          .doesNotContain(TOLD);
    }
  }

  @Test
  void thatARefugeHoldsTheSamePersonIsNoNews() {
    details.record(
        InventedForce.READER, REFUGE, Map.of("R1", written("Gwilym", "Prosser")), null, null);
    RecordId there =
        Objects.requireNonNull(people.find(InventedForce.READER, REFUGE, Set.of("R1")).get("R1"));
    manager().open("/persons/" + person);
    browser.as(Role.COORDINATOR).open("/persons/" + person);
    SharedDatabase.asOwner("UPDATE access_trail SET at = at - interval '1 hour'");
    String pair = "/people/" + person + "/same-as/" + there;
    assertThat(browser.send(pair, decision(browser.open(pair), "DIFFERENT", TOLD)).status())
        .isEqualTo(302);

    assertThat(browser.as(Role.COORDINATOR).open("/persons/" + person).main())
        .contains("1 decision about who is the same person");
    assertThat(manager().open("/persons/" + person).main())
        .doesNotContain("decision about who is the same person");
  }

  private Browser manager() {
    return browser.as(Role.CASE_MANAGER);
  }

  private static Map<String, String> statement() {
    Map<String, String> said = new HashMap<>(FilledForms.said());
    said.put("step", "record");
    return said;
  }

  private String recorded(String what, Map<String, String> fields, String link) {
    return browser
        .follow(browser.send("/people/" + person + "/" + what + "/new", fields))
        .link(link);
  }

  private String associate() {
    String form = "/people/" + person + "/relationships/new";
    Map<String, String> tie =
        tie(
            force.recordOf("F1").value(),
            browser.send(form + "/search", Map.of("given_name", "Owen")));
    tie.put("kind", "ASSOCIATE");
    return browser.follow(browser.send(form, tie)).link("Associate Owen Pugh");
  }

  private void named(String reference, String given, String family) {
    details.record(
        InventedForce.READER,
        InventedForce.AGENCY,
        Map.of(reference, written(given, family)),
        null,
        null);
  }

  private List<Written> written(String given, String family) {
    return Written.of(
        Map.of(PersonColumn.GIVEN_NAME, given, PersonColumn.FAMILY_NAME, family),
        details.thisYear());
  }
}
