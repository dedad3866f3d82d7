package org.onus.app.people.persons;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.people.RecordId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose many records are, read from the kept groups. Where a record of a group is hidden from the
 * reader the person is worked out: what the service sees is not what the reader would find.
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
    return found(reader, records, Set.of());
  }

  /** The same of a few records, those worked out that changed since records were compared last. */
  @Transactional(readOnly = true)
  public Map<RecordId, Person> now(Reader reader, Collection<RecordId> records) {
    return found(reader, records, groups.notCompared(reader, records));
  }

  /** Everybody who has several records, as the service sees them. */
  @Transactional(readOnly = true)
  public List<Person> all(Reader reader) {
    if (!reader.sight().equals(Sight.ALL)) {
      throw new IllegalArgumentException("What is hidden from a reader changes who is one person");
    }
    return groups.all(reader).entrySet().stream()
        .map(group -> new Person(new PersonId(group.getKey()), group.getValue()))
        .toList();
  }

  /** The people of these records, worked out whatever is kept; hidden records are left out. */
  @Transactional(readOnly = true)
  public List<Person> workedOut(Reader reader, Collection<RecordId> records) {
    return persons.of(
        reader, records.stream().filter(record -> !Persons.isHidden(reader, record)).toList());
  }

  private Map<RecordId, Person> found(
      Reader reader, Collection<RecordId> records, Set<RecordId> changed) {
    Map<RecordId, Person> found = new HashMap<>();
    Set<RecordId> toWorkOut = new HashSet<>(changed);
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
    found.keySet().removeAll(toWorkOut);
    workedOut(reader, toWorkOut).forEach(person -> put(person, found));
    found.keySet().retainAll(records);
    return found;
  }

  private static void put(Person person, Map<RecordId, Person> found) {
    if (person.records().size() > 1) {
      person.records().forEach(record -> found.put(record, person));
    }
  }
}
