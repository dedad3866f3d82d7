package org.onus.app.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.incidents.recording.Counts;
import org.onus.app.incidents.recording.Delivery;
import org.onus.app.incidents.recording.Recording;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.onus.engine.incidents.Kind;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.incidents.Sex;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What goes in comes out, for one person and for all. */
@ServiceTest
class IncidentsTest {
  private static final Reader READER = TestPeople.reader(Role.ANALYST);
  private static final Agency FORCE = new Agency("Invented Force");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
  private final Incidents incidents;
  private final Recording recording;
  private final People people;
  private final TransactionTemplate transaction;

  @Autowired
  IncidentsTest(
      Incidents incidents, Recording recording, People people, TransactionTemplate transaction) {
    this.incidents = incidents;
    this.recording = recording;
    this.people = people;
    this.transaction = transaction;
  }

  @Test
  void everyFieldComesBackAsItWasGiven() {
    IncidentRow row =
        new IncidentRow(
            "I\\1\tA",
            "P1",
            DAY,
            "008/67",
            Kind.NON_CRIME,
            "V1",
            "ex-partner",
            "North",
            "health",
            false,
            Sex.MALE,
            LocalDate.of(1990, 2, 3),
            "W1",
            RiskGrade.HIGH);
    record(List.of(row));

    History back = incidents.log(READER).history(record("P1").toString()).orElseThrow();
    IncidentRow read = back.row(0);
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("personId", "victimId")
        .isEqualTo(row);
    assertThat(read.victimId()).isEqualTo(record("V1").toString());
  }

  @Test
  void whatIsNotKnownStaysUnknown() {
    record(List.of(IncidentRow.of("I1", "P1", DAY)));

    IncidentRow read = incidents.log(READER).history(record("P1").toString()).orElseThrow().row(0);
    assertThat(read)
        .usingRecursiveComparison()
        .ignoringFields("personId")
        .isEqualTo(IncidentRow.of("I1", "P1", DAY));
  }

  @Test
  void someonesRowsComeWithThoseThatHarmedThem() {
    record(
        List.of(
            IncidentRow.of("I1", "P1", DAY).withVictim("P2"),
            IncidentRow.of("I2", "P2", DAY).withVictim("P1"),
            IncidentRow.of("I3", "P2", DAY).withVictim("V3"),
            IncidentRow.of("I4", "P4", DAY).withVictim("V5")));

    IncidentLog log = incidents.log(READER, Set.of(record("P1")));

    assertThat(log.rows()).isEqualTo(2);
    assertThat(log.history(record("P1").toString())).isPresent();
    assertThat(log.history(record("P2").toString()).orElseThrow().incidentId(0)).isEqualTo("I2");
  }

  @Test
  void aHundredThousandRowsGoInAndOutInSeconds() {
    List<IncidentRow> rows = new ArrayList<>();
    for (int i = 0; i < 100_000; i++) {
      rows.add(
          IncidentRow.of("I" + i, "P" + i % 30_000, DAY.minusDays(i % 700))
              .withOffence("105/01", null)
              .withVictim("V" + i % 40_000));
    }
    IncidentLog given = IncidentLog.of(rows);

    Counts compared = timed("compared", () -> recording.compare(READER, FORCE, given));
    Counts recorded = timed("recorded", () -> record(given));
    Counts again = timed("recorded again", () -> record(given));
    IncidentLog read = timed("read", () -> incidents.log(READER));

    assertThat(recorded).isEqualTo(compared);
    assertThat(recorded.newRows()).isEqualTo(100_000);
    assertThat(recorded.newPeople()).isEqualTo(70_000);
    assertThat(again.changeNothing()).isTrue();
    assertThat(read.rows()).isEqualTo(100_000);
  }

  private static <T> T timed(String what, Supplier<T> work) {
    long began = System.nanoTime();
    T result = work.get();
    System.out.printf(
        "100,000 rows %s in %d ms%n",
        what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
    return result;
  }

  private void record(List<IncidentRow> rows) {
    record(IncidentLog.of(rows));
  }

  private Counts record(IncidentLog log) {
    return Objects.requireNonNull(
        transaction.execute(
            _ ->
                recording.record(
                    READER, new Delivery(UUID.randomUUID(), FORCE, "f.csv", null), log)));
  }

  private RecordId record(String reference) {
    return Objects.requireNonNull(people.find(READER, FORCE, Set.of(reference)).get(reference));
  }
}
