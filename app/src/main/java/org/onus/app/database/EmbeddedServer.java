package org.onus.app.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * A real PostgreSQL on this computer, with settings for data that is kept: the library's own are
 * for tests (no fsync, locale C, no passwords).
 *
 * <p>Two roles work in its database {@code onus}: {@code onus_owner} migrates, {@code onus_service}
 * may do only what migrations grant it.
 */
public final class EmbeddedServer implements Closeable {
  public static final String OWNER = "onus_owner";
  public static final String SERVICE = "onus_service";

  private final DataFolder folder;
  private final EmbeddedPostgres postgres;
  private final Passwords passwords;

  private EmbeddedServer(DataFolder folder, EmbeddedPostgres postgres, Passwords passwords) {
    this.folder = folder;
    this.postgres = postgres;
    this.passwords = passwords;
  }

  /**
   * Starts the server on a folder, making its database when there is none.
   *
   * @throws DatabaseRefused if the folder is in use, damaged or cannot be written
   */
  public static EmbeddedServer start(Path dataFolder) {
    try {
      DataFolder folder = DataFolder.take(dataFolder);
      try {
        return start(folder);
      } catch (IOException | SQLException | RuntimeException failure) {
        folder.close();
        throw failure;
      }
    } catch (IOException | SQLException failure) {
      throw new DatabaseRefused(
          "The database in %s could not start: %s".formatted(dataFolder, failure.getMessage()),
          failure);
    }
  }

  private static EmbeddedServer start(DataFolder folder) throws IOException, SQLException {
    folder.demandRoom();
    Programs.ofThisMachine().demandRoom();
    Passwords passwords = folder.passwords();
    EmbeddedPostgres postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(folder.cluster())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("max_connections", "50")
            .setServerConfig("unix_socket_directories", "")
            .setServerConfig("max_wal_size", "2GB")
            .setServerConfig("shared_buffers", "256MB")
            .setServerConfig("timezone", "UTC")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setConnectConfig("password", passwords.superuser())
            // recovery after a crash may read a long log first
            .setPGStartupWait(Duration.ofMinutes(2))
            .start();
    EmbeddedServer server = new EmbeddedServer(folder, postgres, passwords);
    if (!folder.isReady()) {
      server.setUp();
    }
    return server;
  }

  private void setUp() throws SQLException, IOException {
    execute(
        "ALTER ROLE postgres PASSWORD '%s'".formatted(passwords.superuser()),
        "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(OWNER, passwords.owner()),
        "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(SERVICE, passwords.service()),
        "CREATE DATABASE onus OWNER " + OWNER,
        "REVOKE ALL ON DATABASE onus FROM PUBLIC",
        "GRANT CONNECT, TEMPORARY ON DATABASE onus TO " + SERVICE);
    folder.finish();
    execute("SELECT pg_reload_conf()");
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  public String url() {
    return url(postgres.getPort());
  }

  static String url(int port) {
    return String.format(Locale.ROOT, "jdbc:postgresql://127.0.0.1:%d/onus", port);
  }

  public String ownerPassword() {
    return passwords.owner();
  }

  public String servicePassword() {
    return passwords.service();
  }

  @Override
  public void close() throws IOException {
    postgres.close();
    folder.close();
  }
}
