package org.onus.app.people.persons;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What somebody decided about two records. */
public enum Verdict {
  SAME,
  DIFFERENT,
  /** Looked at, and not to be told from what is known. */
  CANNOT_TELL;

  /** The verdict of this name as forms write it. */
  public static Optional<Verdict> of(String name) {
    return Arrays.stream(values()).filter(verdict -> verdict.name().equals(name)).findFirst();
  }

  /** The message key of its words. */
  public String label() {
    return "people.verdict." + name().toLowerCase(Locale.ROOT);
  }
}
