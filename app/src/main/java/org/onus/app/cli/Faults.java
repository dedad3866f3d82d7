package org.onus.app.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import org.onus.app.kernel.FullDisk;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.synthetic.CannotGenerateException;

/** What to say of something that went wrong. */
final class Faults {

  private Faults() {}

  static String sentence(Throwable fault) {
    return switch (fault) {
      case UnusableFileException unusable -> String.valueOf(unusable.getMessage());
      case CannotBeDone cannot -> String.valueOf(cannot.getMessage());
      case CannotGenerateException cannot -> String.valueOf(cannot.getMessage());
      case Throwable any when FullDisk.isBehind(any) -> DISK_FULL;
      case OutOfMemoryError _ -> TOO_LARGE;
      case CompletionException on when on.getCause() != null -> sentence(on.getCause());
      case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
      case AccessDeniedException denied ->
          "The file " + denied.getFile() + " may not be opened or written.";
      case FileSystemException system ->
          "The file %s cannot be used: %s.".formatted(system.getFile(), system.getReason());
      case Throwable other ->
          "Something went wrong that Onus did not expect (%s). Nothing was written."
              .formatted(other.getClass().getSimpleName());
    };
  }

  private static final String TOO_LARGE =
      "The files are too large for the memory allowed, and nothing was written. Allow more, for"
          + " example with ONUS_HEAP=8g before the command.";

  private static final String DISK_FULL =
      "The disk is full. What was begun has been removed, and what was there before is untouched."
          + " Make room and try again.";
}
