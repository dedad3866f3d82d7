package org.onus.app.access.trail;

import java.util.Locale;

/** What was done, as the trail names it. Names stay for ever: rows that bear them do. */
public enum Deed {
  LIST_READ(Kind.CONSULTATION),
  LIST_TAKEN(Kind.DISCLOSURE),
  PERSON_OPENED(Kind.CONSULTATION),
  EFFECT_READ(Kind.CONSULTATION),
  INCIDENT_FORM_OPENED(Kind.CONSULTATION),
  INCIDENT_ADDED(Kind.COLLECTION),
  INCIDENT_FILE_RECEIVED(Kind.COLLECTION),
  INCIDENT_FILE_READ(Kind.CONSULTATION),
  INCIDENT_FILE_CHECKED(Kind.COMBINATION),
  INCIDENT_FILE_DROPPED(Kind.ERASURE),
  INCIDENTS_RECORDED(Kind.COLLECTION),
  INCIDENTS_CORRECTED(Kind.ALTERATION),
  REFUSED_ROWS_TAKEN(Kind.DISCLOSURE),
  REFUSED_ROWS_ERASED(Kind.ERASURE),
  CUSTODY_FILE_RECEIVED(Kind.COLLECTION),
  CUSTODY_FILE_READ(Kind.CONSULTATION),
  CUSTODY_FILE_DROPPED(Kind.ERASURE),
  CUSTODY_RECORDED(Kind.COLLECTION),
  SCORED(Kind.ALTERATION),
  TRAIL_READ(Kind.CONSULTATION),
  TRAIL_TAKEN(Kind.DISCLOSURE),
  REFUSED(Kind.REFUSAL),
  SIGNED_IN(Kind.SIGN_IN),
  SIGN_IN_REFUSED(Kind.SIGN_IN),
  SIGNED_OUT(Kind.SIGN_IN),
  AGENCY_ADDED(Kind.ACCOUNTS),
  ACCOUNT_ADDED(Kind.ACCOUNTS),
  PASSPHRASE_SET(Kind.ACCOUNTS),
  ROLE_GIVEN(Kind.ACCOUNTS);

  private final Kind kind;

  Deed(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** The message key of its words. */
  public String label() {
    return "access.deed." + name().toLowerCase(Locale.ROOT);
  }
}
