package org.onus.app.casefile.web.sameperson;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.app.people.search.Findable;
import org.onus.app.ui.Messages;
import org.springframework.stereotype.Component;

/** Names the other records of people who stand on a list under one of theirs. */
@Component
public class OtherRecords {
  private final KeptPersons persons;
  private final Findable findable;
  private final People people;

  OtherRecords(KeptPersons persons, Findable findable, People people) {
    this.persons = persons;
    this.findable = findable;
    this.people = people;
  }

  /** In words, for each of the records whose person has several. */
  public Map<RecordId, String> of(Reader reader, Collection<RecordId> records, Messages messages) {
    Map<RecordId, Person> several = persons.of(reader, records);
    if (several.isEmpty()) {
      return Map.of();
    }
    Set<RecordId> named = new HashSet<>();
    several.values().forEach(person -> named.addAll(person.records()));
    named.retainAll(findable.among(reader, named, records));
    Map<RecordId, Reference> references = people.references(reader, named);
    Map<RecordId, String> words = new HashMap<>();
    several.forEach(
        (record, person) ->
            words.put(
                record,
                person.records().stream()
                    .filter(other -> named.contains(other) && !other.equals(record))
                    .map(other -> Objects.requireNonNull(references.get(other)))
                    .map(reference -> PairWords.record(reference, messages))
                    .collect(Collectors.joining("; "))));
    words.values().removeIf(String::isEmpty);
    return words;
  }
}
