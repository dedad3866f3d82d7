package org.onus.app.casefile.web.person;

import java.util.ArrayList;
import java.util.Collection;
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
import org.onus.app.people.Reference;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
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

  PeopleAround(
      Relationships relationships,
      Incidents incidents,
      People people,
      Details details,
      PersonDoor door) {
    this.relationships = relationships;
    this.incidents = incidents;
    this.people = people;
    this.details = details;
    this.door = door;
  }

  /**
   * Who is around.
   *
   * @param said as agencies say, this person first in each
   * @param harmed incidents of this person against others, by the other
   * @param harming incidents of others against this person, by the other
   * @param named those whom the reader may know by name, with the name
   * @param open those whose pages the reader may open
   */
  record Around(
      List<Relationship> said,
      Map<RecordId, List<RecordedRow>> harmed,
      Map<RecordId, List<RecordedRow>> harming,
      Map<RecordId, String> named,
      Set<RecordId> open) {

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
    for (RecordId record : records) {
      for (RecordedRow row : incidents.of(reader, record)) {
        add(reader, harmed, row.victim() == null ? record : row.victim(), row, records);
      }
    }
    Map<RecordId, List<RecordedRow>> harming = new LinkedHashMap<>();
    incidents
        .harming(reader, records)
        .forEach(row -> add(reader, harming, row.person(), row, records));
    Around nameless = new Around(said, harmed, harming, Map.of(), Set.of());
    Set<RecordId> knowable = knowable(reader, nameless);
    Set<RecordId> open = door.openAmong(reader, knowable);
    return new Around(said, harmed, harming, names(reader, knowable), open);
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
   * or so close that they may be.
   */
  private Set<RecordId> knowable(Reader reader, Around around) {
    Set<RecordId> others = new HashSet<>(around.others());
    if (!Statements.readsConfided(reader)) {
      others.removeAll(around.harmed().keySet());
      around.said().stream()
          .filter(one -> one.tie().kind().isClose())
          .forEach(one -> others.remove(one.tie().other()));
      others.removeAll(incidents.harmed(reader, others));
    }
    return others;
  }

  private Map<RecordId, String> names(Reader reader, Collection<RecordId> others) {
    Map<RecordId, Reference> references = people.references(reader, others);
    Map<RecordId, String> names = new HashMap<>();
    references.forEach(
        (record, reference) ->
            names.put(record, reference.agency().name() + ", " + reference.text()));
    for (Detail detail : details.of(reader, others)) {
      if (detail.kind() == DetailKind.NAME && detail.stands()) {
        names.put(Objects.requireNonNull(detail.record()), detail.text());
      }
    }
    return names;
  }
}
