package org.onus.app.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A way into the database of a data folder, for a command at the terminal: of the server that runs
 * there, or of one started for as long as the command takes.
 */
public final class Reached implements Closeable {
  private final String url;
  private final String password;
  private final @Nullable EmbeddedServer started;

  private Reached(String url, String password, @Nullable EmbeddedServer started) {
    this.url = url;
    this.password = password;
    this.started = started;
  }

  /**
   * Finds the way in.
   *
   * @throws DatabaseRefused if there is no database in the folder or it cannot be opened
   */
  public static Reached in(Path folder) {
    if (!DataFolder.holdsDatabase(folder)) {
      throw new DatabaseRefused("There is no database of Onus in %s.".formatted(folder));
    }
    try {
      if (DataFolder.isInUse(folder)) {
        return new Reached(
            EmbeddedServer.url(DataFolder.portInUse(folder)),
            Passwords.readOrMake(folder.resolve("passwords.properties")).service(),
            null);
      }
    } catch (IOException failure) {
      throw new DatabaseRefused(
          "The database in %s could not be reached: %s".formatted(folder, failure.getMessage()),
          failure);
    }
    EmbeddedServer server = EmbeddedServer.start(folder);
    return new Reached(server.url(), server.servicePassword(), server);
  }

  public String url() {
    return url;
  }

  /** Of the role {@link EmbeddedServer#SERVICE}. */
  public String password() {
    return password;
  }

  @Override
  public void close() throws IOException {
    if (started != null) {
      started.close();
    }
  }
}
