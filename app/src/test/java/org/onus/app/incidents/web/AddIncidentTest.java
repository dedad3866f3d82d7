package org.onus.app.incidents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.AccessRefused;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.Heard;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;
import org.springframework.beans.factory.annotation.Autowired;

/** One incident typed by hand. */
@ServiceTest
class AddIncidentTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private final Browser browser;
  private final Incidents incidents;
  private final People people;
  private final Heard heard;

  @Autowired
  AddIncidentTest(Browser browser, Incidents incidents, People people, Heard heard) {
    this.browser = browser;
    this.incidents = incidents;
    this.people = people;
    this.heard = heard;
  }

  @BeforeEach
  void bothAreKnown() {
    people.mint(READER, new Agency("Invented Force"), Set.of("P1", "V1"));
    heard.take();
  }

  @Test
  void isRecordedAndLeadsToItsPerson() {
    PageSeen answer = browser.send("/incidents/new", filled());

    RecordId person = record("P1");
    assertThat(answer.redirect()).isEqualTo("/people/" + person);
    RecordedRow row = incidents.of(READER, person).getFirst();
    assertThat(row.incident()).isEqualTo("LOG 7");
    assertThat(row.offenceCode()).isEqualTo("008/67");
    assertThat(row.kind()).isEqualTo(Kind.CRIME);
    assertThat(row.victim()).isEqualTo(record("V1"));
    assertThat(row.riskGrade()).isEqualTo(RiskGrade.MEDIUM);
    assertThat(row.childrenPresent()).isTrue();
    assertThat(row.fileName()).isNull();
    assertThat(heard.take())
        .singleElement()
        .satisfies(
            event -> assertThat(event.people()).containsExactlyInAnyOrder(person, record("V1")));
  }

  @Test
  void sentTwiceIsRecordedOnce() {
    Map<String, String> form = filled();
    String first = browser.send("/incidents/new", form).redirect();
    String second = browser.send("/incidents/new", form).redirect();

    assertThat(second).isEqualTo(first);
    assertThat(incidents.of(READER, record("P1")))
        .singleElement()
        .extracting(RecordedRow::version)
        .isEqualTo(1);
    assertThat(heard.take()).hasSize(1);
  }

  @Test
  void joinsTheRowsThatTheIncidentHas() {
    browser.send("/incidents/new", filled());
    Map<String, String> second = filled();
    second.put("offence", "105/01");
    browser.send("/incidents/new", second);

    assertThat(incidents.of(READER, record("P1")))
        .extracting(row -> row.offenceCode() + " " + row.version() + " " + row.victim())
        .containsExactly("008/67 2 " + record("V1"), "105/01 2 " + record("V1"));
  }

  @Test
  void anEmptyFormSaysEverythingThatIsMissing() {
    PageSeen page = browser.send("/incidents/new", Map.of());

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.problems())
        .containsExactly(
            "Say whose records these are, in at most 100 characters",
            "Enter the reference of the person who harms",
            "Enter the reference of the incident",
            "Enter the date of the incident");
  }

  @Test
  void refusesDaysThatCannotBe() {
    assertThat(problemsWithDate("30", "2", "2026"))
        .containsExactly("The date of the incident must be a real day, such as 22 11 2026");
    assertThat(problemsWithDate("23", "11", "2026"))
        .containsExactly("The date of the incident lies after today");
    assertThat(problemsWithDate("31", "12", "1899"))
        .containsExactly("The date of the incident lies before 1900");
    assertThat(problemsWithDate("1", "", "2026"))
        .containsExactly("The date of the incident must be a real day, such as 22 11 2026");
  }

  @Test
  void refusesWhatNoFileCouldHold() {
    Map<String, String> form = filled();
    form.put("incident", "x".repeat(201));
    form.put("victim", "P1");
    form.put("offence", "no such code");
    PageSeen page = browser.send("/incidents/new", form);

    assertThat(page.problems())
        .containsExactly(
            "The reference of the incident is too long",
            "Choose an offence from the list",
            "The victim-survivor and the person who harms have the same reference");
    assertThat(page.field("person")).as("what was typed stays").isEqualTo("P1");
  }

  @Test
  void knowsThePersonItWasOpenedFor() {
    browser.send("/incidents/new", filled());

    PageSeen page = browser.open("/incidents/new?person=" + record("P1"));
    assertThat(page.field("person")).isEqualTo("P1");
    assertThat(page.document().select("input[name=agency][checked]").eachAttr("value"))
        .containsExactly("Invented Force");
    assertThat(browser.open("/incidents/new?person=00000000-0000-7000-8000-000000000000").status())
        .isEqualTo(404);
  }

  @Test
  void namesNobodyWhomItsReaderMayNotOpen() {
    browser.send("/incidents/new", filled());
    Sight north = new Sight(Sight.Reach.AREAS, Set.of("North"), Set.of(), Set.of());
    Reader reader =
        new Reader(READER.who(), Role.ANALYST, TestPeople.AGENCY, north, TestPeople.PATHWAY);
    incidents.add(
        READER,
        Incidents.byHand(UUID.randomUUID(), new Agency("Invented Force")),
        IncidentRow.of("I-S", "SOUTHERN", LocalDate.of(2026, 11, 1)).withArea("South"));

    assertThat(incidents.forForm(reader, record("P1"))).isPresent();
    assertThatThrownBy(() -> incidents.forForm(reader, record("SOUTHERN")))
        .isInstanceOf(AccessRefused.class)
        .hasMessageContaining("OTHER_AREA");
  }

  private List<String> problemsWithDate(String day, String month, String year) {
    Map<String, String> form = filled();
    form.putAll(Map.of("date-day", day, "date-month", month, "date-year", year));
    return browser.send("/incidents/new", form).problems();
  }

  private Map<String, String> filled() {
    PageSeen page = browser.open("/incidents/new");
    return new HashMap<>(
        Map.ofEntries(
            Map.entry("token", page.field("token")),
            Map.entry("agency", " other"),
            Map.entry("agency-other", "Invented Force"),
            Map.entry("person", "P1"),
            Map.entry("incident", "LOG 7"),
            Map.entry("date-day", "21"),
            Map.entry("date-month", "11"),
            Map.entry("date-year", "2026"),
            Map.entry("offence", "008/67"),
            Map.entry("kind", "CRIME"),
            Map.entry("victim", "V1"),
            Map.entry("grade", "MEDIUM"),
            Map.entry("children", "yes")));
  }

  private RecordId record(String reference) {
    return Objects.requireNonNull(
        people.find(READER, new Agency("Invented Force"), Set.of(reference)).get(reference));
  }
}
