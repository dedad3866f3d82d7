package org.onus.app.people.persons;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the groups of records, in the transaction of what changes them. */
@Component
class Grouping {
  private static final Reader READER = Reader.service("keeps which records are one person's");
  private final GroupStore groups;
  private final Persons persons;

  Grouping(GroupStore groups, Persons persons) {
    this.groups = groups;
    this.persons = persons;
  }

  /** Groups these records anew, and with them all that were or come to be in a group with one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void anew(Collection<RecordId> changed) {
    groups.waitForTurn();
    Deque<RecordId> waiting = new ArrayDeque<>(changed);
    Set<RecordId> done = new HashSet<>();
    List<Person> found = new ArrayList<>();
    while (!waiting.isEmpty()) {
      RecordId record = waiting.remove();
      if (!done.contains(record)) {
        Person person = persons.of(READER, record);
        found.add(person);
        done.addAll(person.records());
        groups.of(READER, person.records()).values().forEach(waiting::addAll);
      }
    }
    groups.replace(done, found);
  }
}
