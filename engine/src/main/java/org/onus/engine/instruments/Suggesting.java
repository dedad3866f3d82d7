package org.onus.engine.instruments;

import java.util.Set;

/**
 * How records suggest that an item is present; any one way is enough.
 *
 * @param incidents so many incidents; 0 if their number says nothing
 * @param sameVictim so many incidents in which one person was harmed; 0 likewise
 * @param victims so many people harmed; 0 likewise
 * @param rising whether more or worse incidents than before say so
 * @param signs any of which says so
 */
public record Suggesting(
    int incidents, int sameVictim, int victims, boolean rising, Set<Sign> signs) {

  public Suggesting {
    signs = Set.copyOf(signs);
  }

  /** Whether incidents alone can show that the item is absent. */
  boolean counts() {
    return incidents > 0 || sameVictim > 0 || victims > 0 || rising;
  }
}
