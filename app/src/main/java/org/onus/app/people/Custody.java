package org.onus.app.people;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days people spent in custody, as far as an agency has told. */
@Service
public class Custody {
  private final CustodyStore spells;
  private final ApplicationEventPublisher events;
  private final Trail trail;
  private final Clock clock;

  Custody(CustodyStore spells, ApplicationEventPublisher events, Trail trail, Clock clock) {
    this.trail = trail;
    this.spells = spells;
    this.events = events;
    this.clock = clock;
  }

  /** Takes in one spell of one record. */
  @FunctionalInterface
  public interface Spells {
    void take(RecordId record, CustodySpell spell);
  }

  /** The spells of one record as they stand, earliest first; they may overlap. */
  @Transactional(readOnly = true)
  public List<CustodySpell> of(Reader reader, RecordId record) {
    return spells.of(reader, record);
  }

  /** A spell of a record, and when it was first told. */
  public record Told(RecordId record, CustodySpell spell, Instant at) {}

  /** The spells of these records as they stand, each with when it was first told. */
  @Transactional(readOnly = true)
  public List<Told> told(Reader reader, Collection<RecordId> records) {
    return spells.told(reader, records);
  }

  /** Every spell as it stands, record by record, one at a time. */
  @Transactional(readOnly = true)
  public void forEach(Reader reader, Spells taker) {
    spells.forEach(reader, taker);
  }

  /** The spells of the given records as they stand, record by record, one at a time. */
  @Transactional(readOnly = true)
  public void forEach(Reader reader, Collection<RecordId> records, Spells taker) {
    spells.forEach(reader, records, taker);
  }

  /** Whether any spell is loaded: without one, nobody's custody has been checked. */
  @Transactional(readOnly = true)
  public boolean isLoaded(Reader reader) {
    return spells.isLoaded(reader);
  }

  /**
   * Replaces the spells of each record given; what stood before stays readable. Records not given
   * keep theirs, and a record whose spells are the same keeps its version. Tells who listens to
   * {@link CustodyChanged}.
   *
   * @return how many records changed; one hidden from the reader counts as new to them
   */
  @Transactional
  public int replace(Reader reader, Map<RecordId, List<CustodySpell>> sets) {
    Set<RecordId> changed = spells.replace(reader, sets, clock.instant());
    if (!changed.isEmpty()) {
      trail.write(
          reader, Entry.of(Deed.CUSTODY_RECORDED, changed.stream().map(RecordId::value).toList()));
      events.publishEvent(new CustodyChanged(changed));
    }
    Set<UUID> hidden = reader.sight().hidden();
    return (int)
        sets.keySet().stream()
            .filter(record -> changed.contains(record) || hidden.contains(record.value()))
            .count();
  }
}
