package org.onus.app.people.persons;

import java.util.List;
import org.onus.app.people.RecordId;

/**
 * One person as a reader may know them.
 *
 * @param records theirs, in order of their ids; hidden ones are not among them
 */
public record Person(PersonId id, List<RecordId> records) {

  public Person {
    records = List.copyOf(records);
  }
}
