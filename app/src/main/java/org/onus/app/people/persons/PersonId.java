package org.onus.app.people.persons;

import org.onus.app.people.RecordId;

/**
 * One real person: the smallest id among their records. Whatever becomes of the person, each of
 * their records leads to them, and so does every id that they had before.
 */
public record PersonId(RecordId first) {

  @Override
  public String toString() {
    return first.toString();
  }
}
