package org.onus.app.identification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.order.Candidate;
import org.onus.app.identification.order.Order;
import org.onus.app.identification.order.Orders;
import org.onus.app.identification.order.Rivals;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.identification.scoring.JoinedPeople;
import org.onus.app.identification.scoring.KeptDay;
import org.onus.app.identification.scoring.KeptDays;
import org.onus.app.identification.scoring.SpellsOfPeople;
import org.onus.app.identification.scoring.WholePersons;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.engine.criteria.Criteria;
import org.onus.engine.criteria.Criterion;
import org.onus.engine.criteria.CriterionAt;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.JoinedRecords;
import org.onus.engine.ranking.Explainer;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.HarmProfile;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Ranked;
import org.onus.engine.ranking.Score;
import org.onus.engine.ranking.Stability;
import org.onus.engine.ranking.WeightedProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Why this name. */
@Service
public class Reasons {
  /** So many places are shown: each is counted anew inside what the reader may see. */
  private static final int PLACES_SHOWN = 9;

  private final Incidents incidents;
  private final People people;
  private final SpellsOfPeople spells;
  private final WholePersons wholePersons;
  private final KeptDays days;
  private final StandingStore standings;
  private final Orders orders;
  private final Rulebook rulebook;
  private final AreaWeights area;
  private final Trail trail;

  Reasons(
      Incidents incidents,
      People people,
      SpellsOfPeople spells,
      WholePersons wholePersons,
      KeptDays days,
      StandingStore standings,
      Orders orders,
      Rulebook rulebook,
      AreaWeights area,
      Trail trail) {
    this.trail = trail;
    this.incidents = incidents;
    this.people = people;
    this.spells = spells;
    this.wholePersons = wholePersons;
    this.days = days;
    this.standings = standings;
    this.orders = orders;
    this.rulebook = rulebook;
    this.area = area;
  }

  /**
   * Why this person stands where they stand. That the reader opened it is on record.
   *
   * @param allowed what the reader's permission rests on
   * @param theirs the person's records that are open to the reader, this one among them
   * @return empty if there is no such record
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Optional<Reason> of(
      Reader reader,
      Decision.Basis allowed,
      RecordId record,
      Set<RecordId> theirs,
      Profile profile,
      LocalDate asAt,
      LocalDate before) {
    Optional<Reason> found =
        people
            .reference(reader, record)
            .map(reference -> reason(reader, record, theirs, reference, profile, asAt, before));
    found.ifPresent(
        reason ->
            trail.shown(reader, Entry.of(Deed.PERSON_OPENED, shown(reason)).because(allowed)));
    return found;
  }

  /** The person's records first, then the victim-survivors whom their rows name. */
  private static List<UUID> shown(Reason reason) {
    return Stream.concat(
            Stream.concat(Stream.of(reason.record()), reason.others().keySet().stream()),
            reason.rows().stream()
                .map(Reason.Row::victim)
                .filter(Objects::nonNull)
                .map(victim -> Objects.requireNonNull(victim).record()))
        .map(RecordId::value)
        .toList();
  }

  /**
   * A person's rows.
   *
   * @param joined by which the rows call whom they name, of someone of several records
   * @param history null if there are none
   */
  private record Known(
      IncidentLog log,
      CustodySpells custody,
      @Nullable JoinedPeople joined,
      @Nullable History history) {}

  private Known known(Reader reader, RecordId record, Set<RecordId> theirs) {
    if (theirs.size() > 1) {
      JoinedPeople joined = wholePersons.read(reader, List.of(theirs));
      return new Known(joined.log(), joined.custody(), joined, joined.history(record).orElse(null));
    }
    IncidentLog log = incidents.log(reader, theirs);
    return new Known(
        log, spells.of(reader, theirs), null, log.history(record.toString()).orElse(null));
  }

  private Reason reason(
      Reader reader,
      RecordId record,
      Set<RecordId> theirs,
      Reference reference,
      Profile profile,
      LocalDate asAt,
      LocalDate before) {
    Map<RecordId, Reference> own =
        theirs.size() > 1 ? people.references(reader, theirs) : Map.of(record, reference);
    Known known = known(reader, record, theirs);
    IncidentLog log = known.log();
    CustodySpells custody = known.custody();
    History history = known.history();
    HarmWeights weights = area.harm();
    Explainer explainer = new Explainer(log, profile, weights, custody, asAt);
    Explanation explanation = history == null ? null : explainer.explain(history).orElse(null);
    Score score = explanation == null ? null : explanation.score();
    Map<LocalDate, KeptDay> kept =
        days.all(reader).stream().collect(Collectors.toMap(KeptDay::asAt, day -> day));
    List<Reason.Standing> places =
        daysShown(kept.keySet(), asAt, before).stream()
            .flatMap(day -> Stream.ofNullable(kept.get(day)))
            .sorted(Comparator.comparing(KeptDay::asAt).reversed())
            .flatMap(day -> standing(reader, record, profile, day, day.asAt().equals(asAt)))
            .toList();
    Explanation then =
        history == null
            ? null
            : new Explainer(log, profile, weights, custody, before).explain(history).orElse(null);
    KeptDay day = kept.get(asAt);
    Map<RecordId, Reference> others = new HashMap<>(own);
    others.remove(record);
    return new Reason(
        record,
        reference,
        others,
        recorded(known, record),
        asAt,
        profile,
        explanation,
        places.stream().filter(place -> place.day().equals(asAt)).findFirst().orElse(null),
        new TreeSet<>(
            explanation != null
                ? explanation.flags()
                : history == null ? Set.of() : explainer.flagsOf(history)),
        history == null ? List.of() : met(history, rulebook.inForce(reader).rules(), asAt, weights),
        history == null
            ? new ListedPerson.Lifetime(0, 0, 0, null, null)
            : new Lifetimes(log, weights, asAt).of(history),
        history == null ? List.of() : rows(reader, own, known, asAt, weights, explanation),
        custody.joined(history == null ? record.toString() : history.personId()),
        custody.checked(),
        new Reason.Earlier(
            before,
            then == null ? null : then.score(),
            score == null || history == null
                ? null
                : Change.sentence(
                    new Ranked(0, history, score, null),
                    Change.Then.of(then == null ? null : then.score()),
                    before)),
        places,
        standings.firstScored(reader, theirs, profile).orElse(null),
        day == null ? List.of() : orders.of(reader, day, profile.name()).areas(),
        area.version());
  }

