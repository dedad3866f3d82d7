package org.onus.app.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Access;
import org.onus.app.access.AccessRefused;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.incidents.recording.Delivery;
import org.onus.app.incidents.recording.Recording;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.IncidentRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The incidents that agencies recorded, as they stand. */
@Service
public class Incidents {
  private final IncidentStore rows;
  private final IncidentLogStore logs;
  private final Recording recording;
  private final People people;
  private final Access access;
  private final Trail trail;

  Incidents(
      IncidentStore rows,
      IncidentLogStore logs,
      Recording recording,
      People people,
      Access access,
      Trail trail) {
    this.access = access;
    this.people = people;
    this.trail = trail;
    this.rows = rows;
    this.logs = logs;
    this.recording = recording;
  }

  /** The rows of these people, latest first. */
  @Transactional(readOnly = true)
  public List<RecordedRow> of(Reader reader, Collection<RecordId> people) {
    return rows.of(reader, people);
  }

  /** The rows of one person, latest first. */
  @Transactional(readOnly = true)
  public List<RecordedRow> of(Reader reader, RecordId person) {
    return rows.of(reader, List.of(person));
  }

  /**
   * The rows of others in which one of these was harmed, latest first, as far as the reader sees
   * those others.
   */
  @Transactional(readOnly = true)
  public List<RecordedRow> harming(Reader reader, Collection<RecordId> victims) {
    return rows.harming(reader, victims);
  }

  /** Who of these is recorded as harmed by anybody: their names are kept from one side. */
  @Transactional(readOnly = true)
  public Set<RecordId> harmed(Reader reader, Collection<RecordId> people) {
    return rows.harm(reader, people).harmed();
  }

  /** The areas in which the rows of each of these were recorded; who has none is left out. */
  @Transactional(readOnly = true)
  public Map<RecordId, Set<String>> areasOf(Reader reader, Collection<RecordId> people) {
    return rows.areasOf(reader, people);
  }

  /** What the rows of these people say of where, who and how graded, for comparing many. */
  @Transactional(readOnly = true)
  public List<Described> described(Reader reader, Collection<RecordId> people) {
    return rows.described(reader, people);
  }

  /** When something was last recorded of each of these; who has no row is left out. */
  @Transactional(readOnly = true)
  public Map<RecordId, Instant> lastRecorded(Reader reader, Collection<RecordId> people) {
    return rows.lastRecorded(reader, people);
  }

  /** Every row, for scoring. People and victim-survivors bear their {@link RecordId} as text. */
  @Transactional(readOnly = true)
  public IncidentLog log(Reader reader) {
    return logs.read(reader);
  }

  /**
   * The rows of these people, for scoring, and the rows of others in which these are the
   * victim-survivor, as far as the reader sees those others: whether harm goes both ways is seen
   * from both. The others' rows are not all of theirs, so do not score them from this log.
   */
  @Transactional(readOnly = true)
  public IncidentLog log(Reader reader, Collection<RecordId> people) {
    return logs.read(reader, people);
  }

  /** The areas in which the rows of one person were recorded; empty if none names one. */
  @Transactional(readOnly = true)
  public Set<String> areasOf(Reader reader, RecordId person) {
    return rows.areasOf(reader, person);
  }

  /**
   * Who of these people is recorded, up to a day and as far as the reader sees it, as harmed by
   * somebody whom they are recorded as harming.
   */
  @Transactional(readOnly = true)
  public Set<RecordId> harmedByThoseTheyHarm(
      Reader reader, Collection<RecordId> people, LocalDate upTo) {
    return rows.harmedByThoseTheyHarm(reader, people, upTo);
  }

  /**
   * What the agency calls the person about whom a form is opened; empty if there is no such record.
   *
   * @throws AccessRefused if the reader may not open the person
   */
  @Transactional
  public Optional<Reference> forForm(Reader reader, RecordId person) {
    Optional<Reference> reference = people.reference(reader, person);
    if (reference.isPresent()) {
      Decision.Basis allowed =
          access.demand(reader, Act.OPEN_PERSON, person.value(), rows.areasOf(reader, person));
      trail.write(
          reader, Entry.of(Deed.INCIDENT_FORM_OPENED, List.of(person.value())).because(allowed));
    }
    return reference;
  }

  /** Whether there are any rows at all. */
  @Transactional(readOnly = true)
  public boolean isEmpty(Reader reader) {
    return rows.isEmpty(reader);
  }

  /**
   * Adds one row by hand to what stands for its incident and person.
   *
   * @param delivery its id is the form's token: a form sent twice is recorded once
   * @param row with the agency's own references of person and victim-survivor
   * @return the person's record
   */
  @Transactional
  public RecordId add(Reader reader, Delivery delivery, IncidentRow row) {
    return add(reader, delivery, row, Map.of());
  }

  /**
   * The same, where a reference of the row is nobody's and a record is meant that somebody found.
   *
   * @param meant those records by reference, of whichever agency
   */
  @Transactional
  public RecordId add(
      Reader reader, Delivery delivery, IncidentRow row, Map<String, RecordId> meant) {
    return recording.add(reader, delivery, row, meant);
  }

  /** Makes the delivery of a form. */
  public static Delivery byHand(UUID token, org.onus.app.kernel.Agency agency) {
    return new Delivery(token, agency, null, null);
  }
}
