package org.onus.app.people.statements;

import java.util.Locale;
import java.util.Optional;

/** What a statement is about. Names stay for ever: rows that bear them do. */
public enum StatementKind {
  ABUSE_DURATION,
  REPEATED_ABUSE,
  ESCALATION,
  OTHER_VICTIMS,
  CONTROL,
  STALKING,
  STRANGULATION,
  SEXUAL_VIOLENCE,
  OTHER_VIOLENCE,
  THREAT,
  WEAPONS,
  FIREARMS,
  HARM_CAUSED,
  CHILDREN,
  WISHES,
  ALCOHOL,
  DRUGS,
  MENTAL_HEALTH,
  SELF_HARM,
  PHYSICAL_HEALTH,
  ORDER,
  BREACH,
  RELATIONSHIP,
  HOUSING,
  EMPLOYMENT,
  MONEY,
  ENGAGEMENT,
  NEED,
  OTHER;

  /** The kind of this name as forms write it. */
  public static Optional<StatementKind> of(String name) {
    return Named.of(values(), name);
  }

  /** The message key of its words. */
  public String label() {
    return "people.statement.kind." + name().toLowerCase(Locale.ROOT);
  }
}
