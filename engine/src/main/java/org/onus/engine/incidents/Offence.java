package org.onus.engine.incidents;

/**
 * An offence that matters in domestic abuse.
 *
 * @param code Home Office class and subclass, or CJS code
 * @param label what it is, in plain words, to stand inside a sentence
 * @param group the published group whose median it takes, or {@code none}
 * @param groupMedianDays published median of the group, in days
 * @param floorDays the least that Onus gives it, 0 for no floor
 * @param crime false for an application, an arrest power or a civil breach: not itself an offence
 */
public record Offence(
    String code,
    String label,
    String group,
    double groupMedianDays,
    double floorDays,
    boolean crime) {

  /** The group's median, lifted to the floor. */
  public double days() {
    return Math.max(groupMedianDays, floorDays);
  }
}
