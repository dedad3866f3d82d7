package org.onus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service dies with a file half recorded, and is started again on the same data. */
class KilledWhileRecordingTest {
  private static final int ROWS = 20_000;
  private final ServiceNodes nodes;

  KilledWhileRecordingTest(@TempDir Path folder) {
    nodes = new ServiceNodes(folder);
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    nodes.stop();
  }

  @Test
  void nothingOfItIsThereUntilAllOfItIs() throws Exception {
    String first = nodes.start();
    nodes.addAnalyst();
    nodes.signIn(first);
    String load = nodes.beginLoad(first, ROWS);
    step(first, load + "/columns", load + "/columns");
    nodes.await("CHECKED");

    // the last step of all forgets the file, and waits for this
    try (Connection _ = nodes.lock("incidents_load_chunk", "SHARE")) {
      step(first, load + "/check", load + "/commit");
      awaitRowsOnDisk();
      nodes.killFirst();
      assertThat(nodes.state()).isEqualTo("COMMITTING");
      nodes.restartDatabase();
    }
    assertThat(nodes.state()).isEqualTo("COMMITTING");
    for (String table : new String[] {"incidents_row", "incidents_delivery", "people_record"}) {
      assertThat(count(table)).as(table).isZero();
    }

    String again = nodes.start();
    nodes.await("COMMITTED");
    assertThat(count("incidents_row")).isEqualTo(ROWS);
    assertThat(count("incidents_delivery")).isEqualTo(1);
    assertThat(nodes.open(again, load + "/receipt").text()).contains("20,000");
  }

  /** What a transaction has written lies in the table's file before it is committed. */
  private void awaitRowsOnDisk() throws SQLException, InterruptedException {
    while (nodes.ask("SELECT pg_relation_size('incidents_row')").equals("0")) {
      assertThat(nodes.state()).isEqualTo("COMMITTING");
      Thread.sleep(5);
    }
  }

  private int count(String table) throws SQLException {
    return Integer.parseInt(nodes.ask("SELECT count(*) FROM " + table));
  }

  private void step(String node, String page, String form)
      throws IOException, InterruptedException {
    nodes.send(node, form, ServiceNodes.fields(nodes.open(node, page)));
  }
}
