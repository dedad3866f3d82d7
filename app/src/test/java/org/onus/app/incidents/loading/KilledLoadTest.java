package org.onus.app.incidents.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.access.Reader;
import org.onus.app.incidents.Incidents;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.testing.Heard;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A load that dies, or meets another: nothing half there, nothing twice, nothing lost. */
@ServiceTest
class KilledLoadTest {
  private static final Reader READER = Reader.service("test");
  private static final Agency FORCE = new Agency("Invented Force");
  private static final String HEADER = "incident_id,person_id,date\n";
  @TempDir Path folder;
  private final Loading loading;
  private final LoadStore loads;
  private final LoadWork work;
  private final Incidents incidents;
  private final People people;
  private final Heard heard;
  private final JdbcClient jdbc;

  @Autowired
  KilledLoadTest(
      Loading loading,
      LoadStore loads,
      LoadWork work,
      Incidents incidents,
      People people,
      Heard heard,
      JdbcClient jdbc) {
    this.loading = loading;
    this.loads = loads;
    this.work = work;
    this.incidents = incidents;
    this.people = people;
    this.heard = heard;
    this.jdbc = jdbc;
  }

  @AfterEach
  void mend() {
    heard.failWith(null);
  }

  @Test
  void aCommitThatDiesBeforeItsEndLeavesNothing() throws Exception {
    UUID load = checked("I1,P1,2026-11-01\nI2,P2,2026-11-02\n");
    loads.move(READER, load, LoadState.COMMITTING, null);
    heard.failWith(new IllegalStateException("killed in the last step"));

    assertThatThrownBy(() -> work.commit(READER, load)).hasMessage("killed in the last step");

    assertThat(incidents.isEmpty(READER)).isTrue();
    assertThat(people.agencies(READER)).as("not even a record was minted").isEmpty();
    assertThat(state(load)).isEqualTo(LoadState.COMMITTING);
    heard.failWith(null);
    work.commit(READER, load);
    assertThat(incidents.log(READER).rows()).isEqualTo(2);
    assertThat(state(load)).isEqualTo(LoadState.COMMITTED);
  }

  @Test
  void aStepThatIsDoneTwiceIsDoneOnce() throws Exception {
    UUID load = checked("I1,P1,2026-11-01\n");
    loads.move(READER, load, LoadState.COMMITTING, null);

    work.commit(READER, load);
    work.commit(READER, load);
    work.check(READER, load);

    assertThat(incidents.log(READER).rows()).isEqualTo(1);
    assertThat(state(load)).isEqualTo(LoadState.COMMITTED);
  }

  @Test
  void aJobWhoseProcessDiedIsTakenUpAgain() throws Exception {
    UUID load = checked("I1,P1,2026-11-01\n");
    loads.move(READER, load, LoadState.COMMITTING, null);
    jdbc.sql(
            """
            INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,
              picked_by, last_heartbeat, version)
            VALUES ('incidents-load-commit', :job, now() - interval '1 hour', true, 'a dead process',
              now() - interval '1 hour', 1)
            """)
        .param("job", load + "/died")
        .update();

    await(load, LoadState.COMMITTED);
    assertThat(incidents.log(READER).rows()).isEqualTo(1);
  }

  @Test
  void aCommitThatCannotSucceedIsHandedBackWithASentence() throws Exception {
    UUID load = checked("I1,P1,2026-11-01\n");
    heard.failWith(new IllegalStateException("the disk is full"));

    loading.commit(READER, load);

    await(load, LoadState.CHECKED);
    assertThat(loads.find(READER, load).orElseThrow().fault())
        .isEqualTo(new Load.Fault("incidents.fault.commit", List.of()));
    assertThat(incidents.isEmpty(READER)).isTrue();
  }

  @Test
  void aCommitThatAFullDiskStopsSaysSo() throws Exception {
    UUID load = checked("I1,P1,2026-11-01\n");
    heard.failWith(new IllegalStateException(new IOException("No space left on device")));

    loading.commit(READER, load);

    await(load, LoadState.CHECKED);
    assertThat(loads.find(READER, load).orElseThrow().fault())
        .isEqualTo(new Load.Fault("incidents.fault.full", List.of()));
    assertThat(incidents.isEmpty(READER)).isTrue();
  }

  @Test
  void aCancelWhileTheFileIsCheckedWins() throws Exception {
    UUID load = begin("I1,P1,2026-11-01\n");
    loads.match(READER, load, matching(load), TestClock.TODAY);
    loads.move(READER, load, LoadState.CHECKING, null);
    loading.cancel(READER, load);

    work.check(READER, load);

    assertThat(state(load)).isEqualTo(LoadState.CANCELLED);
    assertThat(chunks()).isZero();
  }

  @Test
  void anEndedLoadKeepsNoFile() throws Exception {
    UUID load = checked("I1,P1,2026-11-01\nI2,P1,never\n");
    loading.commit(READER, load);

    await(load, LoadState.COMMITTED);
    assertThat(chunks()).as("the refused rows alone").isEqualTo(1);
  }

  @Test
  void twoLoadsAtOnceComeOneAfterTheOther() throws Exception {
    StringBuilder first = new StringBuilder();
    StringBuilder second = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      first.append("I%d,P%d,2026-11-01%n".formatted(i, i % 500));
      second.append("I%d,P%d,2026-11-02%n".formatted(i + 1_000, (i + 1_000) % 500));
    }
    UUID one = checked(first.toString());
    UUID two = checked(second.toString());
    loads.move(READER, one, LoadState.COMMITTING, null);
    loads.move(READER, two, LoadState.COMMITTING, null);

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> a = threads.submit(() -> commit(one));
      Future<?> b = threads.submit(() -> commit(two));
      a.get();
      b.get();
    }

    assertThat(incidents.log(READER).rows()).isEqualTo(3_000);
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM (SELECT FROM incidents_row WHERE superseded_by IS NULL
                    GROUP BY person, incident HAVING count(*) > 1) AS twice
                    """)
                .query((row, _) -> row.getInt(1))
                .single())
        .isZero();
  }

  private void commit(UUID load) {
    try {
      work.commit(READER, load);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private UUID begin(String rows) throws IOException, UnusableFileException {
    Path file = folder.resolve("file.csv");
    Files.writeString(file, HEADER + rows, StandardCharsets.UTF_8);
    return loading.begin(READER, FORCE, "file.csv", file);
  }

  private UUID checked(String rows) throws IOException, UnusableFileException {
    UUID load = begin(rows);
    LocalDate today = TestClock.TODAY;
    loads.match(READER, load, matching(load), today);
    loads.move(READER, load, LoadState.CHECKING, null);
    work.check(READER, load);
    assertThat(state(load)).isEqualTo(LoadState.CHECKED);
    return load;
  }

  private Matching matching(UUID load) {
    return Loading.matching(loads.find(READER, load).orElseThrow());
  }

  private LoadState state(UUID load) {
    return loads.find(READER, load).orElseThrow().state();
  }

  private int chunks() {
    return jdbc.sql("SELECT count(*) FROM incidents_load_chunk")
        .query((row, _) -> row.getInt(1))
        .single();
  }

  private void await(UUID load, LoadState state) throws InterruptedException {
    for (int i = 0; i < 600 && state(load) != state; i++) {
      Thread.sleep(100);
    }
    assertThat(state(load)).isEqualTo(state);
  }
}
