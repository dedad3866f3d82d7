package org.onus.app.people;

import java.util.Set;

/**
 * Custody spells of these records were replaced. Published inside the transaction that writes them.
 */
public record CustodyChanged(Set<RecordId> records) {
  public CustodyChanged {
    records = Set.copyOf(records);
  }
}
