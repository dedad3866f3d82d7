package org.onus.app.incidents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.IncidentsChanged;
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
import org.springframework.beans.factory.annotation.Autowired;

/** From a file to its receipt, one step a page. */
@ServiceTest
class LoadIncidentsTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final String FILE =
      """
      crime_ref,nominal,offence_date,ho_code,victim,notes
      I1,P1,2026-11-01,8/67,V1,a
      I2,P1,02/11/2026,105/01,V2,b
      I3,P2,2026-11-03,105/01,,c
      """;
  private final Browser browser;
  private final Incidents incidents;
  private final People people;
  private final Heard heard;
  private final LoadJourney journey;

  @Autowired
  LoadIncidentsTest(Browser browser, Incidents incidents, People people, Heard heard) {
    this.browser = browser;
    this.incidents = incidents;
    this.people = people;
    this.heard = heard;
    this.journey = new LoadJourney(browser);
  }

  @BeforeEach
  void forget() {
    heard.take();
  }

  @Test
  void guessesTheColumnsAndShowsThreeValuesOfEach() {
    PageSeen page = browser.follow(journey.choose(FILE));

    assertThat(page.heading()).isEqualTo("Match the columns");
    assertThat(page.field("incident_id")).isEqualTo("crime_ref");
    assertThat(page.field("person_id")).isEqualTo("nominal");
    assertThat(page.field("date")).isEqualTo("offence_date");
    assertThat(page.field("offence_code")).isEqualTo("ho_code");
    assertThat(page.field("victim_id")).isEqualTo("victim");
    assertThat(page.field("area")).isEmpty();
    assertThat(page.table("What the file holds"))
        .contains(List.of("crime_ref", "I1 · I2 · I3"), List.of("notes", "a · b · c"));
  }

  @Test
  void showsWhatWouldChangeBeforeAnythingDoes() {
    PageSeen page = journey.check(FILE);

    assertThat(page.heading()).isEqualTo("Check what would change");
    assertThat(page.summary("Rows in the file")).isEqualTo("3");
    assertThat(page.summary("Dates")).isEqualTo("1 November 2026 to 3 November 2026");
    assertThat(page.table("What would change"))
        .containsExactly(
            List.of("New", "3", "3"),
            List.of("Changed", "0", "0"),
            List.of("The same as before", "0", "0"));
    assertThat(page.main())
        .contains("Dates are written in two ways: 2 with the year first, 1 with the day first.");
    assertThat(incidents.isEmpty(READER)).isTrue();
  }

  @Test
  void recordsTheRowsAndTellsWhomTheyConcern() {
    PageSeen receipt = journey.load(FILE);

    assertThat(receipt.heading()).isEqualTo("Incidents recorded");
    assertThat(receipt.table("What changed")).contains(List.of("New", "3", "3"));
    assertThat(receipt.link("See the priority list")).isEqualTo("/list");
    RecordId first = record("P1");
    List<RecordedRow> rows = incidents.of(READER, first);
    assertThat(rows).extracting(RecordedRow::incident).containsExactly("I2", "I1");
    assertThat(rows).extracting(RecordedRow::victim).containsExactly(record("V2"), record("V1"));
    assertThat(rows.getFirst().fileName()).isEqualTo("incidents.csv");
    assertThat(heard.take())
        .containsExactly(
            new IncidentsChanged(Set.of(first, record("P2"), record("V1"), record("V2"))));
  }

  @Test
  void aCancelledLoadLeavesNothing() {
    PageSeen page = journey.cancel(journey.check(FILE));

    assertThat(page.heading()).isEqualTo("Load cancelled");
    assertThat(incidents.isEmpty(READER)).isTrue();
    assertThat(people.agencies(READER)).isEmpty();
    assertThat(heard.take()).isEmpty();
  }

  @Test
  void aLoadLeftAndReturnedToIsWhereItWas() {
    journey.check(FILE);

    PageSeen choose = browser.open("/incidents/load");
    assertThat(choose.table("Loads so far"))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("incidents.csv", "Waiting for you"));
    assertThat(browser.follow(browser.open(choose.link("incidents.csv"))).heading())
        .isEqualTo("Check what would change");
  }

  @Test
  void anAgencyThatIsKnownIsOfferedInsteadOfTypedAgain() {
    journey.load(FILE);

    PageSeen choose = browser.open("/incidents/load");
    assertThat(choose.document().select("input[type=radio]").eachAttr("value"))
        .first()
        .isEqualTo(LoadJourney.FORCE);
  }

  @Test
  void datesAreWrittenAsHereWhateverTheBrowserAsksFor() {
    String check = journey.check(FILE).document().select("a[href$=/columns]").attr("href");
    PageSeen page =
        browser.see(get(check.replace("/columns", "/check")).header("Accept-Language", "en-US"));

    assertThat(page.summary("Dates")).isEqualTo("1 November 2026 to 3 November 2026");
  }

  @Test
  void noAgencysReferenceStandsInAnAddress() {
    PageSeen receipt = journey.load(FILE);

    assertThat(receipt.addresses())
        .contains("/incidents/load")
        .noneMatch(address -> address.matches(".*\\b[PVI]1\\b.*"));
    assertThat(receipt.title()).isEqualTo("Incidents recorded – Onus");
  }

  private RecordId record(String reference) {
    return Objects.requireNonNull(
        people.find(READER, new Agency(LoadJourney.FORCE), Set.of(reference)).get(reference));
  }
}
