package org.onus.app.access.rules;

import static org.onus.app.access.Side.PERPETRATOR;
import static org.onus.app.access.Side.VICTIM_SURVIVOR;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.onus.app.access.Relation;
import org.onus.app.access.Side;
import org.onus.app.kernel.Role;

/**
 * Who works with the perpetrator and who works for a victim-survivor of one case are different
 * people, unless the pathway declares an office that lawfully holds both duties.
 */
public final class Firewall {

  /** What stands against a part or a role. */
  public enum Breach {
    /** They work on the other side of this case. */
    OTHER_SIDE_OF_CASE,
    /** A role of theirs in the pathway works on the other side. */
    OTHER_SIDE_OF_PATHWAY,
    /** A whole agency cannot work on one side: somebody of it must be named. */
    NEEDS_A_PERSON
  }

  /**
   * Who is to have a part, as they stand before it.
   *
   * @param parts those that they hold in the case, for others on leave too
   * @param roles those that they have
   * @param bothDuties whether a pathway declares that a role of theirs in it holds both duties
   */
  public record Holder(Set<Relation> parts, Set<Role> roles, boolean bothDuties) {
    public Holder {
      parts = Set.copyOf(parts);
      roles = Set.copyOf(roles);
    }
  }

  private Firewall() {}

  /** The side that a role works on; empty if it is neither. */
  public static Optional<Side> side(Role role) {
    return switch (role) {
      case CASE_MANAGER -> Optional.of(PERPETRATOR);
      case ADVOCATE -> Optional.of(VICTIM_SURVIVOR);
      case COORDINATOR,
          ANALYST,
          ASSESSOR,
          PANEL_CHAIR,
          PARTNER,
          COMMISSIONER,
          EVALUATOR,
          DATA_PROTECTION_OFFICER,
          ADMINISTRATOR ->
          Optional.empty();
    };
  }

  /** What stands against giving a whole agency this part. */
  public static Optional<Breach> ofAgency(Relation wanted) {
    return wanted.side().map(_ -> Breach.NEEDS_A_PERSON);
  }

  /** What stands against giving somebody this part. */
  public static Optional<Breach> ofPart(Relation wanted, Holder holder) {
    if (holder.bothDuties()) {
      return Optional.empty();
    }
    if (holder.parts().stream().anyMatch(part -> oppose(part.side(), wanted.side()))) {
      return Optional.of(Breach.OTHER_SIDE_OF_CASE);
    }
    return holder.roles().stream().anyMatch(role -> oppose(side(role), wanted.side()))
        ? Optional.of(Breach.OTHER_SIDE_OF_PATHWAY)
        : Optional.empty();
  }

  /** What stands against giving somebody this role beside those that they have in the pathway. */
  public static Optional<Breach> ofRole(Role wanted, Set<Role> held, Set<Role> bothDuties) {
    if (bothDuties.contains(wanted) || !Collections.disjoint(held, bothDuties)) {
      return Optional.empty();
    }
    return held.stream().anyMatch(role -> oppose(side(role), side(wanted)))
        ? Optional.of(Breach.OTHER_SIDE_OF_PATHWAY)
        : Optional.empty();
  }

  /** Whether a part makes the case one's own while one acts in the role: not across the wall. */
  public static boolean serves(Relation part, Role role) {
    return part.makesOwn() && !oppose(part.side(), side(role));
  }

  private static boolean oppose(Optional<Side> one, Optional<Side> other) {
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }
}
