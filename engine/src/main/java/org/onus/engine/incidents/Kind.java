package org.onus.engine.incidents;

/** Whether a row was recorded as a crime or as an incident that is none. */
public enum Kind {
  CRIME,
  NON_CRIME
}
