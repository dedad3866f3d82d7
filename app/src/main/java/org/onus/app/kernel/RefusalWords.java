package org.onus.app.kernel;

import java.util.Locale;
import org.onus.engine.incidents.RefusalCode;
import org.onus.engine.incidents.UnusableFileException;

/** Where the message files have the words of what the engine refuses. */
public final class RefusalWords {

  private RefusalWords() {}

  public static String key(RefusalCode code) {
    return "kernel.refusal." + code.name().toLowerCase(Locale.ROOT);
  }

  /** Of a whole file; the words take its values. */
  public static String key(UnusableFileException unusable) {
    return "kernel.file." + unusable.fault().name().toLowerCase(Locale.ROOT);
  }
}
