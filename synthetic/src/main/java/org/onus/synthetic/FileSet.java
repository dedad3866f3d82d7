package org.onus.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of one run. They are written in a hidden folder inside the target and moved into place
 * only when all are whole, the read-me last: a set with its read-me is complete, whenever the
 * process was killed. A run that fails takes back all that it made.
 */
final class FileSet implements AutoCloseable {

  /** Whole sets have it, and begin it with {@link #MARK}. */
  static final String READ_ME = "README.txt";

  static final String MARK = "INVENTED DATA";

  private static final String UNFINISHED = ".unfinished";
  private static final String LOCK = "lock";

  private final Path folder;
  private final Path unfinished;
  private final @Nullable Path existed;
  private final FileChannel lock;

  private FileSet(Path folder, @Nullable Path existed, FileChannel lock) {
    this.folder = folder;
    this.unfinished = folder.resolve(UNFINISHED);
    this.existed = existed;
    this.lock = lock;
  }

  /**
   * Opens the folder for writing the named files; makes it when it does not exist, and clears what
   * a killed run left.
   */
  static FileSet open(Path folder, List<String> names) throws IOException, CannotGenerateException {
    Path existed = nearestExisting(folder);
    if (existed != null && !Files.isDirectory(existed)) {
      throw new CannotGenerateException(
          "%s is a file, not a folder. Choose another folder.".formatted(existed));
    }
    refuseForeignFiles(folder, names);
    try {
      Files.createDirectories(folder.resolve(UNFINISHED));
      FileSet files = new FileSet(folder, existed, lock(folder));
      files.clear();
      return files;
    } catch (IOException e) {
      removeMade(folder, existed);
      throw e;
    }
  }

  private static @Nullable Path nearestExisting(Path folder) {
    Path at = folder.toAbsolutePath();
    while (at != null && !Files.exists(at)) {
      at = at.getParent();
    }
    return at;
  }

  private static void refuseForeignFiles(Path folder, List<String> names)
      throws IOException, CannotGenerateException {
    Path readMe = folder.resolve(READ_ME);
    if (Files.isRegularFile(readMe) && Files.readString(readMe).startsWith(MARK)) {
      return;
    }
    for (String name : names) {
      if (Files.exists(folder.resolve(name))) {
        throw new CannotGenerateException(
            "%s already holds %s, which is not of an invented force. Choose another folder."
                .formatted(folder, name));
      }
    }
  }

  private static FileChannel lock(Path folder) throws IOException, CannotGenerateException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(UNFINISHED).resolve(LOCK),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    if (!isMine(channel)) {
      channel.close();
      throw new CannotGenerateException(
          "Another run is writing in %s. Wait for it, or choose another folder.".formatted(folder));
    }
    return channel;
  }

  private static boolean isMine(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private void clear() throws IOException {
    try (Stream<Path> left = Files.list(unfinished)) {
      for (Path file : left.toList()) {
        if (!file.endsWith(LOCK)) {
          Files.delete(file);
        }
      }
    }
  }

  /** Where files live until all are whole. */
  Path unfinished() {
    return unfinished;
  }

  OutputStream create(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(unfinished.resolve(name)), 1 << 18);
  }

  /** Moves all files into place; the old read-me goes first and the new comes last. */
  void publish(List<String> names) throws IOException {
    Files.deleteIfExists(folder.resolve(READ_ME));
    for (String name : names) {
      if (!name.equals(READ_ME)) {
        move(name);
      }
    }
    move(READ_ME);
  }

  private void move(String name) throws IOException {
    Files.move(unfinished.resolve(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
  }

  /** Removes the hidden folder, and the target too when this run made it and it is empty. */
  @Override
  public void close() throws IOException {
    clear();
    Files.deleteIfExists(unfinished.resolve(LOCK));
    lock.close();
    removeMade(folder, existed);
  }

  private static void removeMade(Path folder, @Nullable Path existed) throws IOException {
    Files.deleteIfExists(folder.resolve(UNFINISHED));
    Path at = folder.toAbsolutePath();
    while (at != null && !at.equals(existed) && isEmpty(at)) {
      Files.deleteIfExists(at);
      at = at.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isEmpty();
    }
  }
}
