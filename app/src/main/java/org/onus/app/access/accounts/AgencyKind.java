package org.onus.app.access.accounts;

import java.util.Locale;

/** What kind of agency shares in the work. */
public enum AgencyKind {
  POLICE,
  PROBATION,
  COUNCIL,
  HEALTH,
  HOUSING,
  CHARITY,
  OTHER;

  /** The name in forms and message keys. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
