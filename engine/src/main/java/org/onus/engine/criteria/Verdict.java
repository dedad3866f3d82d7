package org.onus.engine.criteria;

/** What a rule says of one person. Only {@code MET} puts a name on a list. */
public enum Verdict {
  MET,
  NOT_MET,
  /** The rule asks for the age or sex of a person of whom it is not recorded. */
  NOT_KNOWN
}
