package org.onus.app.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.onus.app.kernel.FullDisk;

/** Writes a file whole or not at all: beside its place first, then moved onto it. */
final class WholeFile {

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  private WholeFile() {}

  static void write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CannotBeDone("There is no folder %s to write into.".formatted(folder));
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // a device such as /dev/null or /dev/full is written as it is
      if (Files.isDirectory(file)) {
        throw new CannotBeDone("%s is a folder; a file is needed.".formatted(file));
      }
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.writeTo(out);
      }
      return;
    }
    Path beside = Files.createTempFile(folder, ".onus", ".part");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
        content.writeTo(out);
      }
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException fault) {
      if (FullDisk.isBehind(fault)) {
        throw new CannotBeDone(
            "The disk is full: %s could not be written, and nothing of it is left. Make room and try again."
                .formatted(file));
      }
      throw fault;
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
