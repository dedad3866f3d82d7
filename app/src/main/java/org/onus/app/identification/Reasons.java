package org.onus.app.identification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.order.Orders;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.identification.scoring.JoinedPeople;
import org.onus.app.identification.scoring.KeptDay;
import org.onus.app.identification.scoring.KeptDays;
import org.onus.app.identification.scoring.SpellsOfPeople;
import org.onus.app.identification.scoring.WholePersons;
import org.onus.app.incidents.AreaWeights;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.Opened;
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
import org.onus.engine.ranking.Explainer;
import org.onus.engine.ranking.Explanation;
import org.onus.engine.ranking.Profile;
import org.onus.engine.ranking.Ranked;
import org.onus.engine.ranking.Score;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Why this name. */
@Service
public class Reasons {
  private final Incidents incidents;
  private final People people;
  private final SpellsOfPeople spells;
  private final WholePersons wholePersons;
  private final KeptDays days;
  private final PlacesOverTime places;
  private final StandingStore standings;
  private final RowsOfReason rows;
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
      PlacesOverTime places,
      StandingStore standings,
      RowsOfReason rows,
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
    this.places = places;
    this.standings = standings;
    this.rows = rows;
    this.orders = orders;
    this.rulebook = rulebook;
    this.area = area;
  }

  /**
   * Why this person stands where they stand. That the reader opened it is on record.
   *
   * @param opened the person's records that are open to the reader, this one among them
   * @return empty if there is no such record
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Optional<Reason> of(
      Reader reader,
      Opened opened,
      RecordId record,
      Profile profile,
      LocalDate asAt,
      LocalDate before) {
    Set<RecordId> theirs = Set.copyOf(opened.records());
    Optional<Reason> found =
        people
            .reference(reader, record)
            .map(reference -> reason(reader, record, theirs, reference, profile, asAt, before));
    found.ifPresent(
        reason ->
            shown(reason, opened)
                .entries(Deed.PERSON_OPENED)
                .forEach(entry -> trail.shown(reader, entry)));
    return found;
  }

  /** The person's records, and the victim-survivors who are told with this on its ground. */
  private static Opened shown(Reason reason, Opened opened) {
    Map<RecordId, Decision.Basis> because = new LinkedHashMap<>();
    Stream.concat(Stream.of(reason.record()), reason.others().keySet().stream())
        .forEach(record -> because.put(record, on(opened, record)));
    reason.rows().stream()
        .flatMap(row -> Optional.ofNullable(row.victim()).stream())
        .filter(victim -> !victim.reference().isEmpty())
        .forEach(victim -> because.putIfAbsent(victim.record(), on(opened, reason.record())));
    return new Opened(because);
  }

  private static Decision.Basis on(Opened opened, RecordId record) {
    return Objects.requireNonNull(opened.because().get(record));
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
    List<Reason.Standing> stood = places.of(reader, record, profile, kept, asAt, before);
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
        stood.stream().filter(place -> place.day().equals(asAt)).findFirst().orElse(null),
        new TreeSet<>(
            explanation != null
                ? explanation.flags()
                : history == null ? Set.of() : explainer.flagsOf(history)),
        history == null ? List.of() : met(history, rulebook.inForce(reader).rules(), asAt, weights),
        history == null
            ? new ListedPerson.Lifetime(0, 0, 0, null, null)
            : new Lifetimes(log, weights, asAt).of(history),
        history == null
            ? List.of()
            : rows.of(reader, own, history, known.joined(), asAt, weights, explanation),
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
        stood,
        standings.firstScored(reader, theirs, profile).orElse(null),
        day == null ? List.of() : orders.of(reader, day, profile.name()).areas(),
        area.version());
  }

  private static Set<RecordId> recorded(Known known, RecordId record) {
    Set<RecordId> recorded =
        known.joined() == null ? Set.<RecordId>of() : known.joined().recorded(record);
    return recorded.isEmpty() ? Set.of(record) : recorded;
  }

  private static List<Criterion> met(
      History history, List<Criterion> rules, LocalDate asAt, HarmWeights weights) {
    return Criteria.allAt(rules, asAt, weights).stream()
        .filter(rule -> rule.test(history))
        .map(CriterionAt::criterion)
        .toList();
  }
}
