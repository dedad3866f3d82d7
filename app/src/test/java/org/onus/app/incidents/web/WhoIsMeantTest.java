package org.onus.app.incidents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.incidents.recording.Recording;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.Details;
import org.onus.app.people.details.Written;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody becomes a new person by an incident before somebody searched for them. */
@ServiceTest
class WhoIsMeantTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency FORCE = new Agency("Invented Force");
  private static final Agency NORTH = new Agency("Invented North Division");
  private static final String PERSON = "Who is the person who harms?";
  private static final String VICTIM = "Who is the victim-survivor?";

  private final Browser browser;
  private final Incidents incidents;
  private final People people;
  private final Details details;
  private final TrailSeen trail;
  private final JdbcClient jdbc;

  @Autowired
  WhoIsMeantTest(
      Browser browser,
      Incidents incidents,
      People people,
      Details details,
      TrailSeen trail,
      JdbcClient jdbc) {
    this.browser = browser;
    this.incidents = incidents;
    this.people = people;
    this.details = details;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void someAreKnown() {
    people.mint(READER, FORCE, Set.of("P1", "V1"));
    hold(FORCE, "S1", "Gwilym", "Prosser");
    hold(NORTH, "N1", "Gwilym", "Protheroe");
  }

  @Test
  void anUnknownReferenceIsAskedAboutBeforeAnythingIsRecorded() {
    PageSeen page = browser.send("/incidents/new", filled("P9", "V1"));

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.heading()).isEqualTo(PERSON);
    assertThat(page.title()).doesNotContain("P9");
    assertThat(page.main())
        .contains("No record of Invented Force was found under P9", "Nothing is recorded yet")
        .contains("None of these: make a new record, P9 of Invented Force");
    assertThat(page.problems()).isEmpty();
    assertThat(people.find(READER, FORCE, Set.of("P9"))).isEmpty();
    assertThat(trail.rows(Deed.INCIDENT_ADDED)).isEmpty();
    PageSeen form = browser.send("/incidents/new/again", hidden(page, "/incidents/new/again"));
    assertThat(form.heading()).isEqualTo("Add an incident");
    filled("P9", "V1")
        .forEach(
            (field, typed) -> {
              if (!Set.of("token", "agency", "kind", "grade", "children").contains(field)) {
                assertThat(form.field(field)).as(field).isEqualTo(typed);
              }
            });
    assertThat(form.document().select("input[checked]").eachAttr("value"))
        .containsExactly("Invented Force", "CRIME", "MEDIUM", "yes");
  }

  @Test
  void theMisspeltManIsFoundAndChosen() {
    PageSeen found =
        search(
            browser.send("/incidents/new", filled("P9", "V1")),
            Map.of("given_name", "Gwylim", "family_name", "Proser"));

    assertThat(found.main()).contains("Gwilym Prosser", "Invented Force, as S1");
    assertThat(trail.rows(Deed.PEOPLE_SEARCHED).getLast().subjects())
        .contains(record(FORCE, "S1").value());
    PageSeen answer = choose(found, record(FORCE, "S1").toString());

    assertThat(answer.redirect()).isEqualTo("/people/" + record(FORCE, "S1"));
    assertThat(incidents.of(READER, record(FORCE, "S1")))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.victim()).isEqualTo(record(FORCE, "V1"));
              assertThat(row.source()).isNull();
            });
    assertThat(people.find(READER, FORCE, Set.of("P9"))).isEmpty();
  }

  @Test
  void aFileThatSaysTheSameOfTheChosenChangesNothing(@Autowired Recording recording) {
    PageSeen found = search(browser.send("/incidents/new", filled("P9", "V1")), prosser());
    choose(found, record(FORCE, "S1").toString());
    IncidentRow same =
        IncidentRow.of("LOG 7", "S1", LocalDate.of(2026, 11, 21))
            .withOffence("008/67", Kind.CRIME)
            .withVictim("V1")
            .withGrade(RiskGrade.MEDIUM);
    IncidentRow withChildren =
        new IncidentRow(
            same.incidentId(),
            same.personId(),
            same.date(),
            same.offenceCode(),
            same.kind(),
            same.victimId(),
            null,
            null,
            null,
            true,
            null,
            null,
            null,
            same.riskGrade());

    assertThat(recording.compare(READER, FORCE, IncidentLog.of(List.of(withChildren))).sameSets())
        .isEqualTo(1);
    assertThat(recording.compare(READER, FORCE, IncidentLog.of(List.of(same))).changedSets())
        .isEqualTo(1);
  }

  @Test
  void anotherAgencysRecordKeepsWhoSaysIt() {
    for (String offence : List.of("008/67", "105/01")) {
      Map<String, String> form = filled("P9", "V1");
      form.put("offence", offence);
      PageSeen found = search(browser.send("/incidents/new", form), prosser());
      assertThat(choose(found, record(NORTH, "N1").toString()).redirect())
          .isEqualTo("/people/" + record(NORTH, "N1"));
    }

    assertThat(incidents.of(READER, record(NORTH, "N1")))
        .extracting(RecordedRow::offenceCode, RecordedRow::source, RecordedRow::victim)
        .containsExactlyInAnyOrder(
            tuple("008/67", FORCE.name(), record(FORCE, "V1")),
            tuple("105/01", FORCE.name(), record(FORCE, "V1")));
    assertThat(people.find(READER, NORTH, Set.of("V1"))).isEmpty();
  }

  @Test
  void whoIsNewIsRecordedWithWhatWasSearchedFor() {
    PageSeen found =
        search(
            browser.send("/incidents/new", filled("P9", "V1")),
            Map.of("given_name", "Rhodri", "family_name", "Maddox", "number", "P9"));
    assertThat(found.main()).contains("What you searched for is recorded of them");
    Map<String, String> answer = hidden(found, "/incidents/new");
    answer.put("person-is", "new");
    String first = browser.send("/incidents/new", answer).redirect();
    String again = browser.send("/incidents/new", answer).redirect();

    RecordId person = record(FORCE, "P9");
    assertThat(first).isEqualTo("/people/" + person);
    assertThat(again).isEqualTo(first);
    assertThat(incidents.of(READER, person)).hasSize(1);
    assertThat(details.of(READER, Set.of(person)))
        .extracting(Detail::text)
        .as("the reference itself is no number of another kind")
        .containsExactly("Rhodri Maddox");
    PageSeen next =
        search(
            browser.send("/incidents/new", filled("P10", "V1")),
            Map.of("given_name", "Rhodri", "family_name", "Maddocks"));
    assertThat(next.main()).contains("Rhodri Maddox", "Invented Force, as P9");
  }

  @Test
  void nobodyIsNewWithoutASearchOfTheReadersOwn() {
    Map<String, String> form = filled("P9", "V1");
    form.put("person-is", "new");
    assertThat(browser.send("/incidents/new", form).heading()).isEqualTo(PERSON);

    PageSeen others = browser.as(Role.COORDINATOR).send("/incidents/new", filled("P9", "V1"));
    form.put("person-search", others.field("person-search"));
    assertThat(browser.send("/incidents/new", form).heading()).isEqualTo(PERSON);
    form.put("person-is", UUID.randomUUID().toString());
    assertThat(browser.send("/incidents/new", form).heading()).isEqualTo(PERSON);
    assertThat(people.find(READER, FORCE, Set.of("P9"))).isEmpty();
  }

  @Test
  void theVictimSurvivorIsAskedAboutToo() {
    PageSeen first = browser.send("/incidents/new", filled("P9", "V9"));
    assertThat(first.heading()).isEqualTo(PERSON);
    PageSeen second = choose(first, "new");

    assertThat(second.heading()).isEqualTo(VICTIM);
    assertThat(people.find(READER, FORCE, Set.of("P9", "V9"))).isEmpty();
    PageSeen found = search(second, prosser());
    assertThat(choose(found, "").problems()).containsExactly("Choose one");
    choose(found, record(NORTH, "N1").toString());

    assertThat(incidents.of(READER, record(FORCE, "P9")))
        .singleElement()
        .satisfies(row -> assertThat(row.victim()).isEqualTo(record(NORTH, "N1")));
  }

  @Test
  void nobodyHarmsThemselves() {
    PageSeen found = search(browser.send("/incidents/new", filled("S1", "V9")), prosser());

    assertThat(choose(found, record(FORCE, "S1").toString()).problems())
        .singleElement()
        .asString()
        .endsWith("choose somebody else");
  }

  @Test
  void aSearchForNothingIsToldSo() {
    PageSeen first = browser.send("/incidents/new", filled("P9", "V1"));

    PageSeen page = search(first, Map.of());
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems())
        .containsExactly("Type at least one thing that you know of the person");
    assertThat(page.heading()).isEqualTo(PERSON);
    PageSeen tooLong = search(first, Map.of("given_name", "x".repeat(201), "dob", "1985"));
    assertThat(tooLong.problems()).containsExactly("Type at most 200 characters");
    assertThat(tooLong.field("dob")).isEqualTo("1985");
  }

  @Test
  void aSearchWithoutItsFormIsNoFault() {
    assertThat(browser.send("/incidents/new/search", Map.of("named", "PERSON")).status())
        .isEqualTo(422);
    assertThat(browser.send("/incidents/new/again", Map.of()).heading())
        .isEqualTo("Add an incident");
  }

  @Test
  void aHiddenRecordReadsLikeNone() {
    hold(FORCE, "H1", "Hywel", "Prosser");
    String nobody = askedFor("H2").replace("H2", "H1");
    hide(record(FORCE, "H1"));

    assertThat(askedFor("H1")).isEqualTo(nobody);
    assertThat(
            search(
                    browser.send("/incidents/new", filled("P9", "V1")),
                    Map.of("given_name", "Hywel"))
                .main())
        .doesNotContain("H1");
    Map<String, String> form =
        hidden(browser.send("/incidents/new", filled("P9", "V1")), "/incidents/new");
    form.put("person-is", record(FORCE, "H1").toString());
    assertThat(browser.send("/incidents/new", form).problems()).containsExactly("Choose one");
    assertThat(incidents.of(READER, record(FORCE, "H1"))).isEmpty();
  }

  private String askedFor(String reference) {
    return browser.send("/incidents/new", filled(reference, "V1")).main();
  }

  private static Map<String, String> prosser() {
    return Map.of("given_name", "Gwilym");
  }

  private PageSeen search(PageSeen page, Map<String, String> known) {
    Map<String, String> fields = hidden(page, "/incidents/new/search#who");
    fields.putAll(known);
    return browser.send("/incidents/new/search", fields);
  }

  /** Answers the question of the page. */
  private PageSeen choose(PageSeen page, String answer) {
    Map<String, String> fields = hidden(page, "/incidents/new");
    fields.put(page.document().select("input[type=radio]").attr("name"), answer);
    return browser.send("/incidents/new", fields);
  }

  private static Map<String, String> hidden(PageSeen page, String action) {
    Map<String, String> fields = new HashMap<>();
    for (Element field : page.document().select("form[action=" + action + "] input[type=hidden]")) {
      fields.put(field.attr("name"), field.attr("value"));
    }
    assertThat(fields).isNotEmpty();
    return fields;
  }

  private Map<String, String> filled(String person, String victim) {
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("token", UUID.randomUUID().toString()),
            Map.entry("agency", FORCE.name()),
            Map.entry("person", person),
            Map.entry("incident", "LOG 7"),
            Map.entry("date-day", "21"),
            Map.entry("date-month", "11"),
            Map.entry("date-year", "2026"),
            Map.entry("offence", "008/67"),
            Map.entry("kind", "CRIME"),
            Map.entry("victim", victim),
            Map.entry("grade", "MEDIUM"),
            Map.entry("children", "yes")));
  }

  private void hold(Agency agency, String reference, String given, String family) {
    details.record(
        READER,
        agency,
        Map.of(
            reference,
            Written.of(
                Map.of(PersonColumn.GIVEN_NAME, given, PersonColumn.FAMILY_NAME, family),
                details.thisYear())),
        null,
        null);
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

  private RecordId record(Agency agency, String reference) {
    return Objects.requireNonNull(people.find(READER, agency, Set.of(reference)).get(reference));
  }
}
