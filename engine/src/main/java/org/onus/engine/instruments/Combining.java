package org.onus.engine.instruments;

/** How the answers of an instrument become one number. */
public enum Combining {
  /** The points of all answers added up. */
  SUM,
  /** The points of the highest answer. */
  HIGHEST,
  /** They do not: each answer is read by itself. */
  EACH
}
