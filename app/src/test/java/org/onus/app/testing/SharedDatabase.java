package org.onus.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.onus.app.database.EmbeddedServer;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.support.TestPropertySourceUtils;

/**
 * One embedded PostgreSQL for the whole test run. The service meets it as an external database,
 * with its two roles.
 */
public final class SharedDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final Path FOLDER = folder();
  private static final EmbeddedServer SERVER = start();

  private static Path folder() {
    try {
      return Files.createTempDirectory("onus-test-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static EmbeddedServer start() {
    EmbeddedServer server = EmbeddedServer.start(FOLDER);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, FOLDER)));
    return server;
  }

  private static void stop(EmbeddedServer server, Path folder) {
    try {
      server.close();
      org.springframework.util.FileSystemUtils.deleteRecursively(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestPropertySourceUtils.addInlinedPropertiesToEnvironment(
        context,
        "spring.datasource.url=" + SERVER.url(),
        "spring.datasource.username=" + EmbeddedServer.SERVICE,
        "spring.datasource.password=" + SERVER.servicePassword(),
        "spring.flyway.url=" + SERVER.url(),
        "spring.flyway.user=" + EmbeddedServer.OWNER,
        "spring.flyway.password=" + SERVER.ownerPassword(),
        "onus.audit-dir=" + FOLDER.resolve("audit"),
        // tests chain the trail when they want it chained
        "onus.audit-chained-every=1d",
        // nor do they look for uncertain pairs by themselves
        "onus.people-compared-every=1d",
        // nor may it be chance whether a page comes too early on a slow computer
        "onus.page-waits=60s",
        // nor whether the whole minute, when old sessions go, falls into a count of statements
        "spring.session.jdbc.cleanup-cron=-",
        "db-scheduler.polling-interval=100ms",
        "db-scheduler.heartbeat-interval=500ms");
  }

  /** Does as the owner of the tables what the service may not. */
  public static void asOwner(String sql) {
    try (Connection owner =
            DriverManager.getConnection(
                SERVER.url(), EmbeddedServer.OWNER, SERVER.ownerPassword());
        Statement statement = owner.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Empties every table but the migrations' own, as the owner, and adds the test's people. */
  public static void empty() {
    asOwner(
        statement -> {
          truncate(statement);
          TestPeople.add(statement);
        });
  }

  /** Empties every table: as before the first start. */
  public static void leaveNobody() {
    asOwner(SharedDatabase::truncate);
  }

  private static void truncate(Statement statement) throws SQLException {
    statement.execute(
        """
        DO $$ BEGIN
          EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(tablename), ', ')
                   FROM pg_tables
                   WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history');
        END $$
        """);
  }

  private interface Work {
    void on(Statement owner) throws SQLException;
  }

  private static void asOwner(Work work) {
    try (Connection owner =
            DriverManager.getConnection(
                SERVER.url(), EmbeddedServer.OWNER, SERVER.ownerPassword());
        Statement statement = owner.createStatement()) {
      work.on(statement);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
