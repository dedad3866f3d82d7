package org.onus.app.access.reading;

import java.util.Set;
import java.util.UUID;

/**
 * Which records may be of people close to a reader, as far as anything is held that says so.
 *
 * @param surname those that bear the reader's surname
 * @param bearers how many records bear it in all
 * @param address those that have or had an address in common with a record of the reader's name
 */
public record Kin(Set<UUID> surname, int bearers, Set<UUID> address) {
  public static final Kin NONE = new Kin(Set.of(), 0, Set.of());

  public Kin {
    surname = Set.copyOf(surname);
    address = Set.copyOf(address);
  }
}
