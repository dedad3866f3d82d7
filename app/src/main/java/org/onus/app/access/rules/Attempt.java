package org.onus.app.access.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Relation;
import org.onus.app.kernel.Role;

/**
 * Somebody tries to do something.
 *
 * @param subject the case that it is done to; null for acts that concern no single person
 */
public record Attempt(Role role, Act act, @Nullable Case subject) {

  /**
   * A case as the one who tries stands to it.
   *
   * @param relations the parts that they or their agency have in it
   * @param restricted only those with a part in it may know of it
   * @param inOwnAreas it touches an area of theirs, or no area is known
   * @param reasonGiven they said why they need it, and that still holds
   * @param glassBroken they broke the glass for it, and that still holds
   */
  public record Case(
      Set<Relation> relations,
      boolean restricted,
      boolean inOwnAreas,
      boolean reasonGiven,
      boolean glassBroken) {

    public Case {
      relations = Set.copyOf(relations);
    }

    boolean isOwn(Role role) {
      return relations.stream().anyMatch(part -> Firewall.serves(part, role));
    }

    boolean isHidden(Role role) {
      return relations.contains(Relation.EXCLUDED) || (restricted && !isOwn(role));
    }
  }
}
