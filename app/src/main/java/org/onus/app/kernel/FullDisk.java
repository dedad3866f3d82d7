package org.onus.app.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a full disk from other faults, whoever met it: the system, a library or PostgreSQL. */
public final class FullDisk {
  private static final int DEEPEST = 20;

  private FullDisk() {}

  /** Whether a full disk is behind the fault. */
  public static boolean isBehind(@Nullable Throwable fault) {
    Throwable cause = fault;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (says(cause.getMessage())) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean says(@Nullable String message) {
    return message != null && message.toLowerCase(Locale.ROOT).contains("no space left");
  }
}
