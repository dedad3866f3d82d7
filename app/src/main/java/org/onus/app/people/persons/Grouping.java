package org.onus.app.people.persons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the groups of records, in the transaction of what changes them. */
@Component
class Grouping {
  private static final Reader READER = Reader.service("keeps which records are one person's");
  private final GroupStore groups;
  private final UncertainStore pairs;
  private final Persons persons;
  private final ApplicationEventPublisher events;

  Grouping(
      GroupStore groups, UncertainStore pairs, Persons persons, ApplicationEventPublisher events) {
    this.groups = groups;
    this.pairs = pairs;
    this.persons = persons;
    this.events = events;
  }

  /** From here until the commit nobody else makes groups, and whatever was decided is seen. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void waitForTurn() {
    groups.waitForTurn();
  }

  /** Groups these records anew, and with them all that were or come to be in a group with one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void anew(Collection<RecordId> changed) {
    groups.waitForTurn();
    Set<RecordId> waiting = new LinkedHashSet<>(changed);
    Set<RecordId> done = new HashSet<>();
    List<Person> found = new ArrayList<>();
    List<Persons.Apart> apart = new ArrayList<>();
    while (!waiting.isEmpty()) {
      Persons.Settled settled = persons.settled(READER, waiting);
      List<Person> people = settled.people();
      apart.addAll(settled.apart());
      found.addAll(people);
      people.forEach(person -> done.addAll(person.records()));
      waiting.clear();
      groups.of(READER, recordsOf(people)).values().forEach(waiting::addAll);
      waiting.removeAll(done);
    }
    Map<RecordId, List<RecordId>> before = byRecord(groups.of(READER, done).values());
    groups.replace(done, found);
    pairs.holdApart(done, apart);
    Map<RecordId, List<RecordId>> after =
        byRecord(
            found.stream().map(Person::records).filter(several -> several.size() > 1).toList());
    events.publishEvent(
        new PersonsChanged(
            done,
            done.stream()
                .filter(record -> !Objects.equals(before.get(record), after.get(record)))
                .collect(Collectors.toSet())));
  }

  private static List<RecordId> recordsOf(List<Person> people) {
    return people.stream().flatMap(person -> person.records().stream()).toList();
  }

  private static Map<RecordId, List<RecordId>> byRecord(Collection<List<RecordId>> groups) {
    Map<RecordId, List<RecordId>> byRecord = new HashMap<>();
    groups.forEach(group -> group.forEach(record -> byRecord.put(record, group)));
    return byRecord;
  }
}
