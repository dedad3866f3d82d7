package org.onus.app.identification.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.app.people.persons.PersonsChanged;
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

  private final TurnStore turns;
  private final DayStore days;
  private final ScoreStore scores;
  private final Editions editions;
  private final Rulebook rulebook;
  private final Incidents incidents;
  private final KeptPersons persons;
  private final AreaWeights weights;
  private final ApplicationEventPublisher events;
  private final Trail trail;
  private final Clock clock;

  Rescoring(
      TurnStore turns,
      DayStore days,
      ScoreStore scores,
      Editions editions,
      Rulebook rulebook,
      Incidents incidents,
      KeptPersons persons,
      AreaWeights weights,
      ApplicationEventPublisher events,
      Trail trail,
      Clock clock) {
    this.trail = trail;
    this.turns = turns;
    this.days = days;
    this.scores = scores;
    this.editions = editions;
    this.rulebook = rulebook;
    this.incidents = incidents;
    this.persons = persons;
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
      turns.waitForTurn();
    } else {
      // whoever scores one of them meanwhile would miss that they are another person's
      turns.waitForTurnAlone();
      Set<RecordId> concerned = new HashSet<>(change.regrouped());
      incidents
          .harming(Reader.service("identification"), change.regrouped())
          .forEach(row -> concerned.add(row.person()));
      people(concerned);
    }
    days.keepChange(change.records());
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
    turns.waitForTurn();
    Set<RecordId> theirs = withAllRecords(reader, changed);
    LocalDate today = LocalDate.now(clock);
    Map<Integer, LocalDate> following =
        days.all(reader).stream()
            .filter(day -> day.follows(today))
            .collect(Collectors.toMap(KeptDay::edition, KeptDay::asAt));
    if (!following.isEmpty()) {
      editions.replace(reader, theirs, following);
      trail.write(reader, Entry.of(Deed.SCORED, theirs.stream().map(RecordId::value).toList()));
    }
    days.keepChange(theirs);
  }

  /** These records and all others of their people; until the commit nobody else scores those. */
  private Set<RecordId> withAllRecords(Reader reader, Set<RecordId> records) {
    Collection<Person> several = Set.copyOf(persons.of(reader, records).values());
    if (!several.isEmpty()) {
      turns.waitForTurn(several.stream().map(Person::id).toList());
    }
    Set<RecordId> all = new HashSet<>(records);
    several.forEach(person -> all.addAll(person.records()));
    return all;
  }

  /** Scores everybody for the current day; days that were worked out afterwards are forgotten. */
  private void everybodyAnew(Reader reader) {
    turns.waitToScoreEverybody();
    everybody(reader, LocalDate.now(clock));
    days.forget(days.all(reader).stream().filter(KeptDay::afterwards).map(KeptDay::asAt).toList());
    events.publishEvent(new MuchWasWritten());
  }

  /**
   * Scores everybody as at the day and keeps the day, unless it is kept already and either stays as
   * it stood or knows every definition in force.
   */
  @Transactional
  public void keep(Reader reader, LocalDate asAt) {
    turns.waitToScoreEverybody();
    LocalDate today = LocalDate.now(clock);
    List<String> definitions = rulebook.inForce(reader).keys();
    if (days.all(reader).stream()
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
    turns.waitToScoreEverybody();
    turns.waitForTurnAlone();
    LocalDate today = LocalDate.now(clock);
    days.forget(
        days.all(reader).stream()
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
    long version = days.version(reader);
    int edition = scores.newEdition(reader);
    InForce inForce = rulebook.inForce(reader);
    editions.addEverybody(reader, edition, asAt, inForce);
    trail.write(reader, Entry.ofEverybody(Deed.SCORED).detail(asAt.toString()));
    turns.waitForTurnAlone();
    LocalDate today = LocalDate.now(clock);
    days.keepDay(
        new KeptDay(
            asAt,
            clock.instant(),
            asAt.isBefore(today),
            weights.version(),
            edition,
            inForce.keys(),
            version));
    Set<RecordId> meanwhile = days.changedAfter(reader, version);
    if (!meanwhile.isEmpty()) {
      editions.replace(reader, withAllRecords(reader, meanwhile), Map.of(edition, asAt));
    }
  }
}
