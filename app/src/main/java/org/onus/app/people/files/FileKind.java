package org.onus.app.people.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file says of people. Names stay for ever: rows bear them. */
public enum FileKind {
  /** What the agency holds about each. */
  PEOPLE,
  STATEMENTS,
  STATUSES,
  RELATIONSHIPS;

  /** The kind of this name as forms write it. */
  public static Optional<FileKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** The message key of its words; keys under it say more. */
  public String label() {
    return "people.file.kind." + name().toLowerCase(Locale.ROOT);
  }
}
