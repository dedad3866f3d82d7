package org.onus.app.access.accounts;

import java.util.List;
import java.util.UUID;

/** A unit of one agency that has cases together: offender managers, a domestic abuse unit. */
public record Team(UUID id, String agency, String name, List<Mate> mates) {

  /**
   * Somebody in it.
   *
   * @param active false if they cannot sign in now
   */
  public record Mate(UUID account, String name, boolean active) {}

  public boolean has(UUID account) {
    return mates.stream().anyMatch(mate -> mate.account().equals(account));
  }
}
