package org.onus.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one PostgreSQL; one is killed in the middle of a job. */
class TwoNodesTest {
  private static final int ROWS = 150_000;
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
    nodes.send(first, load + "/columns", ServiceNodes.fields(nodes.open(first, load + "/columns")));
    assertThat(nodes.state()).isEqualTo("CHECKING");
    nodes.killFirst();
    assertThat(nodes.state()).isEqualTo("CHECKING");

    assertThat(heading(second)).isEqualTo("Your account");
    nodes.await("CHECKED");
    assertThat(nodes.open(second, load + "/check").text()).contains("150,000");
  }

  private String heading(String node) throws IOException, InterruptedException {
    return nodes.open(node, "/account").select("h1").text();
  }
}
