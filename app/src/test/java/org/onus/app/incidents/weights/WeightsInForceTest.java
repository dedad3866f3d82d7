package org.onus.app.incidents.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.kernel.WorkingFiles;
import org.onus.app.testing.ServiceTest;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.UnusableFileException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a start of the service takes as the area's harm weights. */
@ServiceTest
class WeightsInForceTest {
  private final WeightsStore store;
  private final WorkingFiles files;
  private final Clock clock;
  private final JdbcClient jdbc;
  @TempDir Path folder;

  @Autowired
  WeightsInForceTest(WeightsStore store, WorkingFiles files, Clock clock, JdbcClient jdbc) {
    this.store = store;
    this.files = files;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void withoutAChoiceTheyAreThoseThatOnusShips() throws Exception {
    AreaWeights weights = start("");

    assertThat(weights.fileName()).isNull();
    assertThat(weights.version().fingerprint()).isEqualTo(HarmWeights.shipped().fingerprint());
  }

  @Test
  void aFileStaysInForceWhenTheNextStartNamesNoneAndTheFileIsGone() throws Exception {
    Path file = file("BATTERY,365\n");
    AreaWeights first = start(file.toString());
    Files.delete(file);

    AreaWeights next = start("");

    assertThat(next.version()).isEqualTo(first.version());
    assertThat(next.fileName()).isEqualTo("weights.csv");
    assertThat(next.harm().days("BATTERY")).isEqualTo(365);
  }

  @Test
  void theWordShippedPutsThoseOfOnusBack() throws Exception {
    start(file("BATTERY,365\n").toString());

    assertThat(start("shipped").fileName()).isNull();
    assertThat(start("").fileName()).isNull();
  }

  @Test
  void aChangedFileIsAnotherVersionAndTheOneBeforeIsKept() throws Exception {
    AreaWeights first = start(file("BATTERY,365\n").toString());
    AreaWeights second = start(file("BATTERY,366\n").toString());
    start(file("BATTERY,366\n").toString());

    assertThat(second.version()).isNotEqualTo(first.version());
    assertThat(jdbc.sql("SELECT count(*) FROM incidents_weights").query(Integer.class).single())
        .isEqualTo(2);
  }

  @Test
  void aFileThatCannotBeUsedStopsTheStart() throws Exception {
    Path file = file("BATTERY,much\n");

    assertThatThrownBy(() -> start(file.toString()))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("Line 2");
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("weights.csv"), "offence_code,days\n" + rows);
  }

  private AreaWeights start(String chosen) throws IOException, UnusableFileException {
    return new WeightsConfiguration().areaWeights(store, files, clock, chosen);
  }
}
