package org.onus.app.access;

import java.util.Locale;
import java.util.Optional;

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

  /** The side that one works on by it; empty if it is neither. */
  public Optional<Side> side() {
    return switch (this) {
      case PERPETRATOR_FACING -> Optional.of(Side.PERPETRATOR);
      case ADVOCATE -> Optional.of(Side.VICTIM_SURVIVOR);
      case OWNER, PANEL_MEMBER, LOOKED_AT, EXCLUDED -> Optional.empty();
    };
  }

  /** The relation of this name as forms write it, {@code panel-member}. */
  public static Optional<Relation> of(String name) {
    for (Relation relation : values()) {
      if (relation.text().equals(name)) {
        return Optional.of(relation);
      }
    }
    return Optional.empty();
  }

  /** The name in forms and message keys. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
