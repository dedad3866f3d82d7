package org.onus.app.access.accounts;

import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Role;

/**
 * Somebody at an agency who can sign in now.
 *
 * @param reach how they are reached at work besides by email; null if they have not said
 * @param roles those that they have, at this or another agency
 * @param bothDuties whether a pathway declares that a role of theirs in it holds both duties
 * @param teams those that they are in
 * @param areas where they work as coordinator, if they do; empty for everywhere
 */
public record Worker(
    UUID account,
    String name,
    String email,
    @Nullable String reach,
    String agency,
    Set<Role> roles,
    boolean bothDuties,
    Set<UUID> teams,
    Set<String> areas) {

  /** How they are reached at work. */
  public String ways() {
    return reach == null ? email : reach + ", " + email;
  }

  /** Whether they coordinate any of these areas; all of them if none is named on either side. */
  public boolean coordinates(Set<String> some) {
    return roles.contains(Role.COORDINATOR)
        && (some.isEmpty() || areas.isEmpty() || !Collections.disjoint(areas, some));
  }

  /** Whether it is this person at this agency. */
  public boolean is(UUID person, String at) {
    return account.equals(person) && agency.equals(at);
  }
}
