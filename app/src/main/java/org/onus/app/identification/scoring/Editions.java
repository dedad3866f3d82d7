package org.onus.app.identification.scoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.onus.app.access.Reader;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.ranking.Profile;
import org.springframework.stereotype.Component;

/** Writes scores into editions: of some people in the place of those that stand, and of all. */
@Component
class Editions {
  private static final int BLOCK = 1 << 11;
  private static final int BLOCKS_AT_ONCE = 8;
  private static final int PERSONS_AT_ONCE = 1_000;
  private final ScoreStore scores;
  private final Rulebook rulebook;
  private final Incidents incidents;
  private final SpellsOfPeople spells;
  private final People people;
  private final KeptPersons persons;
  private final WholePersons wholePersons;
  private final AreaWeights weights;

  Editions(
      ScoreStore scores,
      Rulebook rulebook,
      Incidents incidents,
      SpellsOfPeople spells,
      People people,
      KeptPersons persons,
      WholePersons wholePersons,
      AreaWeights weights) {
    this.scores = scores;
    this.rulebook = rulebook;
    this.incidents = incidents;
    this.spells = spells;
    this.people = people;
    this.persons = persons;
    this.wholePersons = wholePersons;
    this.weights = weights;
  }

  /** Scores these records, and the people whose they are, in the editions given. */
  void replace(Reader reader, Set<RecordId> changed, Map<Integer, LocalDate> editions) {
    IncidentLog log = incidents.log(reader, changed);
    CustodySpells custody = spells.of(reader, changed);
    InForce inForce = rulebook.inForce(reader);
    List<String> profiles = inForce.profiles().stream().map(Profile::name).toList();
    List<Set<RecordId>> several =
        persons.of(reader, changed).values().stream()
            .distinct()
            .map(person -> Set.copyOf(person.records()))
            .toList();
    JoinedPeople together = several.isEmpty() ? null : wholePersons.read(reader, several);
    Function<RecordId, String> references = references(reader, changed);
    List<History> histories =
        changed.stream()
            .sorted()
            .flatMap(person -> log.history(person.toString()).stream())
            .toList();
    editions.forEach(
        (edition, asAt) -> {
          Scoring scoring = new Scoring(log, custody, asAt, weights.harm(), inForce, references);
          scores.remove(edition, profiles, changed);
          scores.add(edition, histories.stream().flatMap(scoring::of).iterator());
          if (together != null) {
            scores.addTogether(edition, together.at(asAt, inForce).values());
          }
        });
  }

  /** Scores everybody, record by record and then whoever has several records by all of them. */
  void addEverybody(Reader reader, int edition, LocalDate asAt, InForce inForce) {
    scores.add(edition, entries(reader, incidents.log(reader), asAt, inForce));
    together(reader, edition, asAt, inForce);
  }

  private void together(Reader reader, int edition, LocalDate asAt, InForce inForce) {
    List<Person> several = persons.all(reader);
    for (int from = 0; from < several.size(); from += PERSONS_AT_ONCE) {
      List<Set<RecordId>> some =
          several.subList(from, Math.min(from + PERSONS_AT_ONCE, several.size())).stream()
              .map(person -> Set.copyOf(person.records()))
              .toList();
      scores.addTogether(edition, wholePersons.read(reader, some).at(asAt, inForce).values());
    }
  }

  private Iterator<Scoring.Entry> entries(
      Reader reader, IncidentLog log, LocalDate asAt, InForce inForce) {
    CustodySpells custody = spells.all(reader);
    Set<RecordId> all = new TreeSet<>();
    log.forEachPerson(history -> all.add(RecordId.of(history.personId())));
    Function<RecordId, String> references = references(reader, all);
    int blocks = (int) log.personBlocks(BLOCK).count();
    return IntStream.range(0, (blocks + BLOCKS_AT_ONCE - 1) / BLOCKS_AT_ONCE)
        .boxed()
        .flatMap(
            group ->
                IntStream.range(
                        group * BLOCKS_AT_ONCE, Math.min(blocks, (group + 1) * BLOCKS_AT_ONCE))
                    .parallel()
                    .mapToObj(
                        block ->
                            new Scoring(log, custody, asAt, weights.harm(), inForce, references)
                                .block(block, BLOCK))
                    .toList()
                    .stream()
                    .flatMap(List::stream))
        .iterator();
  }

  private Function<RecordId, String> references(Reader reader, Collection<RecordId> records) {
    Map<RecordId, Reference> found = people.references(reader, records);
    return record -> {
      Reference reference = found.get(record);
      return reference == null ? "" : reference.text();
    };
  }
}
