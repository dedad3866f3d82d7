package org.onus.app.assessment.area;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.assessment.FormResult;
import org.onus.app.assessment.FormResults;
import org.onus.app.identification.Places;
import org.onus.app.identification.PriorityLists;
import org.onus.app.incidents.Described;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.engine.cohort.AgeBand;
import org.onus.engine.cohort.AssessedCase;
import org.onus.engine.cohort.Discord;
import org.onus.engine.cohort.Grades;
import org.onus.engine.cohort.Side;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.instruments.Instruments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Where score, rank, officers' grades and judgement part, of people whom the reader sees. */
@Service
public class Discordance {
  /** So many of the list are looked through for those whom nobody assessed. */
  public static final int FIRST_OF_LIST = 200;

  /** So many a page shows; a file holds all. */
  private static final int SHOWN = 200;

  private static final int MONTHS_OF_GRADES = 12;
  private final AreaStore assessments;
  private final FormResults results;
  private final Incidents incidents;
  private final PriorityLists lists;
  private final People people;
  private final Trail trail;
  private final Clock clock;

  Discordance(
      AreaStore assessments,
      FormResults results,
      Incidents incidents,
      PriorityLists lists,
      People people,
      Trail trail,
      Clock clock) {
    this.assessments = assessments;
    this.results = results;
    this.incidents = incidents;
    this.lists = lists;
    this.people = people;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param all everybody compared, those whose views part most first
   * @param parted of them those whom the question asks for, as far as they are shown
   * @param matching how many the question asks for
   * @param units every unit there is
   * @param ranksKnown false while today's ranks are being worked out
   */
  public record Found(
      List<Compared> all,
      List<Compared> parted,
      int matching,
      List<String> units,
      boolean ranksKnown) {
    public Found {
      all = List.copyOf(all);
      parted = List.copyOf(parted);
      units = List.copyOf(units);
    }
  }

  /** Compares, for a page. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Found read(Reader reader, DiscordanceQuestion question) {
    return find(reader, question, Deed.DISCORDANCE_READ, SHOWN, List.of());
  }

  /** Compares, for a file that is taken out. */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public Found take(Reader reader, DiscordanceQuestion question) {
    return find(reader, question, Deed.DISCORDANCE_TAKEN, Integer.MAX_VALUE, List.of(reader.who()));
  }

  private Found find(
      Reader reader, DiscordanceQuestion question, Deed deed, int most, List<String> recipients) {
    Map<RecordId, Finished> finished =
        assessments
            .finished(reader, Instruments.ppit().name(), question.from(), question.to())
            .stream()
            .collect(Collectors.toMap(Finished::record, one -> one));
    Optional<Places> places = lists.places(reader, LocalDate.now(clock));
    Set<RecordId> records = new LinkedHashSet<>(finished.keySet());
    // whoever was assessed under one of their records was assessed
    places.ifPresent(
        found ->
            found.first(FIRST_OF_LIST).stream()
                .filter(one -> one.records().stream().noneMatch(finished::containsKey))
                .forEach(one -> records.add(one.record())));
    Map<RecordId, List<Described>> described =
        incidents.described(reader, records).stream()
            .collect(Collectors.groupingBy(Described::record));
    records.removeIf(record -> !sees(reader.sight(), record, described));
    Map<RecordId, Reference> references = people.references(reader, records);
    Map<RecordId, List<FormResult>> forms =
        results.of(reader, records).stream().collect(Collectors.groupingBy(FormResult::record));
    List<Compared> all =
        records.stream()
            .filter(references::containsKey)
            .map(
                record ->
                    compared(
                        record,
                        Objects.requireNonNull(references.get(record)),
                        described.getOrDefault(record, List.of()),
                        finished.get(record),
                        latest(forms.getOrDefault(record, List.of())),
                        places))
            .filter(one -> one.on().isPresent() || !one.parts().isEmpty())
            .sorted(
                Comparator.comparingInt((Compared one) -> -one.parts().size())
                    .thenComparing(one -> one.views().rank().orElse(Integer.MAX_VALUE))
                    .thenComparing(one -> one.reference().text()))
            .toList();
    List<Compared> asked = all.stream().filter(one -> isAsked(one, question)).toList();
    List<Compared> parted = asked.stream().limit(most).toList();
    trail.write(
        reader,
        Entry.of(deed, parted.stream().map(one -> one.record().value()).toList())
            .detail(question.from() + " " + question.to())
            .to(recipients));
    return new Found(
        all,
        parted,
        asked.size(),
        all.stream().map(Compared::unit).distinct().sorted().toList(),
        places.isPresent());
  }

  private static boolean isAsked(Compared one, DiscordanceQuestion question) {
    return !one.parts().isEmpty()
        && (question.unit() == null || question.unit().equals(one.unit()))
        && (question.only() == null || one.parts().contains(question.only()));
  }

  private static boolean sees(
      Sight sight, RecordId record, Map<RecordId, List<Described>> described) {
    return switch (sight.reach()) {
      case NOTHING -> false;
      case OWN -> sight.own().contains(record.value());
      case EVERYTHING -> true;
      case AREAS ->
          sight.own().contains(record.value())
              || sight.touches(
                  described.getOrDefault(record, List.of()).stream()
                      .map(Described::area)
                      .filter(Objects::nonNull)
                      .collect(Collectors.toSet()));
    };
  }

  private Compared compared(
      RecordId record,
      Reference reference,
      List<Described> described,
      @Nullable Finished finished,
      List<FormResult> forms,
      Optional<Places> places) {
    LocalDate today = LocalDate.now(clock);
    Optional<AssessedCase> assessed = Optional.ofNullable(finished).map(Discordance::assessed);
    Discord.Views views =
        new Discord.Views(
            Grades.of(grades(described, today)),
            places.flatMap(found -> found.of(record)),
            places.map(Places::ranked).orElse(0),
            assessed.map(Side::of),
            assessed.map(AssessedCase::priority));
    return new Compared(
        record,
        reference,
        new Traits(List.of(), described).area(today),
        assessed.map(AssessedCase::on),
        assessed.map(AssessedCase::score),
        views,
        forms,
        Discord.of(views));
  }

  /** One of each form, of results that come with the latest first. */
  private static List<FormResult> latest(List<FormResult> results) {
    Map<String, FormResult> latest = new LinkedHashMap<>();
    results.forEach(one -> latest.putIfAbsent(one.taken().answers().instrument().name(), one));
    return List.copyOf(latest.values());
  }

  /** An incident of several rows counts once, by its highest grade. */
  private static List<RiskGrade> grades(List<Described> described, LocalDate today) {
    LocalDate after = today.minusMonths(MONTHS_OF_GRADES);
    return List.copyOf(
        described.stream()
            .filter(one -> one.grade() != null)
            .filter(one -> one.day().isAfter(after) && !one.day().isAfter(today))
            .collect(
                Collectors.toMap(
                    Described::incident,
                    one -> Objects.requireNonNull(one.grade()),
                    (one, other) -> one.compareTo(other) >= 0 ? one : other))
            .values());
  }

  private static AssessedCase assessed(Finished one) {
    return new AssessedCase(
        "",
        one.on(),
        AssessedCase.UNKNOWN,
        AgeBand.UNKNOWN,
        AssessedCase.UNKNOWN,
        one.notice(),
        one.answers(Instruments.ppit()),
        one.threshold(),
        one.priority());
  }
}
