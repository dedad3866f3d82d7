package org.onus.app.identification.scoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.onus.app.access.Reader;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.Named;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.engine.incidents.IncidentLog;
import org.springframework.stereotype.Component;

/**
 * Reads several records of a person as one person's, with as many statements for many as for one.
 */
@Component
public class WholePersons {
  private final Incidents incidents;
  private final People people;
  private final KeptPersons persons;
  private final SpellsOfPeople spells;
  private final AreaWeights weights;

  WholePersons(
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
   * Reads these people.
   *
   * @param each the records of each, as far as they count for the reader; no record twice
   */
  public JoinedPeople read(Reader reader, Collection<Set<RecordId>> each) {
    Set<RecordId> own = new HashSet<>();
    each.forEach(own::addAll);
    IncidentLog log = incidents.log(reader, own);
    Set<RecordId> everybody = Named.in(log);
    Set<RecordId> others = new HashSet<>(everybody);
    others.removeAll(own);
    Map<RecordId, Person> several = others.isEmpty() ? Map.of() : persons.of(reader, others);
    everybody.addAll(own);
    return new JoinedPeople(
        List.copyOf(each),
        log,
        named(log, own),
        several,
        people.references(reader, everybody),
        spells.of(reader, own),
        weights.harm());
  }

  /** Whom the rows of each of these harm, and who harms them. */
  private static Map<RecordId, Set<RecordId>> named(IncidentLog log, Set<RecordId> own) {
    Map<RecordId, Set<RecordId>> named = new HashMap<>();
    log.forEachPerson(
        history -> {
          RecordId person = RecordId.of(history.personId());
          for (RecordId victim : Named.harmedBy(history)) {
            if (own.contains(person)) {
              named.computeIfAbsent(person, _ -> new HashSet<>()).add(victim);
            }
            if (own.contains(victim)) {
              named.computeIfAbsent(victim, _ -> new HashSet<>()).add(person);
            }
          }
        });
    return named;
  }
}
