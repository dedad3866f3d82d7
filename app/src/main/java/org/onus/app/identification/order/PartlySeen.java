package org.onus.app.identification.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onus.app.access.Reader;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.identification.scoring.JoinedPeople;
import org.onus.app.identification.scoring.WholePersons;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.springframework.stereotype.Component;

/**
 * Works out people of whom a reader sees several records, but not all: from the rows as they are
 * known now, with as many statements for many as for one.
 */
@Component
class PartlySeen {
  private final KeptPersons persons;
  private final WholePersons wholePersons;
  private final Rulebook rulebook;

  PartlySeen(KeptPersons persons, WholePersons wholePersons, Rulebook rulebook) {
    this.persons = persons;
    this.wholePersons = wholePersons;
    this.rulebook = rulebook;
  }

  /**
   * What was worked out for one reader. It holds until one of the records changes.
   *
   * @param people who is one person, by the records that were asked about
   * @param scored what records say together; empty if that gives no row
   */
  record Known(
      Map<Set<RecordId>, List<Person>> people, Map<Set<RecordId>, Optional<Candidate>> scored) {
    static final Known NOTHING = new Known(Map.of(), Map.of());

    /** What of it still holds. */
    Known without(Set<RecordId> changed) {
      Map<Set<RecordId>, List<Person>> people = new HashMap<>(people());
      people
          .entrySet()
          .removeIf(
              one ->
                  touches(one.getKey(), changed)
                      || one.getValue().stream()
                          .anyMatch(person -> touches(person.records(), changed)));
      Map<Set<RecordId>, Optional<Candidate>> scored = new HashMap<>(scored());
      scored.keySet().removeIf(records -> touches(records, changed));
      return new Known(people, scored);
    }

    private static boolean touches(Collection<RecordId> records, Set<RecordId> changed) {
      return records.stream().anyMatch(changed::contains);
    }
  }

  /** Works out what is not known yet of those whom the reader sees. */
  Known workOut(Reader reader, Seen seen, Known before, LocalDate asAt, String profile) {
    Map<Set<RecordId>, List<Person>> people = people(reader, seen.doubtful(), before.people());
    Set<Person> settled = new HashSet<>();
    people.values().forEach(settled::addAll);
    seen.settle(settled);
    return new Known(people, scored(reader, seen.toWorkOut(), before.scored(), asAt, profile));
  }

  private Map<Set<RecordId>, List<Person>> people(
      Reader reader, Set<Set<RecordId>> doubtful, Map<Set<RecordId>, List<Person>> before) {
    Map<Set<RecordId>, List<Person>> people = new HashMap<>(before);
    people.keySet().retainAll(doubtful);
    Set<RecordId> unknown = new HashSet<>();
    doubtful.stream().filter(records -> !people.containsKey(records)).forEach(unknown::addAll);
    List<Person> found = persons.workedOut(reader, unknown);
    for (Set<RecordId> records : doubtful) {
      people.computeIfAbsent(
          records,
          _ ->
              found.stream()
                  .filter(person -> person.records().stream().anyMatch(records::contains))
                  .toList());
    }
    return people;
  }

  private Map<Set<RecordId>, Optional<Candidate>> scored(
      Reader reader,
      Set<Set<RecordId>> some,
      Map<Set<RecordId>, Optional<Candidate>> before,
      LocalDate asAt,
      String profile) {
    Map<Set<RecordId>, Optional<Candidate>> scored = new HashMap<>(before);
    scored.keySet().retainAll(some);
    List<Set<RecordId>> unknown =
        some.stream().filter(records -> !scored.containsKey(records)).toList();
    if (!unknown.isEmpty()) {
      unknown.forEach(records -> scored.put(records, Optional.empty()));
      wholePersons
          .read(reader, unknown)
          .at(asAt, rulebook.inForce(reader))
          .forEach((records, one) -> scored.put(records, candidate(one, profile)));
    }
    return scored;
  }

  private static Optional<Candidate> candidate(JoinedPeople.Scored one, String profile) {
    return one.entries().stream()
        .filter(entry -> entry.profile().name().equals(profile))
        .findFirst()
        .map(entry -> Candidate.of(one.records(), entry.person(), entry.undecided()));
  }
}
