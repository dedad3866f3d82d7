package org.onus.engine.incidents;

/** The grade that an officer gave at the incident. */
public enum RiskGrade {
  STANDARD,
  MEDIUM,
  HIGH
}
