package org.onus.app.identification.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.IncidentsChanged;
import org.onus.app.people.CustodyChanged;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.app.people.persons.PersonsChanged;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.ranking.Profile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Scores people and keeps the scores, always in the transaction that changed something. */
@Service
public class Rescoring {
  /** From here on scoring everybody costs less than looking up each one's rows. */
  private static final int MANY = 2_000;

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
  private final ApplicationEventPublisher events;
  private final Trail trail;
  private final Clock clock;

  Rescoring(
      ScoreStore scores,
      Rulebook rulebook,
      Incidents incidents,
      SpellsOfPeople spells,
      People people,
      KeptPersons persons,
      WholePersons wholePersons,
      AreaWeights weights,
      ApplicationEventPublisher events,
      Trail trail,
      Clock clock) {
    this.trail = trail;
    this.scores = scores;
    this.rulebook = rulebook;
    this.incidents = incidents;
    this.spells = spells;
    this.people = people;
    this.persons = persons;
    this.wholePersons = wholePersons;
    this.weights = weights;
    this.events = events;
    this.clock = clock;
  }

  /** The table wants tidying once the transaction that wrote so much is through. */
  record MuchWasWritten() {}

  /** Whoever has new rows, and whoever they name, stands on the list as soon as the rows do. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(IncidentsChanged change) {
    people(change.people());
  }

  /**
   * Days in custody are not quiet days. The first custody data of all changes what is known of
   * everybody, also of those whom it does not name.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(CustodyChanged change) {
    Reader reader = Reader.service("identification");
    if (scores.saysNotChecked(reader, LocalDate.now(clock))) {
      everybodyAnew(reader);
    } else {
      people(change.records());
    }
  }

  /**
   * Whoever's records come together or apart is scored anew, and whoever harms them: a woman of two
   * records is not two victims.
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(PersonsChanged change) {
    if (change.regrouped().isEmpty()) {
      scores.waitForTurn();
    } else {
      // whoever scores one of them meanwhile would miss that they are another person's
      scores.waitForTurnAlone();
      Set<RecordId> concerned = new HashSet<>(change.regrouped());
      incidents
          .harming(Reader.service("identification"), change.regrouped())
          .forEach(row -> concerned.add(row.person()));
      people(concerned);
    }
    scores.keepChange(change.records());
  }

  /**
   * Scores these people anew on the current day and on the days that are worked out from what is
   * known now; other days stay as they stood.
   */
  @Transactional
  public void people(Set<RecordId> changed) {
    Reader reader = Reader.service("identification");
    if (changed.size() >= MANY) {
      everybodyAnew(reader);
      return;
    }
    scores.waitForTurn();
    Set<RecordId> theirs = withAllRecords(reader, changed);
    LocalDate today = LocalDate.now(clock);
    Map<Integer, LocalDate> editions =
        scores.days(reader).stream()
            .filter(day -> day.follows(today))
            .collect(Collectors.toMap(KeptDay::edition, KeptDay::asAt));
    if (!editions.isEmpty()) {
      score(reader, theirs, editions);
      trail.write(reader, Entry.of(Deed.SCORED, theirs.stream().map(RecordId::value).toList()));
    }
    scores.keepChange(theirs);
  }

  /** These records and all others of their people; until the commit nobody else scores those. */
  private Set<RecordId> withAllRecords(Reader reader, Set<RecordId> records) {
    Collection<Person> several = Set.copyOf(persons.of(reader, records).values());
    if (!several.isEmpty()) {
      scores.waitForTurn(several.stream().map(Person::id).toList());
    }
    Set<RecordId> all = new HashSet<>(records);
    several.forEach(person -> all.addAll(person.records()));
    return all;
  }

  /** Scores these records, and the people whose they are, in the editions given. */
  private void score(Reader reader, Set<RecordId> changed, Map<Integer, LocalDate> editions) {
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

  /** Scores everybody for the current day; days that were worked out afterwards are forgotten. */
  private void everybodyAnew(Reader reader) {
    scores.waitToScoreEverybody();
    everybody(reader, LocalDate.now(clock));
    scores.forget(
        scores.days(reader).stream().filter(KeptDay::afterwards).map(KeptDay::asAt).toList());
    events.publishEvent(new MuchWasWritten());
  }

  /**
   * Scores everybody as at the day and keeps the day, unless it is kept already and either stays as
   * it stood or knows every definition in force.
   */
  @Transactional
  public void keep(Reader reader, LocalDate asAt) {
    scores.waitToScoreEverybody();
    LocalDate today = LocalDate.now(clock);
    List<String> definitions = rulebook.inForce(reader).keys();
    if (scores.days(reader).stream()
        .filter(day -> day.asAt().equals(asAt))
        .noneMatch(day -> !day.follows(today) || day.definitions().containsAll(definitions))) {
      everybody(reader, asAt);
    }
  }

  /**
   * Forgets the scores that follow what is known now but were made with other weights than those in
   * force; they are made again when they are asked for. Other days stay as they stood.
   */
  @Transactional
  public void forgetOtherWeights(Reader reader) {
    scores.waitToScoreEverybody();
    scores.waitForTurnAlone();
    LocalDate today = LocalDate.now(clock);
    scores.forget(
        scores.days(reader).stream()
            .filter(day -> day.follows(today))
            .filter(day -> !day.weights().equals(weights.version()))
            .map(KeptDay::asAt)
            .toList());
  }

  /**
   * Writes a new edition while others go on changing the one that it replaces. Only at the end do
   * they wait, while those who changed meanwhile are scored once more.
   */
  private void everybody(Reader reader, LocalDate asAt) {
    long version = scores.version(reader);
    int edition = scores.newEdition(reader);
    IncidentLog log = incidents.log(reader);
    InForce inForce = rulebook.inForce(reader);
    scores.add(edition, entries(reader, log, asAt, inForce));
    together(reader, edition, asAt, inForce);
    trail.write(reader, Entry.ofEverybody(Deed.SCORED).detail(asAt.toString()));
    scores.waitForTurnAlone();
    LocalDate today = LocalDate.now(clock);
    scores.keepDay(
        new KeptDay(
            asAt,
            clock.instant(),
            asAt.isBefore(today),
            weights.version(),
            edition,
            inForce.keys(),
            version));
    Set<RecordId> meanwhile = scores.changedAfter(reader, version);
    if (!meanwhile.isEmpty()) {
      score(reader, withAllRecords(reader, meanwhile), Map.of(edition, asAt));
    }
  }

  /** Scores everybody who has several records by all of them. */
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
