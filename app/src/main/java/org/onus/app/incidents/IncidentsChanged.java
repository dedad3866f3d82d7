package org.onus.app.incidents;

import java.util.Set;
import org.onus.app.people.RecordId;

/**
 * Rows of these people were added or superseded. Published inside the transaction that writes the
 * rows: whoever listens with {@code @EventListener} joins it, and a listener that fails undoes it.
 *
 * @param people those who have the rows, and the victim-survivors that the rows name or named
 */
public record IncidentsChanged(Set<RecordId> people) {
  public IncidentsChanged {
    people = Set.copyOf(people);
  }
}
