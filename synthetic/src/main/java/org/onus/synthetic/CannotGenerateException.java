package org.onus.synthetic;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;

/** Why a force could not be invented, in a sentence fit to be shown. Nothing was left behind. */
public final class CannotGenerateException extends Exception {

  CannotGenerateException(String sentence) {
    super(sentence);
  }

  private CannotGenerateException(String sentence, IOException cause) {
    super(sentence, cause);
  }

  static CannotGenerateException writing(Path folder, IOException cause) {
    return new CannotGenerateException(sentence(folder, cause), cause);
  }

  private static String sentence(Path folder, IOException cause) {
    String reason = String.valueOf(cause.getMessage());
    if (reason.toLowerCase(Locale.ROOT).contains("no space left")) {
      return "The disk of %s is full. Nothing was kept; free some space or choose another folder."
          .formatted(folder);
    }
    if (cause instanceof AccessDeniedException) {
      return "Not allowed to write in %s. Choose another folder.".formatted(folder);
    }
    return "Could not write in %s (%s: %s). Nothing was kept."
        .formatted(folder, cause.getClass().getSimpleName(), reason);
  }
}
