package org.onus.app.access.cases;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Relation;
import org.springframework.stereotype.Component;

/** Hands many parts over, each kind to its successor. Call it in a transaction. */
@Component
class Successions {
  private final InvolvementStore parts;
  private final Involvements involvements;
  private final PartKeeping keeping;

  Successions(InvolvementStore parts, Involvements involvements, PartKeeping keeping) {
    this.parts = parts;
    this.involvements = involvements;
    this.keeping = keeping;
  }

  HandedOver handOver(
      Reader reader, List<Involvement> held, Map<Relation, Holder> successors, String reason) {
    successors.values().stream()
        .map(Holder::team)
        .filter(Objects::nonNull)
        .sorted()
        .forEach(parts::lock);
    Set<Hindrance> why = EnumSet.noneOf(Hindrance.class);
    int left = 0;
    for (Involvement part : held) {
      Optional<Hindrance> hindrance = handOver(reader, part, successors, reason);
      hindrance.ifPresent(why::add);
      left += hindrance.isPresent() ? 1 : 0;
    }
    return new HandedOver(left, why);
  }

  private Optional<Hindrance> handOver(
      Reader reader, Involvement part, Map<Relation, Holder> successors, String reason) {
    Holder successor = successors.get(part.relation());
    if (successor == null || isSame(successor, part.holder())) {
      return Optional.of(Hindrance.NO_SUCH_PERSON);
    }
    Optional<Hindrance> hindrance =
        involvements.handOver(reader, Basis.ROLE, part.subject(), part.id(), successor, reason);
    if (hindrance.filter(one -> one == Hindrance.ALREADY).isPresent()) {
      keeping.end(reader, Basis.ROLE, part, reason);
      return Optional.empty();
    }
    return hindrance;
  }

  /** Somebody is no successor of themselves, at another agency neither. */
  private static boolean isSame(Holder one, Holder other) {
    return Objects.equals(one.account(), other.account())
        && Objects.equals(one.team(), other.team());
  }

  /** How many of each kind there are; never in whose case. */
  static Map<Relation, Integer> counts(List<Involvement> held) {
    Map<Relation, Integer> counts = new EnumMap<>(Relation.class);
    held.forEach(part -> counts.merge(part.relation(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }
}
