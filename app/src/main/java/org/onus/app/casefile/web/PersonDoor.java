package org.onus.app.casefile.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.onus.app.access.Access;
import org.onus.app.access.AccessRefused;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Decision.Reason;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.access.rules.Extent;
import org.onus.app.incidents.Incidents;
import org.onus.app.kernel.Role;
import org.onus.app.people.Opened;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.app.people.search.Findable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Every page about one person asks here first; its questions travel in one transaction. */
@Component
@Transactional(readOnly = true)
public class PersonDoor {
  private final Access access;
  private final People people;
  private final Incidents incidents;
  private final KeptPersons persons;
  private final Findable findable;

  PersonDoor(
      Access access, People people, Incidents incidents, KeptPersons persons, Findable findable) {
    this.access = access;
    this.people = people;
    this.incidents = incidents;
    this.persons = persons;
    this.findable = findable;
  }

  /**
   * Lets the reader in. A record that does not exist and one that is hidden are told apart by
   * nothing.
   *
   * @return what their permission rests on
   * @throws AccessRefused if they may not do this to the record
   */
  public Basis open(Reader reader, Act act, RecordId record) {
    Set<String> areas = incidents.areasOf(reader, record);
    return AccessRefused.unlessGranted(
        decide(reader, act, record, areas), act, record.value(), areas);
  }

  /**
   * Lets the reader in to all of these.
   *
   * @throws AccessRefused if they may not do this to one of them
   */
  public Opened open(Reader reader, Act act, List<RecordId> records) {
    Map<RecordId, Basis> because = new LinkedHashMap<>();
    records.forEach(record -> because.put(record, open(reader, act, record)));
    return new Opened(because);
  }

  /**
   * Those of a person's records that the reader may open, beside the one that they opened.
   *
   * @param basis what that they opened it rests on
   */
  public Opened open(Reader reader, Person person, RecordId opened, Basis basis) {
    if (person.records().size() == 1) {
      return Opened.on(basis, List.of(opened));
    }
    Map<UUID, Set<String>> areas = new HashMap<>();
    person.records().forEach(record -> areas.put(record.value(), Set.of()));
    incidents
        .areasOf(reader, person.records())
        .forEach((record, theirs) -> areas.put(record.value(), theirs));
    Map<UUID, Decision> decisions = access.decide(reader, Act.OPEN_PERSON, areas);
    Map<RecordId, Basis> because = new LinkedHashMap<>();
    for (RecordId one : person.records()) {
      if (one.equals(opened)) {
        because.put(one, basis);
      } else if (decisions.get(one.value()) instanceof Decision.Granted(Basis theirs)) {
        because.put(one, theirs);
      }
    }
    return new Opened(because);
  }

  /** Those of the records of its person, as lists know them, that the reader may open with it. */
  public Opened openWith(Reader reader, RecordId opened, Basis basis) {
    Person person = persons.of(reader, List.of(opened)).get(opened);
    return person == null ? Opened.on(basis, List.of(opened)) : open(reader, person, opened, basis);
  }

  /** Whether they may do a further thing to a record that is open to them. */
  public boolean may(Reader reader, Act act, RecordId record) {
    return decide(reader, act, record) instanceof Decision.Granted;
  }

  /**
   * Those of these records that the reader's role, parts and areas open to them, by one question
   * for all; what they opened for a reason alone is not among them.
   */
  public Set<RecordId> openAmong(Reader reader, Collection<RecordId> records) {
    Role role = reader.role();
    if (role == null) {
      return Set.of();
    }
    Extent extent = AccessRules.extent(role, Act.OPEN_PERSON);
    Map<RecordId, Set<String>> areas = incidents.areasOf(reader, records);
    Sight sight = reader.sight();
    return records.stream()
        .filter(record -> !sight.hidden().contains(record.value()))
        .filter(
            record ->
                switch (extent) {
                  case NEVER -> false;
                  case ALWAYS -> true;
                  case OWN_CASES -> sight.own().contains(record.value());
                  case OWN_AREAS ->
                      sight.own().contains(record.value())
                          || sight.touches(areas.getOrDefault(record, Set.of()));
                })
        .collect(Collectors.toSet());
  }

  /** The same work is done for a record that does not exist, so that time tells nothing either. */
  public Decision decide(Reader reader, Act act, RecordId record) {
    return decide(reader, act, record, incidents.areasOf(reader, record));
  }

  private Decision decide(Reader reader, Act act, RecordId record, Set<String> areas) {
    Decision decision = access.decide(reader, act, record.value(), areas);
    if (people.reference(reader, record).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return isKeptBack(reader, record, decision) ? new Decision.Refused(Reason.HIDDEN) : decision;
  }

  /** Whom the reader does not find is not there either: no glass leads to who was harmed. */
  private boolean isKeptBack(Reader reader, RecordId record, Decision decision) {
    return decision instanceof Decision.Refused(Reason why)
        && why == Reason.NOT_OWN_CASE
        && !findable.among(reader, List.of(record)).contains(record);
  }

  /** What the agency calls a record that is open to the reader. */
  public String reference(Reader reader, RecordId record) {
    return people.reference(reader, record).orElseThrow().text();
  }
}
