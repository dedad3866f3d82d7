package org.onus.app.casefile.web.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.onus.app.access.Reader;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.app.people.relationships.Relationship;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.statements.Statements;
import org.springframework.stereotype.Component;

/** Gathers who is around a person: as agencies say, and as follows from incidents. */
@Component
class PeopleAround {
  private final Relationships relationships;
  private final Incidents incidents;
  private final People people;
  private final Details details;
  private final PersonDoor door;
  private final KeptPersons persons;

  PeopleAround(
      Relationships relationships,
      Incidents incidents,
      People people,
      Details details,
      PersonDoor door,
      KeptPersons persons) {
    this.relationships = relationships;
    this.incidents = incidents;
    this.people = people;
    this.details = details;
    this.door = door;
    this.persons = persons;
  }

  /**
   * Who is around.
   *
   * @param said as agencies say, this person first in each
   * @param harmed incidents of this person against others, by the other
   * @param harming incidents of others against this person, by the other; none for who does not
   *     read what is confided
   * @param named those whom the reader may know by name, with the name
   * @param open those whose pages the reader may open
   * @param together the records around that are one person's with others, by each of them
   */
  record Around(
      List<Relationship> said,
      Map<RecordId, List<RecordedRow>> harmed,
      Map<RecordId, List<RecordedRow>> harming,
      Map<RecordId, String> named,
      Set<RecordId> open,
      Map<RecordId, List<RecordId>> together) {

    /** The records around that are the same person's as this one, itself among them. */
    List<RecordId> same(RecordId other) {
      return together.getOrDefault(other, List.of(other));
    }

    /** The record that stands for the person of this one. */
    RecordId person(RecordId other) {
      return same(other).getFirst();
    }

    /** Everybody around, each once. */
    Set<RecordId> others() {
      return Stream.of(
              said.stream().map(one -> one.tie().other()),
              harmed.keySet().stream(),
              harming.keySet().stream())
          .flatMap(other -> other)
          .collect(Collectors.toSet());
    }
  }

  Around of(Reader reader, List<RecordId> records) {
    List<Relationship> said =
        relationships.of(reader, records).stream()
            .filter(one -> !records.contains(one.tie().other()))
            .toList();
    Map<RecordId, List<RecordedRow>> harmed = new LinkedHashMap<>();
    for (RecordedRow row : incidents.of(reader, records)) {
      RecordId victim = row.victim();
      if (victim != null) {
        add(reader, harmed, victim, row, records);
      }
    }
    Map<RecordId, List<RecordedRow>> harming = new LinkedHashMap<>();
    // as in the chronology: what was done to a person is not told on the perpetrator's side
    if (Statements.readsConfided(reader)) {
      incidents
          .harming(reader, records)
          .forEach(row -> add(reader, harming, row.person(), row, records));
    }
    Around apart = new Around(said, harmed, harming, Map.of(), Set.of(), Map.of());
    Map<RecordId, Person> theirs = persons.of(reader, apart.others());
    Map<RecordId, List<RecordId>> together = new HashMap<>();
    theirs.forEach(
        (other, person) ->
            together.put(
                other, person.records().stream().filter(apart.others()::contains).toList()));
    Around nameless =
        new Around(
            said,
            together(harmed, together),
            together(harming, together),
            Map.of(),
            Set.of(),
            together);
    Set<RecordId> knowable = knowable(reader, apart, theirs);
    return new Around(
        said,
        nameless.harmed(),
        nameless.harming(),
        names(reader, nameless, knowable),
        door.openAmong(reader, knowable),
        together);
  }

  /** The rows of all records of one person under the first of them, the latest first. */
  private static Map<RecordId, List<RecordedRow>> together(
      Map<RecordId, List<RecordedRow>> rows, Map<RecordId, List<RecordId>> together) {
    Map<RecordId, List<RecordedRow>> merged = new LinkedHashMap<>();
    rows.forEach(
        (other, theirs) ->
            merged
                .computeIfAbsent(
                    together.getOrDefault(other, List.of(other)).getFirst(), _ -> new ArrayList<>())
                .addAll(theirs));
    merged.values().forEach(list -> list.sort(Comparator.comparing(RecordedRow::date).reversed()));
    return merged;
  }

  private static void add(
      Reader reader,
      Map<RecordId, List<RecordedRow>> rows,
      RecordId other,
      RecordedRow row,
      List<RecordId> own) {
    if (!own.contains(other) && !reader.sight().hidden().contains(other.value())) {
      rows.computeIfAbsent(other, _ -> new ArrayList<>()).add(row);
    }
  }

  /**
   * Whose names the reader may know. On the perpetrator's side nobody's who is recorded as harmed,
   * or so close that they may be, in any of the records that are theirs.
   *
   * @param theirs the people of those records around who have several
   */
  private Set<RecordId> knowable(Reader reader, Around around, Map<RecordId, Person> theirs) {
    Set<RecordId> others = new HashSet<>(around.others());
    if (Statements.readsConfided(reader)) {
      return others;
    }
    Set<RecordId> all = new HashSet<>(others);
    theirs.values().forEach(person -> all.addAll(person.records()));
    Set<RecordId> protectedOnes = new HashSet<>(incidents.harmed(reader, all));
    protectedOnes.addAll(around.harmed().keySet());
    around.said().stream()
        .filter(one -> one.tie().kind().isClose())
        .forEach(one -> protectedOnes.add(one.tie().other()));
    others.removeIf(
        other ->
            protectedOnes.contains(other)
                || (theirs.containsKey(other)
                    && Objects.requireNonNull(theirs.get(other)).records().stream()
                        .anyMatch(protectedOnes::contains)));
    return others;
  }

  private Map<RecordId, String> names(Reader reader, Around around, Collection<RecordId> others) {
    Map<RecordId, String> names = new HashMap<>();
    people
        .references(reader, others)
        .forEach(
            (record, reference) ->
                names.put(record, reference.agency().name() + ", " + reference.text()));
    Map<RecordId, String> held = new HashMap<>();
    for (Detail detail : details.of(reader, others)) {
      if (detail.kind() == DetailKind.NAME && detail.stands()) {
        held.put(Objects.requireNonNull(detail.record()), detail.text());
      }
    }
    names.replaceAll(
        (record, reference) ->
            around.same(record).stream()
                .map(held::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(reference));
    return names;
  }
}
