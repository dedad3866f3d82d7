package org.onus.app.people.statements;

import java.util.Locale;
import java.util.Optional;

/** How an agency knows what it says: facts and opinions are to be told apart (DPA 2018, s. 38). */
public enum KnownHow {
  FACT,
  OPINION,
  INTELLIGENCE;

  /** The one of this name as forms write it. */
  public static Optional<KnownHow> of(String name) {
    return Named.of(values(), name);
  }

  /** The message key of its words. */
  public String label() {
    return "people.statement.known." + name().toLowerCase(Locale.ROOT);
  }
}
