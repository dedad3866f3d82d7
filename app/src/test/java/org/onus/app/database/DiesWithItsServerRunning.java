package org.onus.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A process that stores a row and ends as a killed one does, without stopping its server. */
final class DiesWithItsServerRunning {
  private static final int AS_IF_KILLED = 137;

  private DiesWithItsServerRunning() {}

  public static void main(String[] arguments) throws SQLException {
    EmbeddedServer server = EmbeddedServer.start(Path.of(arguments[0]));
    try (Connection owner =
            DriverManager.getConnection(
                server.url(), EmbeddedServer.OWNER, server.ownerPassword());
        Statement statement = owner.createStatement()) {
      statement.execute("CREATE TABLE kept AS SELECT 1 AS a");
      statement.execute("GRANT SELECT ON kept TO onus_service");
    }
    Runtime.getRuntime().halt(AS_IF_KILLED);
  }
}
