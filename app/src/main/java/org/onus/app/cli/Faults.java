package org.onus.app.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.UnusableFileException;

/** What to say of something that went wrong. */
final class Faults {

  private Faults() {}

  static String sentence(Throwable fault) {
    return switch (fault) {
      case UnusableFileException unusable -> String.valueOf(unusable.getMessage());
      case CannotBeDone cannot -> String.valueOf(cannot.getMessage());
      case NoSuchFileException missing -> "There is no file " + missing.getFile() + ".";
      case AccessDeniedException denied ->
          "The file " + denied.getFile() + " may not be opened or written.";
      case FileSystemException system when isDiskFull(system.getReason()) -> DISK_FULL;
      case FileSystemException system ->
          "The file %s cannot be used: %s.".formatted(system.getFile(), system.getReason());
      case Throwable other when isDiskFull(other.getMessage()) -> DISK_FULL;
      case Throwable other ->
          "Something went wrong that Onus did not expect (%s). Nothing was written."
              .formatted(other.getClass().getSimpleName());
    };
  }

  private static final String DISK_FULL =
      "The disk is full. What was begun has been removed; nothing else was changed.";

  private static boolean isDiskFull(@Nullable String reason) {
    return reason != null && reason.toLowerCase(Locale.ROOT).contains("no space left");
  }
}
