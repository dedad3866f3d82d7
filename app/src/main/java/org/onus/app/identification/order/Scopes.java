package org.onus.app.identification.order;

import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.onus.app.access.Sight;

/**
 * Whom a reader sees. Ranks, counts and shares are worked out among these alone, so that a gap
 * never betrays a hidden record.
 */
record Scopes(Sight sight) implements Predicate<Candidate> {

  @Override
  public boolean test(Candidate candidate) {
    return !sight.hidden().contains(candidate.record().value()) && reaches(candidate);
  }

  private boolean reaches(Candidate candidate) {
    return switch (sight.reach()) {
      case NOTHING -> false;
      case OWN -> isOwn(candidate);
      case AREAS -> isInAreas(candidate.traits().areas()) || isOwn(candidate);
      case EVERYTHING -> true;
    };
  }

  private boolean isOwn(Candidate candidate) {
    return sight.own().contains(candidate.record().value());
  }

  /** Somebody whose rows name no area is every area's. */
  private boolean isInAreas(List<String> areas) {
    return areas.isEmpty() || !Collections.disjoint(areas, sight.areas());
  }
}
