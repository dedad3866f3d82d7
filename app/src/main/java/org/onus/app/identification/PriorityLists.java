package org.onus.app.identification;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Trail;
import org.onus.app.identification.ListLine.Place;
import org.onus.app.identification.scoring.KeptDay;
import org.onus.app.identification.scoring.KeptDays;
import org.onus.app.people.RecordId;
import org.onus.engine.ranking.HarmProfile;
import org.onus.engine.ranking.Score;
import org.onus.engine.ranking.Stability;
import org.onus.engine.ranking.WeightedProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Priority lists as they stand on a day. */
@Service
public class PriorityLists {
  /** How far back a list is compared unless its reader says otherwise: four weeks. */
  public static final int DAYS_COMPARED = KeptDays.DAYS_COMPARED;

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private final ListStore lists;
  private final KeptDays days;
  private final Trail trail;
  private final Clock clock;

  PriorityLists(ListStore lists, KeptDays days, Trail trail, Clock clock) {
    this.trail = trail;
    this.lists = lists;
    this.days = days;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /**
   * Makes ready what a question needs. Scoring everybody for a day that is not kept goes on when
   * this returns too early.
   *
   * @return whether the day asked for can be shown
   */
  public boolean prepare(Reader reader, ListQuestion question) {
    List<LocalDate> kept = days.all(reader).stream().map(KeptDay::asAt).toList();
    boolean ready = kept.contains(question.asAt()) || days.keep(question.asAt(), PATIENCE);
    if (!kept.contains(question.before())) {
      boolean compared = days.keep(question.before(), ready ? PATIENCE : Duration.ZERO);
      return ready && (compared || !question.filters().fresh());
    }
    return ready;
  }

  /** Has the day asked for scored, however long it takes. */
  void prepareNow(ListQuestion question) {
    days.keepNow(question.asAt());
  }

  /** One page of a list, from 1; empty while the day is not kept. */
  @Transactional
  public Optional<PriorityList> page(Reader reader, ListQuestion question, int page, int size) {
    Optional<PriorityList> found = find(reader, question, (page - 1) * size, size);
    found.ifPresent(list -> trail.write(reader, list.entry(Deed.LIST_READ)));
    return found;
  }

  /** The whole list that a question asks for; empty while the day is not kept. */
  @Transactional(readOnly = true)
  public Optional<PriorityList> whole(Reader reader, ListQuestion question) {
    return find(reader, question, 0, Integer.MAX_VALUE);
  }

  private Optional<PriorityList> find(Reader reader, ListQuestion question, int skip, int size) {
    Map<LocalDate, KeptDay> kept =
        days.all(reader).stream().collect(Collectors.toMap(KeptDay::asAt, day -> day));
    KeptDay day = kept.get(question.asAt());
    if (day == null) {
      return Optional.empty();
    }
    ListStore.Counts counts = lists.counts(reader, question);
    int places = Math.min(counts.members(), question.places());
    ListStore.Lines lines = lists.lines(reader, question, skip, size);
    int matching = question.filters().isEmpty() ? places : lines.matching();
    if (matching == 0 && skip > 0) {
      matching = lists.matching(reader, question); // a page beyond the end has no line to say it
    }
    KeptDay before = kept.get(question.before());
    boolean compared = before != null;
    return Optional.of(
        new PriorityList(
            question,
            day.scoredAt(),
            day.afterwards(),
            compared ? question.before() : null,
            Math.min(counts.concentration().people(), question.places()),
            matching,
            counts.concentration(),
            day.areas(),
            day.weights(),
            before == null || before.weights().equals(day.weights()),
            complete(reader, question, lines.lines(), compared, size == Integer.MAX_VALUE)));
  }

  /** Adds what the lines are compared with, and how firm their ranks are. */
  private List<ListLine> complete(
      Reader reader, ListQuestion question, List<ListLine> lines, boolean compared, boolean whole) {
    Map<RecordId, Place> before =
        compared
            ? lists.before(
                reader, question, lines.stream().map(line -> line.person().record()).toList())
            : Map.of();
    // fifty people of any rank would need everybody's components: a page in another order goes
    // without, a download does not
    boolean affordable = whole || question.sort() == ListQuestion.Sort.RANK;
    Map<String, Stability> stabilities =
        switch (question.profile()) {
          case WeightedProfile weighted ->
              affordable ? stabilities(reader, question, weighted, lines) : Map.of();
          case HarmProfile _ -> Map.of();
        };
    return lines.stream()
        .map(
            line ->
                new ListLine(
                    line.rank(),
                    line.person(),
                    before.get(line.person().record()),
                    stabilities.get(line.person().record().toString()),
                    line.lookedAt()))
        .toList();
  }

  private Map<String, Stability> stabilities(
      Reader reader, ListQuestion question, WeightedProfile profile, List<ListLine> lines) {
    double[] scores =
        lines.stream()
            .map(line -> line.person().score())
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .mapToDouble(Score::value)
            .sorted()
            .toArray();
    if (scores.length == 0) {
      return Map.of();
    }
    double reach = Rivals.reach(profile);
    return lists
        .rivals(reader, question, scores[0] - reach, scores[scores.length - 1] + reach)
        .stabilities(
            profile,
            lines.stream()
                .map(line -> line.person().record().toString())
                .collect(Collectors.toSet()));
  }
}
