package org.onus.app.pathways;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.kernel.Role;

/**
 * How a pathway assesses people.
 *
 * @param instrument the name of a shipped instrument
 * @param threshold the score from which somebody is looked at as a priority; null where judgement
 *     alone decides
 * @param assesses who answers the instrument
 * @param judges who says whether somebody is a priority
 * @param excludesMappa whether somebody managed under MAPPA now is not taken on
 */
public record Assessing(
    String instrument,
    @Nullable Integer threshold,
    Set<Role> assesses,
    Set<Role> judges,
    boolean excludesMappa) {

  public Assessing {
    assesses = Set.copyOf(assesses);
    judges = Set.copyOf(judges);
  }
}
