package org.onus.app.people.search;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Agencies;
import org.onus.app.people.HarmRecorded;
import org.onus.app.people.HarmRecorded.Harm;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.statements.Statements;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whom somebody finds who asks who is known. Whoever does not read what is confided finds nobody
 * who is recorded as harmed, or as close to somebody who harms, and not as harming; and nothing
 * that an agency for victim-survivors holds, of whomever it is.
 */
@Service
public class Findable {
  private final FindableStore store;
  private final HarmRecorded harm;
  private final People people;
  private final Agencies agencies;

  Findable(FindableStore store, HarmRecorded harm, People people, Agencies agencies) {
    this.store = store;
    this.harm = harm;
    this.people = people;
    this.agencies = agencies;
  }

  /** Whether some are kept back from the reader, as their page says. */
  public static boolean isKeptBackFrom(Reader reader) {
    return !Statements.readsConfided(reader);
  }

  /** Those of these records that the reader finds. */
  @Transactional(readOnly = true)
  public Set<RecordId> among(Reader reader, Collection<RecordId> records) {
    if (!isKeptBackFrom(reader)) {
      return Set.copyOf(records);
    }
    Map<RecordId, Set<RecordId>> others = store.others(reader, records);
    Set<RecordId> theirs = new HashSet<>(records);
    others.values().forEach(theirs::addAll);
    Map<RecordId, Set<RecordId>> close = store.close(reader, theirs);
    Set<RecordId> around = new HashSet<>(theirs);
    close.values().forEach(around::addAll);
    Harm recorded = harm.of(reader, around);
    Set<String> silent = agencies.forVictimSurvivors(reader);
    Map<RecordId, Reference> references = people.references(reader, records);
    return references.entrySet().stream()
        .filter(
            one ->
                reader.sight().own().contains(one.getKey().value())
                    || (!silent.contains(one.getValue().agency().name())
                        && isTold(reader, person(one.getKey(), others), close, recorded)))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The same with those that are open to the reader. */
  @Transactional(readOnly = true)
  public Set<RecordId> among(
      Reader reader, Collection<RecordId> records, Collection<RecordId> open) {
    Set<RecordId> found = new HashSet<>(among(reader, records));
    found.addAll(open);
    return found;
  }

  private static Set<RecordId> person(RecordId record, Map<RecordId, Set<RecordId>> others) {
    Set<RecordId> person = new HashSet<>(others.getOrDefault(record, Set.of()));
    person.add(record);
    return person;
  }

  /** A person who harms is told although they were harmed, if the reader may know that they do. */
  private static boolean isTold(
      Reader reader, Set<RecordId> person, Map<RecordId, Set<RecordId>> close, Harm recorded) {
    Set<RecordId> closeToThem =
        person.stream()
            .flatMap(record -> close.getOrDefault(record, Set.of()).stream())
            .collect(Collectors.toSet());
    return person.stream()
            .filter(record -> !reader.sight().hidden().contains(record.value()))
            .anyMatch(recorded.harming()::contains)
        || (Collections.disjoint(person, recorded.harmed())
            && Collections.disjoint(closeToThem, recorded.harming()));
  }
}
