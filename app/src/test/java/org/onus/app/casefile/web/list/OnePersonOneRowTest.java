package org.onus.app.casefile.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.identification.InventedForce;
import org.onus.app.identification.SamePerson;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.Statements;
import org.onus.app.testing.TestClock;
import org.onus.engine.incidents.IncidentRow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages and files about a man whom two divisions know are about one man. */
@ServiceTest
class OnePersonOneRowTest {
  private static final Agency SOUTH = new Agency("Invented South Division");
  private static final Agency NORTH = new Agency("Invented North Division");
  private final Browser browser;
  private final People people;
  private final Statements statements;
  private final Loading loading;
  private final InventedForce force;
  private final SamePerson same;
  @TempDir private Path folder = Path.of("");

  @Autowired
  OnePersonOneRowTest(
      Browser browser,
      People people,
      Statements statements,
      Loading loading,
      ApplicationContext service) {
    this.browser = browser;
    this.people = people;
    this.statements = statements;
    this.loading = loading;
    force = new InventedForce(service);
    same = new SamePerson(service);
  }

  @BeforeEach
  void oneManOfTwoRecordsAndAnother() {
    force.record(SOUTH, List.of(row("I1", "S1", 40, "V1"), row("I1", "S2", 30, "V2")));
    force.record(
        NORTH,
        List.of(row("I1", "N1", 20, "W1"), row("I2", "N1", 200, "W1"), row("I3", "N1", 40, null)));
    force.score();
    same.join(record("S1"), record("N1"));
  }

  @Test
  void everyRecordLeadsToWhyThePersonStandsThere() {
    for (String reference : List.of("S1", "N1")) {
      PageSeen page = browser.open("/people/" + record(reference));

      assertThat(page.heading()).isEqualTo(reference);
      assertThat(page.main())
          .contains("Rank 1 of 2 as at 22 November 2026: 3 incidents, 2 victims, last 20 days ago")
          .contains(
              reference.equals("S1")
                  ? "Counted together with Invented North Division, N1"
                  : "Counted together with Invented South Division, S1")
          .contains("What two agencies may both have recorded counts once");
      assertThat(page.document().select("tr[id^=row-]").eachText())
          .anySatisfy(line -> assertThat(line).contains("I1").contains("Invented North Division"))
          .anySatisfy(line -> assertThat(line).contains("I1").contains("Invented South Division"))
          .anySatisfy(line -> assertThat(line).contains("I2"));
      assertThat(page.main()).doesNotContain("\u001f");
      assertThat(page.link("What the records say together"))
          .isEqualTo("/persons/" + record(reference) + "#together");
    }
  }

  @Test
  void aFileHoldsTheRowOfThePageAndNamesTheOtherRecords() {
    List<NamedCsvRecord> rows =
        CsvReader.builder().ofNamedCsvRecord(browser.open("/list.csv").text()).stream().toList();

    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().getField("person_id")).isEqualTo("N1");
    assertThat(rows.getFirst().getField("other_records")).isEqualTo("S1 (Invented South Division)");
    assertThat(rows.getFirst().getField("events")).isEqualTo("3");
    assertThat(rows.getFirst().getField("change")).startsWith("1 new incident,");
    assertThat(rows.getLast().getField("other_records")).isEmpty();
    JsonNode person =
        JsonMapper.builder().build().readTree(browser.open("/list.json").text()).get(0);
    assertThat(person.get("note")).isNull();
    assertThat(person.get("components")).hasSize(4);
    assertThat(person.get("rows")).hasSize(3);
    assertThat(person.get("rows").get(0).get("incident_id").asString()).isEqualTo("I2");
    assertThat(person.get("rows").get(0).get("agency").asString()).isEqualTo(NORTH.name());
  }

  @Test
  void aMarkIsOfThePersonUntilSomethingNewIsRecordedUnderAnyRecord() {
    Browser coordinator = browser.as(Role.COORDINATOR);
    coordinator.send(
        "/people/" + record("S1") + "/looked-at", Map.of("choice", "known-and-managed"));
    assertThat(listed("/list?not-looked-at=yes")).containsExactly("S2");
    assertThat(browser.open("/people/" + record("N1")).main()).contains("known and managed");

    force.record(NORTH, List.of(row("I9", "N1", 2, "W1")));

    assertThat(listed("/list?not-looked-at=yes")).containsExactly("N1", "S2");
    assertThat(browser.open("/people/" + record("S1")).main()).contains("Nobody has marked");
    coordinator.send(
        "/people/" + record("S1") + "/looked-at", Map.of("choice", "known-and-managed"));
    coordinator.send("/people/" + record("N1") + "/looked-at/take-back", Map.of());
    assertThat(listed("/list?not-looked-at=yes")).containsExactly("N1", "S2");
  }

  @Test
  void whatAFileWillDoToThePersonIsWhatItDoes() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("f.csv"),
            """
            incident_id,person_id,date,offence_code,victim_id
            I1,S1,2010-01-01,105/01,V1
            I7,S2,2026-11-21,008/77,V7
            """);
    UUID load = loading.begin(InventedForce.READER, SOUTH, "f.csv", file);
    Load begun = loading.find(InventedForce.READER, load).orElseThrow();
    loading.check(InventedForce.READER, load, Loading.matching(begun));
    browser.follow(browser.open("/incidents/load/" + load + "/progress"));
    PageSeen effect = browser.follow(browser.open("/incidents/load/" + load + "/effect"));

    assertThat(effect.main())
        .contains("The scores of 2 people would change")
        .contains("There are 2 people with a rank now, and there would be 2");
    assertThat(effect.table("Whose rank moves most").stream().map(cells -> cells.subList(0, 3)))
        .containsExactlyInAnyOrder(List.of("S2", "2", "1"), List.of("N1", "1", "2"));
    assertThat(effect.table("Whose rank moves most").toString())
        .as("the other division's row of that day counts again")
        .contains("3 incidents, 1 victim");
    loading.commit(InventedForce.READER, load);
    browser.follow(browser.open("/incidents/load/" + load + "/progress"));
    assertThat(listed("/list")).containsExactly("S2", "N1");
    assertThat(browser.open("/list").main()).contains("3 incidents, 1 victim");
  }

  @Test
  void theNumberOfStatementsDoesNotGrowWithThePeopleOfSeveralRecords() {
    int few = statementsOfAllPages();

    for (int i = 0; i < 12; i++) {
      force.record(SOUTH, List.of(row("J" + i, "S-" + i, 9 + i, "V" + i)));
      force.record(NORTH, List.of(row("J" + i, "N-" + i, 90 + i, "W" + i)));
      same.join(record("S-" + i), record("N-" + i));
    }

    assertThat(statementsOfAllPages()).isEqualTo(few);
  }

  private int statementsOfAllPages() {
    return IntStream.range(0, 2)
        .map(
            _ ->
                statements.during(
                    () -> {
                      browser.open("/list?area=");
                      browser.open("/list.csv");
                      browser.open("/people/" + record("S1"));
                    }))
        .min()
        .orElseThrow();
  }

  private List<String> listed(String address) {
    return browser.open(address).document().select("#priority-list a[data-person]").eachText();
  }

  private RecordId record(String reference) {
    Agency agency = reference.startsWith("S") ? SOUTH : NORTH;
    return Objects.requireNonNull(
        people.find(InventedForce.READER, agency, Set.of(reference)).get(reference), reference);
  }

  private static IncidentRow row(
      String incident, String person, int daysAgo, @Nullable String victim) {
    return InventedForce.row(incident, person, TestClock.TODAY.minusDays(daysAgo), victim);
  }
}
