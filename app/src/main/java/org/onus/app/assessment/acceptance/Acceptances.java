package org.onus.app.assessment.acceptance;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How assessors answer, of people in the reader's areas. */
@Service
public class Acceptances {
  private final AcceptanceStore steps;
  private final Incidents incidents;
  private final Trail trail;

  Acceptances(AcceptanceStore steps, Incidents incidents, Trail trail) {
    this.steps = steps;
    this.incidents = incidents;
    this.trail = trail;
  }

  /** What was done in assessments begun since a moment, and puts on record who asked. */
  @Transactional
  public List<Saved> since(Reader reader, Instant moment) {
    List<Saved> all = steps.since(reader, moment);
    Map<RecordId, Set<String>> areas =
        incidents.areasOf(reader, all.stream().map(Saved::record).distinct().toList());
    List<Saved> seen =
        all.stream()
            .filter(
                one ->
                    reader.sight().own().contains(one.record().value())
                        || reader.sight().touches(areas.getOrDefault(one.record(), Set.of())))
            .toList();
    trail.write(
        reader,
        Entry.of(
            Deed.ACCEPTANCE_READ,
            seen.stream().map(one -> one.record().value()).collect(Collectors.toSet())));
    return seen;
  }
}
