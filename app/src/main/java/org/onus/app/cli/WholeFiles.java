package org.onus.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.onus.app.kernel.FullDisk;

/**
 * Writes the files of a command whole or not at all: all of them beside their places first, then
 * each is moved onto its own.
 */
final class WholeFiles {

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFiles() {}

  static void write(Path file, Content content) throws IOException {
    write(Map.of(file, content));
  }

  static void write(Map<Path, Content> contents) throws IOException {
    Map<Path, Path> beside = new LinkedHashMap<>();
    try {
      for (Map.Entry<Path, Content> file : contents.entrySet()) {
        write(file.getKey(), file.getValue(), beside);
      }
      for (Map.Entry<Path, Path> file : beside.entrySet()) {
        Files.move(
            file.getValue(),
            file.getKey(),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      for (Path part : beside.values()) {
        Files.deleteIfExists(part);
      }
    }
  }

  /** Writes beside the file's place; a device is written as it is. */
  private static void write(Path file, Content content, Map<Path, Path> beside) throws IOException {
    Path folder = folderOf(file);
    Path part = file;
    if (!isDevice(file)) {
      part = Files.createTempFile(folder, ".onus", ".part");
      beside.put(file, part);
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
      content.writeTo(out);
    } catch (IOException fault) {
      if (FullDisk.isBehind(fault)) {
        throw new CannotBeDone(
            "The disk is full: %s could not be written, and nothing of it is left. Make room and try again."
                .formatted(file));
      }
      throw fault;
    }
  }

  /** Refuses a file that cannot be written, before any work is done for it. */
  static void check(Path file) {
    folderOf(file);
  }

  private static Path folderOf(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CannotBeDone("There is no folder %s to write into.".formatted(folder));
    }
    if (Files.isDirectory(file)) {
      throw new CannotBeDone("%s is a folder; a file is needed.".formatted(file));
    }
    if (!Files.isWritable(isDevice(file) ? file : folder)) {
      throw new CannotBeDone("The folder %s may not be written into.".formatted(folder));
    }
    return folder;
  }

  /** Such as /dev/null or /dev/full. */
  private static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }
}
