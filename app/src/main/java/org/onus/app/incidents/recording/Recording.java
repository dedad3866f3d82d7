package org.onus.app.incidents.recording;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.access.cases.Marks;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.incidents.IncidentsChanged;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts an agency's rows among the rows that stand, set by set. */
@Service
public class Recording {
  private final RecordingStore store;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Marks marks;
  private final Trail trail;
  private final Clock clock;

  Recording(
      RecordingStore store,
      People people,
      ApplicationEventPublisher events,
      Marks marks,
      Trail trail,
      Clock clock) {
    this.marks = marks;
    this.trail = trail;
    this.store = store;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What recording the log would change, as the reader may know it: rows of records that are hidden
   * from them count as new. Changes nothing.
   */
  @Transactional
  public Counts compare(Reader reader, Agency agency, IncidentLog log) {
    StagedSets sets = new StagedSets(log);
    Set<String> references = sets.references();
    Map<String, RecordId> known = people.find(reader, agency, references);
    store.stage(sets, known);
    return store.counts(reader, references.size() - seen(reader, known));
  }

  /** How many of the records the reader may know of. */
  private static int seen(Reader reader, Map<String, RecordId> known) {
    return (int)
        known.values().stream()
            .filter(record -> !reader.sight().hidden().contains(record.value()))
            .count();
  }

  /**
   * Records the log in the caller's transaction and tells who listens to {@link IncidentsChanged}
   * there. Names of which something new is recorded look new again. A set that is the same changes
   * nothing; a set that differs supersedes what stood.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Counts record(Reader reader, Delivery delivery, IncidentLog log) {
    return record(reader, delivery, log, Map.of());
  }

  /**
   * The same, where some are named otherwise than by a reference of the agency.
   *
   * @param others their records, by how the log names them
   */
  private Counts record(
      Reader reader, Delivery delivery, IncidentLog log, Map<String, RecordId> others) {
    store.waitForTurn(delivery.agency());
    StagedSets sets = new StagedSets(log);
    Set<String> references = sets.references();
    references.removeAll(others.keySet());
    int known = seen(reader, people.find(reader, delivery.agency(), references));
    Map<String, RecordId> records =
        new HashMap<>(people.mint(reader, delivery.agency(), references));
    records.putAll(others);
    store.stage(sets, records);
    Counts counts = store.counts(reader, references.size() - known);
    RecordingStore.Concerned concerned = store.concerned(reader);
    if (!concerned.all().isEmpty()) {
      store.write(author(reader, delivery), delivery, clock.instant());
      writeTrail(
          reader,
          delivery,
          delivery.fileName() == null ? Deed.INCIDENT_ADDED : Deed.INCIDENTS_RECORDED,
          concerned.byNew());
      writeTrail(reader, delivery, Deed.INCIDENTS_CORRECTED, concerned.byChanged());
      marks.endFor(reader, concerned.all().stream().map(RecordId::value).toList());
      events.publishEvent(new IncidentsChanged(concerned.all()));
    }
    return counts;
  }

  private static Reader author(Reader reader, Delivery delivery) {
    String behalf = delivery.behalf();
    return behalf == null ? reader : reader.askedBy(behalf);
  }

  private void writeTrail(Reader reader, Delivery delivery, Deed deed, Set<RecordId> people) {
    if (!people.isEmpty()) {
      trail.write(
          reader,
          Entry.of(deed, people.stream().map(RecordId::value).toList())
              .about(delivery.id())
              .onBehalfOf(delivery.behalf()));
    }
  }

  /** Adds one row to what stands for its person and incident; see {@code Incidents.add}. */
  @Transactional
  public RecordId add(
      Reader reader, Delivery delivery, IncidentRow row, Map<String, RecordId> meant) {
    SetNames names = new SetNames(delivery.agency());
    learn(reader, names, meant.values());
    names.agencies().forEach(store::waitForTurn);
    IncidentRow named = names.named(row, meant);
    RecordId person =
        names
            .other(named.personId())
            .orElseGet(() -> minted(reader, delivery.agency(), named.personId()));
    if (!store.isRecorded(reader, delivery.id())) {
      List<IncidentRow> standing = store.standing(reader, person, row.incidentId());
      learn(reader, names, victims(standing));
      List<IncidentRow> set = new ArrayList<>(List.of(named));
      standing.forEach(old -> set.add(names.beside(named, old)));
      record(reader, delivery, IncidentLog.of(set), names.others());
    }
    return person;
  }

  private void learn(Reader reader, SetNames names, Collection<RecordId> records) {
    if (!records.isEmpty()) {
      names.learn(people.references(reader, records));
    }
  }

  private RecordId minted(Reader reader, Agency agency, String reference) {
    return Objects.requireNonNull(people.mint(reader, agency, Set.of(reference)).get(reference));
  }

  private static Set<RecordId> victims(List<IncidentRow> rows) {
    return rows.stream()
        .map(IncidentRow::victimId)
        .filter(Objects::nonNull)
        .map(RecordId::of)
        .collect(Collectors.toSet());
  }
}
