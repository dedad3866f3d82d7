package org.onus.engine.incidents;

/** Recorded sex of a person who harms; unknown is the absence of a value, not a member. */
public enum Sex {
  FEMALE,
  MALE,
  OTHER
}
