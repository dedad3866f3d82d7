package org.onus.app.identification;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.identification.order.Candidate;
import org.onus.app.identification.order.Order;
import org.onus.app.identification.scoring.SpellsOfPeople;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.Named;
import org.onus.app.incidents.loading.ProposedRows.Proposal;
import org.onus.app.kernel.Agency;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.JoinedRecords.Holder;
import org.springframework.stereotype.Component;

/** Reads what stands of a proposed file's people, so that they can be scored with both. */
@Component
class ProposedLists {
  private final Incidents incidents;
  private final People people;
  private final KeptPersons persons;
  private final SpellsOfPeople spells;
  private final AreaWeights weights;

  ProposedLists(
      Incidents incidents,
      People people,
      KeptPersons persons,
      SpellsOfPeople spells,
      AreaWeights weights) {
    this.incidents = incidents;
    this.people = people;
    this.persons = persons;
    this.spells = spells;
    this.weights = weights;
  }

  /**
   * The file's people as they would be scored.
   *
   * @param order the list as it stands
   */
  ProposedList of(Reader reader, ListQuestion question, Order order, Proposal proposal) {
    Set<String> harming = new HashSet<>();
    Set<String> named = new HashSet<>();
    proposal
        .log()
        .forEachPerson(
            history -> {
              harming.add(history.personId());
              named.addAll(history.victimIds());
            });
    named.addAll(harming);
    Map<String, RecordId> records = people.find(reader, proposal.agency(), named);
    List<RecordId> known =
        harming.stream()
            .map(records::get)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    Map<RecordId, Set<RecordId>> several = several(reader, order, known);
    Set<RecordId> all = new HashSet<>(known);
    several.values().forEach(all::addAll);
    IncidentLog standing = incidents.log(reader, all);
    return new ProposedList(
        proposal.log(),
        records,
        joining(reader, proposal.agency(), records.values(), several, standing),
        standing,
        spells.of(reader, all),
        weights.harm(),
        question.profile(),
        question.asAt());
  }

  /**
   * The records of those who are known by several, by the one that they go by: as they stand on the
   * list, or as far as the file names them if they do not stand there.
   */
  private Map<RecordId, Set<RecordId>> several(
      Reader reader, Order order, Collection<RecordId> known) {
    Map<RecordId, Person> persons = this.persons.of(reader, known);
    Map<RecordId, Set<RecordId>> several = new HashMap<>();
    for (RecordId record : known) {
      Candidate standing = order.find(record);
      if (standing != null) {
        if (standing.together()) {
          several.put(standing.record(), standing.counting());
        }
      } else if (persons.containsKey(record)) {
        Set<RecordId> theirs =
            persons.get(record).records().stream()
                .filter(known::contains)
                .filter(one -> order.find(one) == null)
                .collect(Collectors.toCollection(TreeSet::new));
        if (theirs.size() > 1) {
          several.put(theirs.iterator().next(), theirs);
        }
      }
    }
    return several;
  }

  /** Says of everybody in the rows who that is: victim-survivors of two records are one as well. */
  private ProposedList.Several joining(
      Reader reader,
      Agency agency,
      Collection<RecordId> named,
      Map<RecordId, Set<RecordId>> several,
      IncidentLog standing) {
    Set<RecordId> everybody = new HashSet<>(named);
    everybody.addAll(Named.in(standing));
    Map<String, String> whose = new HashMap<>();
    persons
        .of(reader, everybody)
        .forEach((record, person) -> whose.put(record.toString(), person.id().toString()));
    several.forEach(
        (leading, theirs) ->
            theirs.forEach(record -> whose.put(record.toString(), leading.toString())));
    Map<RecordId, Reference> references = people.references(reader, everybody);
    Map<String, String> agencies = new HashMap<>();
    references.forEach(
        (record, reference) -> agencies.put(record.toString(), reference.agency().name()));
    return new ProposedList.Several(
        several,
        references,
        id -> new Holder(whose.getOrDefault(id, id), agencies.getOrDefault(id, agency.name())));
  }
}
