package org.onus.app.access.cases;

import java.util.Locale;
import org.onus.app.access.rules.Firewall;

/** What stands against a change of parts. */
public enum Hindrance {
  /** The person has it already. */
  ALREADY,
  /** There is no such person at the agency, or they cannot sign in. */
  NO_SUCH_PERSON,
  /** Nobody in the team can sign in. */
  NOBODY_IN_TEAM,
  /** They are excluded from the case. */
  EXCLUDED,
  /** One would shut oneself out. */
  ONESELF,
  /** The case would be nobody's, and there is no coordinator whom it could go to. */
  NOBODY_LEFT,
  /** Somebody changed it in the meantime. */
  GONE,
  OTHER_SIDE_OF_CASE,
  OTHER_SIDE_OF_PATHWAY,
  NEEDS_A_PERSON;

  static Hindrance of(Firewall.Breach breach) {
    return switch (breach) {
      case OTHER_SIDE_OF_CASE -> OTHER_SIDE_OF_CASE;
      case OTHER_SIDE_OF_PATHWAY -> OTHER_SIDE_OF_PATHWAY;
      case NEEDS_A_PERSON -> NEEDS_A_PERSON;
    };
  }

  /** The message key of its words. */
  public String label() {
    return "access.hindrance." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
