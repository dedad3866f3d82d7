package org.onus.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.onus.engine.incidents.UnusableFileException;

/** Puts a file's name before the sentence that says why it cannot be used. */
final class NamedFile {

  private NamedFile() {}

  /** Reads a file of a command's own. */
  @FunctionalInterface
  interface Reading<T> {
    T read(Path file) throws IOException, UnusableFileException;
  }

  static <T> T read(Path file, Reading<T> reading) throws IOException, UnusableFileException {
    try {
      return reading.read(file);
    } catch (UnusableFileException e) {
      throw new UnusableFileException(file.getFileName() + ": " + e.getMessage());
    }
  }
}
