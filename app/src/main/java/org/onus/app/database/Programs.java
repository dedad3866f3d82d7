package org.onus.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * PostgreSQL's programs, which the first start unpacks into the folder for temporary files. Where
 * there is no room the unpacking neither ends nor says why.
 */
record Programs(Path temporary) {
  private static final long MEGABYTES = 80;

  static Programs ofThisMachine() {
    return new Programs(Path.of(System.getProperty("java.io.tmpdir", "")));
  }

  /**
   * Demands that they are there or can be.
   *
   * @throws DatabaseRefused if there is no room
   */
  void demandRoom() throws IOException {
    demandRoom(MEGABYTES);
  }

  void demandRoom(long needed) throws IOException {
    long megabytes = Files.getFileStore(temporary).getUsableSpace() >> 20;
    if (megabytes >= 0 && megabytes < needed && !areUnpacked()) { // below zero: not to be counted
      throw new DatabaseRefused(
          "The folder for temporary files %s has %d MB left, and the first start needs %d MB there."
                  .formatted(temporary, megabytes, needed)
              + " Make room and start again.");
    }
  }

  private boolean areUnpacked() throws IOException {
    Path unpacked = temporary.resolve("embedded-pg");
    if (!Files.isDirectory(unpacked)) {
      return false;
    }
    try (Stream<Path> versions = Files.list(unpacked)) {
      return versions.anyMatch(version -> Files.exists(version.resolve(".exists")));
    }
  }
}
