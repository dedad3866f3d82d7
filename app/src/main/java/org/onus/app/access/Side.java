package org.onus.app.access;

/** On which side of a case somebody works; nobody works on both. */
public enum Side {
  PERPETRATOR,
  VICTIM_SURVIVOR
}
