package org.onus.app.identification;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.Flag;
import org.springframework.stereotype.Component;

/**
 * Kept scores flag harm that goes both ways whoever the other side is. From a reader who does not
 * see the other side the flag is taken: it would say that there is one.
 */
@Component
class BothWays {
  private final Incidents incidents;

  BothWays(Incidents incidents) {
    this.incidents = incidents;
  }

  Map<RecordId, ScoredPerson> asSeenBy(
      Reader reader, LocalDate asAt, Map<RecordId, ScoredPerson> rows) {
    if (reader.sight().equals(Sight.ALL)) {
      return rows;
    }
    List<RecordId> flagged = flagged(rows.values());
    Set<RecordId> seen =
        flagged.isEmpty() ? Set.of() : incidents.harmedByThoseTheyHarm(reader, flagged, asAt);
    return rows.values().stream()
        .map(person -> seen.contains(person.record()) ? person : person.without(Flag.BOTH_WAYS))
        .collect(Collectors.toMap(ScoredPerson::record, person -> person));
  }

  private static List<RecordId> flagged(Collection<ScoredPerson> people) {
    return people.stream()
        .filter(person -> person.flags().contains(Flag.BOTH_WAYS))
        .map(ScoredPerson::record)
        .toList();
  }
}
