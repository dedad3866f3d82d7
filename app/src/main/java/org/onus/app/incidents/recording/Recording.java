package org.onus.app.incidents.recording;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.cases.Marks;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.incidents.IncidentsChanged;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
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
    store.waitForTurn(delivery.agency());
    StagedSets sets = new StagedSets(log);
    Set<String> references = sets.references();
    int known = seen(reader, people.find(reader, delivery.agency(), references));
    store.stage(sets, people.mint(reader, delivery.agency(), references));
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
  public RecordId add(Reader reader, Delivery delivery, IncidentRow row) {
    store.waitForTurn(delivery.agency());
    RecordId person =
        Objects.requireNonNull(
            people.mint(reader, delivery.agency(), Set.of(row.personId())).get(row.personId()));
    if (!store.isRecorded(reader, delivery.id())) {
      List<IncidentRow> set = new ArrayList<>();
      set.add(row);
      for (IncidentRow old : store.standing(reader, person, row.incidentId())) {
        set.add(named(old, row.personId(), victim(reader, old)));
      }
      record(reader, delivery, IncidentLog.of(set));
    }
    return person;
  }

  private @Nullable String victim(Reader reader, IncidentRow row) {
    return row.victimId() == null
        ? null
        : people.reference(reader, RecordId.of(row.victimId())).map(Reference::text).orElse(null);
  }

  private static IncidentRow named(IncidentRow row, String person, @Nullable String victim) {
    return new IncidentRow(
        row.incidentId(),
        person,
        row.date(),
        row.offenceCode(),
        row.kind(),
        victim,
        row.relationship(),
        row.area(),
        row.source(),
        row.childrenPresent(),
        row.sex(),
        row.dob(),
        row.ethnicity(),
        row.riskGrade());
  }
}
