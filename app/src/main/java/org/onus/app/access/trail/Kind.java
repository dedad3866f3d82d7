package org.onus.app.access.trail;

import java.util.Locale;

/** What a deed is to the people whom it concerns; the first six as section 62 names them. */
public enum Kind {
  COLLECTION,
  ALTERATION,
  CONSULTATION,
  DISCLOSURE,
  COMBINATION,
  ERASURE,
  /** Somebody tried what the rules do not allow. */
  REFUSAL,
  /** Somebody came, was turned away, or left. */
  SIGN_IN,
  /** Agencies, accounts and roles. */
  ACCOUNTS;

  /** The message key of its words. */
  public String label() {
    return "access.kind." + name().toLowerCase(Locale.ROOT);
  }
}
