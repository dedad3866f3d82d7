package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.app.database.DataFolder;

class DemoCommandTest {
  private static final String HOME = "onus.home";
  private final String before = System.getProperty(HOME, "");
  @TempDir Path folder;

  @BeforeEach
  void moveHere() {
    System.setProperty(HOME, folder.toString());
  }

  @AfterEach
  void moveBack() {
    System.setProperty(HOME, before);
  }

  /** Whatever port each was started with. */
  @Test
  void beginningAnewTakesNothingFromOneThatRuns() throws IOException {
    Path data = folder.resolve(".onus/demo/data");
    try (DataFolder _ = DataFolder.take(data)) {
      Path kept = Files.createFile(data.resolve("kept"));

      Terminal said = Terminal.run("demo", "--fresh", "--port", freePort());

      assertThat(said.code()).isEqualTo(2);
      assertThat(said.err().lines())
          .singleElement()
          .asString()
          .startsWith("The demonstration is running: stop it first");
      assertThat(kept).exists();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }
}
