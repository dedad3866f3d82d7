package org.onus.app.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Role;

/**
 * Who reads or writes, in which role, for what. Every store method that returns data takes one, so
 * that no read can be written without asking on whose behalf it is.
 *
 * @param who the id of the account, or {@code service} for the service itself
 * @param role the role it acts in; null for the service itself
 * @param agency the agency it acts for
 * @param sight which records it sees in lists
 * @param purpose why, in a few words that the audit trail keeps
 */
public record Reader(String who, @Nullable Role role, String agency, Sight sight, String purpose) {

  /** The service itself, for work that goes on after the page has been answered. */
  public static Reader service(String purpose) {
    return new Reader("service", null, "service", Sight.ALL, purpose);
  }

  /** The same, to whom these records do not exist: what is counted for somebody else. */
  public Reader without(Set<UUID> hidden) {
    return new Reader(
        who, role, agency, new Sight(sight.reach(), sight.areas(), sight.own(), hidden), purpose);
  }

  /** The same work, put down to the account that asked for it. */
  public Reader askedBy(String account) {
    return new Reader(account, role, agency, sight, purpose);
  }

  /** Somebody at the door, in no role yet or any more: an account's id, or {@code stranger}. */
  public static Reader atTheDoor(String who) {
    return new Reader(
        who, null, "door", new Sight(Sight.Reach.NOTHING, Set.of(), Set.of(), Set.of()), "sign-in");
  }
}
