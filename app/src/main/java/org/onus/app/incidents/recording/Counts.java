package org.onus.app.incidents.recording;

/**
 * What rows would change, or changed. A set is all rows of one person in one incident.
 *
 * @param newRows rows of the sets that were not there before
 * @param changedRows rows that the changed sets have now
 * @param newPeople perpetrators and victim-survivors that had no record before
 */
public record Counts(
    long newSets,
    long newRows,
    long changedSets,
    long changedRows,
    long sameSets,
    long sameRows,
    long newPeople) {

  public boolean changeNothing() {
    return newSets == 0 && changedSets == 0;
  }
}
