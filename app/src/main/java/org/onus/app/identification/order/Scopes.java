package org.onus.app.identification.order;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.function.Predicate;
import org.onus.app.access.Sight;
import org.onus.app.identification.order.Candidate.Traits;

/**
 * Whom a reader sees. Ranks, counts and shares are worked out among these alone, so that a gap
 * never betrays a hidden record. For one request: it remembers which areas it has asked about.
 */
final class Scopes implements Predicate<Candidate> {
  private final Sight sight;
  private final IdentityHashMap<Traits, Boolean> inAreas = new IdentityHashMap<>();

  Scopes(Sight sight) {
    this.sight = sight;
  }

  static boolean seesEverybody(Sight sight) {
    return sight.reach() == Sight.Reach.EVERYTHING && sight.hidden().isEmpty();
  }

  @Override
  public boolean test(Candidate candidate) {
    return !sight.hidden().contains(candidate.record().value()) && reaches(candidate);
  }

  private boolean reaches(Candidate candidate) {
    return switch (sight.reach()) {
      case NOTHING -> false;
      case OWN -> isOwn(candidate);
      case AREAS -> inAreas.computeIfAbsent(candidate.traits(), this::inAreas) || isOwn(candidate);
      case EVERYTHING -> true;
    };
  }

  private boolean isOwn(Candidate candidate) {
    return sight.own().contains(candidate.record().value());
  }

  /** Somebody whose rows name no area is every area's. */
  private boolean inAreas(Traits traits) {
    return traits.areas().isEmpty() || !Collections.disjoint(traits.areas(), sight.areas());
  }
}
