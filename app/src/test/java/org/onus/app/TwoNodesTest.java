package org.onus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL; one is killed in the middle of a job. */
class TwoNodesTest {
  private static final int ROWS = 20_000;
  private final ServiceNodes nodes;

  TwoNodesTest(@TempDir Path folder) {
    nodes = new ServiceNodes(folder);
  }

  @AfterEach
  void stop() throws IOException, InterruptedException {
    nodes.stop();
  }

  @Test
  void whenOneIsKilledNobodyIsSignedOutAndItsJobGoesOn() throws Exception {
    String first = nodes.start();
    nodes.addAnalyst();
    String second = nodes.start();
    nodes.signIn(first);
    assertThat(heading(second)).isEqualTo("Your account");

    String load = nodes.beginLoad(first, ROWS);
    try (Connection _ =
        nodes.lock("incidents_row", "ACCESS EXCLUSIVE")) { // no check ends meanwhile
      nodes.send(
          first, load + "/columns", ServiceNodes.fields(nodes.open(first, load + "/columns")));
      awaitBegun();
      nodes.killFirst();
      assertThat(nodes.state()).isEqualTo("CHECKING");
      assertThat(heading(second)).isEqualTo("Your account");
    }
    nodes.await("CHECKED");
    assertThat(nodes.open(second, load + "/check").text()).contains("20,000");
  }

  private void awaitBegun() throws SQLException, InterruptedException {
    String begun = "SELECT picked FROM scheduled_tasks WHERE task_name = 'incidents-load-check'";
    for (int i = 0; i < 1_200 && nodes.ask(begun).equals("f"); i++) {
      Thread.sleep(100);
    }
    assertThat(nodes.ask(begun)).isEqualTo("t");
    assertThat(nodes.state()).isEqualTo("CHECKING");
  }

  private String heading(String node) throws IOException, InterruptedException {
    return nodes.open(node, "/account").select("h1").text();
  }
}
