package org.onus.app.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The folder of the embedded server: {@code cluster/} is PostgreSQL's own, {@code lock} lets one
 * service in, {@code passwords.properties} opens the roles.
 */
public final class DataFolder implements Closeable {
  private static final long SECONDS_TO_STOP = 20;
  private static final int PORT_LINE = 3;

  /** Its first files take some 40 MB, its first write-ahead log another 16. */
  private static final long MEGABYTES_OF_A_NEW_CLUSTER = 100;

  /** One more segment of the write-ahead log, and temporary files. */
  private static final long MEGABYTES_TO_START = 32;

  private final Path folder;
  private final FileChannel lock;

  private DataFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Takes the folder for this process, makes it if need be, and stops a server left behind by a
   * process that died.
   *
   * @throws DatabaseRefused if another process has the folder, or it cannot be made
   */
  public static DataFolder take(Path folder) throws IOException {
    make(folder);
    FileChannel lock =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean ours;
    try {
      ours = lock.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      ours = false;
    }
    if (!ours) {
      lock.close();
      throw new DatabaseRefused(
          "Another Onus is running on the data folder %s. Stop it first, or give this one a folder"
                  .formatted(folder)
              + " of its own.");
    }
    DataFolder taken = new DataFolder(folder, lock);
    taken.stopLeftOver();
    taken.clearUnfinished();
    return taken;
  }

  private static void make(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException _) {
      throw new DatabaseRefused("%s is a file. Give a folder for the data.".formatted(folder));
    } catch (IOException failure) {
      throw new DatabaseRefused(
          "The folder %s for the data cannot be made. Give one where you may write."
              .formatted(folder),
          failure);
    }
  }

  /** Whether a cluster was once set up in the folder to the end. */
  static boolean holdsDatabase(Path folder) {
    return Files.exists(folder.resolve("cluster").resolve("onus-ready"));
  }

  /** Whether a process has the folder. */
  static boolean isInUse(Path folder) throws IOException {
    try (FileChannel lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
        FileLock ours = lock.tryLock()) {
      return ours == null;
    } catch (OverlappingFileLockException _) {
      return true;
    }
  }

  /** The port of the server that runs on the folder, as PostgreSQL writes it down. */
  static int portInUse(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("cluster").resolve("postmaster.pid"));
    if (lines.size() <= PORT_LINE) {
      throw new IOException("it is just starting; try again");
    }
    return Integer.parseInt(lines.get(PORT_LINE).strip());
  }

  Path cluster() {
    return folder.resolve("cluster");
  }

  Passwords passwords() throws IOException {
    if (isReady() && !Files.exists(passwordFile())) {
      throw new DatabaseRefused(
          "The file %s is missing, and the database beside it cannot be opened without it. Put it"
                  .formatted(passwordFile())
              + " back from your copy.");
    }
    return Passwords.readOrMake(passwordFile());
  }

  /**
   * PostgreSQL's own messages do not come through: a disk without room is told before it starts.
   */
  void demandRoom() throws IOException {
    long megabytes = Files.getFileStore(folder).getUsableSpace() >> 20;
    long needed = isReady() ? MEGABYTES_TO_START : MEGABYTES_OF_A_NEW_CLUSTER;
    if (megabytes >= 0 && megabytes < needed) { // below zero: more than can be counted
      throw new DatabaseRefused(
          "The disk of the data folder %s has %d MB left, and the database needs %d MB to start."
                  .formatted(folder, megabytes, needed)
              + " Make room and start again.");
    }
  }

  /** Whether the cluster was once set up to the end: roles made, passwords demanded. */
  boolean isReady() {
    return Files.exists(readyFile());
  }

  /** From now on every connection must bring its password. */
  void finish() throws IOException {
    Files.writeString(
        cluster().resolve("pg_hba.conf"),
        """
        # Written by Onus: this computer only, with a password
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128 scram-sha-256
        """);
    Files.createFile(readyFile());
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private Path passwordFile() {
    return folder.resolve("passwords.properties");
  }

  private Path readyFile() {
    return cluster().resolve("onus-ready");
  }

  /** PostgreSQL outlives a killed parent and would refuse a second server on its folder. */
  private void stopLeftOver() throws IOException {
    Path pidFile = cluster().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    if (lines.isEmpty()) {
      return;
    }
    ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(DataFolder::isPostgres)
        .ifPresent(DataFolder::stop);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().orElse("").contains("postgres");
  }

  private static void stop(ProcessHandle server) {
    server.destroy();
    try {
      server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException _) {
      server.destroyForcibly();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** A first start that died before its end holds nothing yet; it begins again. */
  private void clearUnfinished() throws IOException {
    if (!Files.exists(cluster())) {
      Files.createDirectory(
          cluster(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else if (!isReady()) {
      try (Stream<Path> inside = Files.walk(cluster())) {
        for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
          if (!path.equals(cluster())) {
            Files.delete(path);
          }
        }
      }
    }
  }
}
