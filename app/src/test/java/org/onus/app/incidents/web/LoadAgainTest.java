package org.onus.app.incidents.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second file: the same changes nothing, another replaces whole sets and keeps the old. */
@ServiceTest
class LoadAgainTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final String HEADER = "incident_id,person_id,date,offence_code,victim_id\n";
  private final Incidents incidents;
  private final People people;
  private final Heard heard;
  private final JdbcClient jdbc;
  private final LoadJourney journey;

  @Autowired
  LoadAgainTest(Browser browser, Incidents incidents, People people, Heard heard, JdbcClient jdbc) {
    this.incidents = incidents;
    this.people = people;
    this.heard = heard;
    this.jdbc = jdbc;
    this.journey = new LoadJourney(browser);
  }

  @Test
  void theSameRowsInAnotherOrderChangeNothing() {
    journey.load(HEADER + "I1,P1,2026-11-01,8/67,V1\nI1,P1,2026-11-01,105/01,V1\n");
    heard.take();
    PageSeen check =
        journey.check(HEADER + "I1,P1,01/11/2026,105/01,V1\nI1,P1,01/11/2026,8/67,V1\n");

    assertThat(check.main()).contains("Everything in this file is already recorded.");
    PageSeen receipt = journey.commit(check);
    assertThat(receipt.heading()).isEqualTo("Nothing was new");
    assertThat(rows()).isEqualTo(2);
    assertThat(heard.take()).isEmpty();
  }

  @Test
  void aSetThatDiffersReplacesWhatStoodAsAWhole() {
    journey.load(HEADER + "I1,P1,2026-11-01,8/67,V1\nI1,P1,2026-11-01,105/01,V1\n");
    heard.take();
    PageSeen check = journey.check(HEADER + "I1,P1,2026-11-02,8/67,V2\n");

    assertThat(check.table("What would change")).contains(List.of("Changed", "1", "1"));
    journey.commit(check);
    List<RecordedRow> standing = incidents.of(READER, record("P1"));
    assertThat(standing).singleElement().extracting(RecordedRow::version).isEqualTo(2);
    assertThat(rows()).as("what stood before is kept").isEqualTo(3);
    assertThat(heard.take())
        .singleElement()
        .satisfies(
            event ->
                assertThat(event.people())
                    .containsExactlyInAnyOrder(record("P1"), record("V1"), record("V2")));
  }

  @Test
  void whatAFileDoesNotMentionStays() {
    journey.load(HEADER + "I1,P1,2026-11-01,8/67,V1\nI1,P2,2026-11-01,8/67,V1\n");
    journey.load(HEADER + "I1,P1,2026-11-05,8/67,V1\nI9,P1,2026-11-06,8/67,V1\n");

    assertThat(incidents.of(READER, record("P2"))).hasSize(1);
    assertThat(incidents.of(READER, record("P1")))
        .extracting(row -> row.incident() + " " + row.date())
        .containsExactly("I9 2026-11-06", "I1 2026-11-05");
  }

  @Test
  void aSetMayReturnToWhatItWas() {
    String first = HEADER + "I1,P1,2026-11-01,8/67,V1\n";
    journey.load(first);
    journey.load(HEADER + "I1,P1,2026-11-02,8/67,V1\n");
    journey.load(first);

    assertThat(incidents.of(READER, record("P1")))
        .singleElement()
        .extracting(RecordedRow::version)
        .isEqualTo(3);
  }

  private int rows() {
    return jdbc.sql("SELECT count(*) FROM incidents_row").query((row, _) -> row.getInt(1)).single();
  }

  private RecordId record(String reference) {
    return Objects.requireNonNull(
        people.find(READER, new Agency(LoadJourney.FORCE), Set.of(reference)).get(reference));
  }
}
