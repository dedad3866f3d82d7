package org.onus.app.identification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.cases.Mark;
import org.onus.app.access.cases.Marks;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.ListLine.Place;
import org.onus.app.identification.order.Candidate;
import org.onus.app.identification.order.Order;
import org.onus.app.identification.order.Orders;
import org.onus.app.identification.order.Rivals;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.identification.scoring.KeptDay;
import org.onus.app.identification.scoring.KeptDays;
import org.onus.app.people.RecordId;
import org.onus.engine.criteria.Criteria;
import org.onus.engine.ranking.HarmProfile;
import org.onus.engine.ranking.Profiles;
import org.onus.engine.ranking.Stability;
import org.onus.engine.ranking.WeightedProfile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Priority lists as they stand on a day. */
@Service
public class PriorityLists {
  /** How far back a list is compared unless its reader says otherwise: four weeks. */
  public static final int DAYS_COMPARED = KeptDays.DAYS_COMPARED;

  private final ListStore lists;
  private final Orders orders;
  private final KeptDays days;
  private final Rulebook rulebook;
  private final Marks marks;
  private final Trail trail;
  private final Clock clock;
  private final Duration patience;

  PriorityLists(
      ListStore lists,
      Orders orders,
      KeptDays days,
      Rulebook rulebook,
      Marks marks,
      Trail trail,
      Clock clock,
      @Value("${onus.page-waits}") Duration patience) {
    this.trail = trail;
    this.lists = lists;
    this.orders = orders;
    this.days = days;
    this.rulebook = rulebook;
    this.marks = marks;
    this.clock = clock;
    this.patience = patience;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Whether a question can be answered. */
  public enum Readiness {
    READY,
    /** Everybody is being scored; ask again. */
    BEING_SCORED,
    /** The list of that day stays as it stood, and knew nothing of this rule or profile. */
    BEFORE_ITS_TIME
  }

  /**
   * Makes ready what a question needs. Scoring everybody for a day that is not kept, or does not
   * know a rule added since, goes on when this returns too early.
   */
  public Readiness prepare(Reader reader, ListQuestion question) {
    Map<LocalDate, KeptDay> kept = kept(reader);
    List<String> needed = needed(reader, question);
    Readiness now = readiness(kept.get(question.asAt()), needed);
    if (now == Readiness.BEING_SCORED && days.keep(question.asAt(), patience)) {
      now = Readiness.READY;
    }
    if (readiness(kept.get(question.before()), needed) == Readiness.BEING_SCORED) {
      boolean compared =
          days.keep(question.before(), now == Readiness.READY ? patience : Duration.ZERO);
      return now == Readiness.READY && !compared && question.filters().fresh()
          ? Readiness.BEING_SCORED
          : now;
    }
    return now;
  }

  private Readiness readiness(@Nullable KeptDay day, List<String> needed) {
    if (day == null) {
      return Readiness.BEING_SCORED;
    }
    if (day.definitions().containsAll(needed)) {
      return Readiness.READY;
    }
    return day.follows(today()) ? Readiness.BEING_SCORED : Readiness.BEFORE_ITS_TIME;
  }

  /** Which of analysts' own definitions a day's scores must know. */
  private List<String> needed(Reader reader, ListQuestion question) {
    String[] own =
        Stream.of(question.profile().name(), question.criterion(), question.filters().rule())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .filter(name -> Profiles.named(name).isEmpty() && Criteria.find(name).isEmpty())
            .toArray(String[]::new);
    return own.length == 0 ? List.of() : rulebook.inForce(reader).needed(own);
  }

  private Map<LocalDate, KeptDay> kept(Reader reader) {
    return days.all(reader).stream().collect(Collectors.toMap(KeptDay::asAt, day -> day));
  }

  /** Has the day asked for scored, however long it takes. */
  void prepareNow(ListQuestion question) {
    days.keepNow(question.asAt());
  }

  /** One page of a list, from 1; empty while the day is not kept. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Optional<PriorityList> page(Reader reader, ListQuestion question, int page, int size) {
    Optional<PriorityList> found = find(reader, question, (page - 1) * size, size);
    found.ifPresent(list -> trail.shown(reader, list.entry(Deed.LIST_READ)));
    return found;
  }

  /** How many a question finds, without showing anybody; empty while the day is not kept. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public OptionalInt count(Reader reader, ListQuestion question) {
    return find(reader, question, 0, 0).stream().mapToInt(PriorityList::matching).findFirst();
  }

  /** Where everybody stands on the first list of a day; empty while the day is not kept. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<Places> places(Reader reader, LocalDate day) {
    ListQuestion question = ListQuestion.everybody(day, rulebook.inForce(reader).first());
    return Optional.ofNullable(kept(reader).get(day))
        .filter(one -> readiness(one, needed(reader, question)) == Readiness.READY)
        .map(one -> new Places(members(question, everybody(reader, question, one))));
  }

  /** The whole list that a question asks for; empty while the day is not kept. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  public Optional<PriorityList> whole(Reader reader, ListQuestion question) {
    return find(reader, question, 0, Integer.MAX_VALUE);
  }

  /** Everybody of a kept day's list, best first. */
  @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
  Order order(Reader reader, ListQuestion question) {
    KeptDay day = days.find(reader, question.asAt()).orElseThrow();
    return members(question, everybody(reader, question, day));
  }

  private Optional<PriorityList> find(Reader reader, ListQuestion question, int skip, int size) {
    Map<LocalDate, KeptDay> kept = kept(reader);
    List<String> needed = needed(reader, question);
    KeptDay day = kept.get(question.asAt());
    if (day == null || readiness(day, needed) != Readiness.READY) {
      return Optional.empty();
    }
    KeptDay before = kept.get(question.before());
    Order everybody = everybody(reader, question, day);
    Order now = members(question, everybody);
    Order then =
        before == null || readiness(before, needed) != Readiness.READY
            ? null
            : members(question, everybody(reader, question, before));
    Set<UUID> lookedAt = question.filters().notLookedAt() ? marks.holding(reader) : Set.of();
    List<Candidate> chosen = new Choosing(question, then, lookedAt).from(now);
    List<Candidate> shown = chosen.stream().skip(skip).limit(size).toList();
    return Optional.of(
        new PriorityList(
            question,
            day.scoredAt(),
            day.afterwards(),
            then == null ? null : question.before(),
            Math.min(now.scored(), question.places()),
            chosen.size(),
            undecided(question, everybody),
            now.concentration(),
            everybody.areas(),
            day.weights(),
            before == null || before.weights().equals(day.weights()),
            lines(reader, question, day, now, then, shown)));
  }

  private Order everybody(Reader reader, ListQuestion question, KeptDay day) {
    return orders.of(reader, day, question.profile().name());
  }

  private static Order members(ListQuestion question, Order everybody) {
    String rule = question.criterion();
    return rule == null
        ? everybody.ranked()
        : everybody.only(candidate -> candidate.traits().rules().contains(rule));
  }

  /** Of how many the rule asks what is not known. */
  private static int undecided(ListQuestion question, Order everybody) {
    String rule = question.criterion();
    return rule == null
        ? 0
        : (int)
            everybody.all().stream()
                .filter(candidate -> candidate.traits().undecided().contains(rule))
                .count();
  }

  /** What is kept of those shown, where they stood, and how firm their ranks are. */
  private List<ListLine> lines(
      Reader reader,
      ListQuestion question,
      KeptDay day,
      Order now,
      @Nullable Order then,
      List<Candidate> shown) {
    String profile = question.profile().name();
    Map<RecordId, ScoredPerson> people = lists.rows(reader, day.edition(), profile, shown);
    Map<UUID, Mark> marked =
        marks.of(
            reader,
            shown.stream().flatMap(one -> one.records().stream()).map(RecordId::value).toList());
    Map<RecordId, Stability> stabilities =
        switch (question.profile()) {
          case WeightedProfile weighted -> Rivals.stabilities(now, weighted, shown);
          case HarmProfile _ -> Map.of();
        };
    return shown.stream()
        .map(
            candidate -> {
              RecordId record = candidate.record();
              return new ListLine(
                  candidate.isScored() ? now.placeOf(record) + 1 : null,
                  Objects.requireNonNull(people.get(record)),
                  candidate,
                  then == null ? null : place(question, then, candidate),
                  stabilities.get(record),
                  mark(candidate, marked));
            })
        .toList();
  }

  /** Where somebody stood; the best place if records of theirs were not known to be theirs yet. */
  private static @Nullable Place place(ListQuestion question, Order order, Candidate now) {
    return now.records().stream()
        .flatMap(record -> Stream.ofNullable(order.find(record)))
        .filter(Candidate::isScored)
        .map(then -> new Place(order.placeOf(then.record()) + 1, then))
        .filter(then -> then.rank() <= question.places())
        .min(Comparator.comparingInt(Place::rank))
        .orElse(null);
  }

  private static @Nullable Mark mark(Candidate candidate, Map<UUID, Mark> marked) {
    return Mark.ofAll(candidate.records().stream().map(RecordId::value).toList(), marked)
        .orElse(null);
  }
}
