package org.onus.app.people.statements;

import java.util.Locale;
import java.util.Optional;

/** Under which law an agency holds what it says: one record may bear statements under both. */
public enum Regime {
  /** Part 3 of the Data Protection Act 2018: police, probation, prisons. */
  LAW_ENFORCEMENT,
  /** The UK GDPR with part 2 of the Act: councils, health, housing, charities. */
  GENERAL;

  /** The one of this name as forms write it. */
  public static Optional<Regime> of(String name) {
    return Named.of(values(), name);
  }

  /** The message key of its words. */
  public String label() {
    return "people.statement.regime." + name().toLowerCase(Locale.ROOT);
  }
}
