package org.onus.app.access;

/** What part a user or an agency has in a case. */
public enum Relation {
  /** Answers for the case. */
  OWNER,
  /** Supervises or works with the perpetrator. */
  PERPETRATOR_FACING,
  /** Works for a victim-survivor of the case. */
  ADVOCATE,
  /** Sits on the panel that hears the case. */
  PANEL_MEMBER,
  /** Has looked at the person on a list and said why that is enough for now. */
  LOOKED_AT,
  /** Must not receive anything of the case. */
  EXCLUDED;

  /** Whether it makes the case one's own. */
  public boolean makesOwn() {
    return switch (this) {
      case OWNER, PERPETRATOR_FACING, ADVOCATE, PANEL_MEMBER -> true;
      case LOOKED_AT, EXCLUDED -> false;
    };
  }
}
