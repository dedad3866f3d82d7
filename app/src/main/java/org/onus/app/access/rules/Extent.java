package org.onus.app.access.rules;

/** How far a role may do an act. */
public enum Extent {
  NEVER,
  /** In cases in which one has a part. */
  OWN_CASES,
  /** In one's own cases and areas; elsewhere for a reason that is kept. */
  OWN_AREAS,
  ALWAYS
}
