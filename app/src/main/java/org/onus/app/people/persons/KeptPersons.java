package org.onus.app.people.persons;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.onus.app.access.Reader;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose many records are, read from the kept groups. Only where those may say something else than
 * the reader would find, since a record of the group is hidden or was not compared yet, a person is
 * worked out.
 */
@Service
public class KeptPersons {
  private final GroupStore groups;
  private final Persons persons;

  KeptPersons(GroupStore groups, Persons persons) {
    this.groups = groups;
    this.persons = persons;
  }

  /** The people of these records who have several; hidden records are left out. */
  @Transactional(readOnly = true)
  public Map<RecordId, Person> of(Reader reader, Collection<RecordId> records) {
    Map<RecordId, Person> found = new HashMap<>();
    Set<RecordId> toWorkOut = new HashSet<>(groups.notCompared(reader, records));
    groups
        .of(reader, records)
        .forEach(
            (person, theirs) -> {
              if (theirs.stream().anyMatch(record -> Persons.isHidden(reader, record))) {
                toWorkOut.addAll(theirs);
              } else {
                put(new Person(new PersonId(person), theirs), found);
              }
            });
    toWorkOut.retainAll(records);
    for (RecordId record : toWorkOut) {
      if (!Persons.isHidden(reader, record)) {
        found.remove(record);
        put(persons.of(reader, record), found);
      }
    }
    found.keySet().retainAll(records);
    return found;
  }

  private static void put(Person person, Map<RecordId, Person> found) {
    if (person.records().size() > 1) {
      person.records().forEach(record -> found.put(record, person));
    }
  }
}