  private static Set<RecordId> recorded(Known known, RecordId record) {
    Set<RecordId> recorded =
        known.joined() == null ? Set.<RecordId>of() : known.joined().recorded(record);
    return recorded.isEmpty() ? Set.of(record) : recorded;
  }

  private Stream<Reason.Standing> standing(
      Reader reader, RecordId record, Profile profile, KeptDay day, boolean withStability) {
    Order ranked = orders.of(reader, day, profile.name());
    Candidate candidate = ranked.find(record);
    if (candidate == null || !candidate.isScored()) {
      return Stream.empty();
    }
    return Stream.of(
        new Reason.Standing(
            day.asAt(),
            ranked.placeOf(record) + 1,
            ranked.scored(),
            candidate.score(),
            withStability ? stability(ranked, candidate, profile) : null));
  }

  private static @Nullable Stability stability(Order ranked, Candidate candidate, Profile profile) {
    return switch (profile) {
      case HarmProfile _ -> null;
      case WeightedProfile weighted ->
          Rivals.stabilities(ranked, weighted, List.of(candidate)).get(candidate.record());
    };
  }

  /** The day itself, the one compared with, whole weeks before it and firsts of months. */
  private static Set<LocalDate> daysShown(Set<LocalDate> kept, LocalDate asAt, LocalDate before) {
    Set<LocalDate> shown = new HashSet<>(Set.of(asAt, before));
    kept.stream()
        .filter(day -> day.isBefore(asAt))
        .filter(day -> (asAt.toEpochDay() - day.toEpochDay()) % 7 == 0 || day.getDayOfMonth() == 1)
        .sorted((left, right) -> right.compareTo(left))
        .limit(PLACES_SHOWN - 2)
        .forEach(shown::add);
    return shown;
  }

  private static List<Criterion> met(
      History history, List<Criterion> rules, LocalDate asAt, HarmWeights weights) {
    return Criteria.allAt(rules, asAt, weights).stream()
        .filter(rule -> rule.test(history))
        .map(CriterionAt::criterion)
        .toList();
  }

  private List<Reason.Row> rows(
      Reader reader,
      Map<RecordId, Reference> own,
      Known known,
      LocalDate asAt,
      HarmWeights weights,
      @Nullable Explanation explanation) {
    History history = Objects.requireNonNull(known.history());
    Set<Integer> counted = explanation == null ? Set.of() : Set.copyOf(explanation.countedRows());
    Map<JoinedRecords.Reference, RecordedRow> brought = new HashMap<>();
    for (RecordedRow row : incidents.of(reader, own.keySet())) {
      String agency = Objects.requireNonNull(own.get(row.person())).agency().name();
      brought.putIfAbsent(new JoinedRecords.Reference(agency, row.incident()), row);
    }
    Map<String, RecordId> victims = victims(history, known.joined());
    Map<RecordId, Reference> references = people.references(reader, victims.values());
    List<Reason.Row> rows = new ArrayList<>();
    for (int i = 0; i < history.size() && !history.date(i).isAfter(asAt); i++) {
      JoinedRecords.Reference incident =
          known.joined() == null
              ? new JoinedRecords.Reference(
                  own.values().iterator().next().agency().name(), history.incidentId(i))
              : JoinedRecords.Reference.of(history.incidentId(i));
      RecordId victim = history.victimId(i) == null ? null : victims.get(history.victimId(i));
      Reference harmed = victim == null ? null : references.get(victim);
      RecordedRow row = brought.get(incident);
      rows.add(
          new Reason.Row(
              history.row(i).renamed(incident.text(), history.personId(), history.victimId(i)),
              known.joined() == null ? null : incident.agency(),
              victim == null
                  ? null
                  : new Reason.Victim(
                      victim, history.victim(i), harmed == null ? "" : harmed.text()),
              weights.days(history.offenceCode(i)),
              weights.knows(history.offenceCode(i)),
              counted.contains(i),
              row == null ? null : row.fileName()));
    }
    return rows;
  }

  /** Whom the rows name as harmed, by what the rows call them. */
  private static Map<String, RecordId> victims(History history, @Nullable JoinedPeople joined) {
    Map<String, RecordId> victims = new HashMap<>();
    for (String id : history.victimIds()) {
      victims.put(id, joined == null ? RecordId.of(id) : joined.named(id));
    }
    return victims;
  }
}
