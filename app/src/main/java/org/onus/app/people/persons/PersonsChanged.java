package org.onus.app.people.persons;

import java.util.Set;
import org.onus.app.people.RecordId;

/**
 * Something was decided about these records, or they were compared anew. Published inside the
 * transaction that keeps their groups.
 *
 * @param records who of them is one person may have changed for somebody from whom some are hidden
 * @param regrouped those of them that have come into another group than before
 */
public record PersonsChanged(Set<RecordId> records, Set<RecordId> regrouped) {
  public PersonsChanged {
    records = Set.copyOf(records);
    regrouped = Set.copyOf(regrouped);
  }
}
