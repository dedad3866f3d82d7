package org.onus.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server, taken through its life: made, refused to a second, left behind, taken up again. */
class EmbeddedServerTest {
  @TempDir Path folder;

  @Test
  void keepsDataSafelyAndOpensOnlyToItsRoles() throws IOException, SQLException {
    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(server, "SELECT lower('ÉÖ')")).isEqualTo("éö");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("passwords.properties"))))
          .isEqualTo("rw-------");
      assertThatThrownBy(() -> open(server, EmbeddedServer.SERVICE, "guess"))
          .isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> open(server, "postgres", "")).isInstanceOf(SQLException.class);
      assertThatThrownBy(() -> ask(server, "CREATE TABLE t (a int)"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> EmbeddedServer.start(folder))
          .isInstanceOf(DatabaseRefused.class)
          .hasMessageStartingWith("Another Onus is running on the data folder");
    }
  }

  @Test
  void takesUpWhatADeadProcessLeftRunning() throws Exception {
    Path said = folder.resolve("said");
    Process killed =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                DiesWithItsServerRunning.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(killed.waitFor()).as(Files.readString(said)).isEqualTo(137);
    assertThat(folder.resolve("cluster/postmaster.pid")).exists();

    try (EmbeddedServer next = EmbeddedServer.start(folder)) {
      assertThat(ask(next, "SELECT a FROM kept")).isEqualTo("1");
    }
  }

  @Test
  void aFirstStartThatDiedHalfWayBeginsAgain() throws IOException, SQLException {
    Files.createDirectories(folder.resolve("cluster/base"));
    Files.writeString(folder.resolve("cluster/PG_VERSION"), "18");

    try (EmbeddedServer server = EmbeddedServer.start(folder)) {
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    }
  }

  @Test
  void whereNoFolderCanBeIsSaid() throws IOException {
    Path file = Files.createFile(folder.resolve("list.csv"));

    assertThatThrownBy(() -> EmbeddedServer.start(file))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessage(file + " is a file. Give a folder for the data.");
    assertThatThrownBy(() -> EmbeddedServer.start(file.resolve("data")))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageEndingWith("for the data cannot be made. Give one where you may write.");
  }

  @Test
  void aLostPasswordFileIsNamed() throws IOException {
    Files.createDirectories(folder.resolve("cluster"));
    Files.createFile(folder.resolve("cluster/onus-ready"));

    assertThatThrownBy(() -> EmbeddedServer.start(folder))
        .isInstanceOf(DatabaseRefused.class)
        .hasMessageContaining("passwords.properties is missing");
  }

  private static String ask(EmbeddedServer server, String sql) throws SQLException {
    try (Connection service = open(server, EmbeddedServer.SERVICE, server.servicePassword());
        Statement statement = service.createStatement()) {
      if (!statement.execute(sql)) {
        return "";
      }
      try (ResultSet row = statement.getResultSet()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  private static Connection open(EmbeddedServer server, String user, String password)
      throws SQLException {
    return DriverManager.getConnection(server.url(), user, password);
  }
}
