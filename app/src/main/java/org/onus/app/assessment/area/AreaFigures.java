package org.onus.app.assessment.area;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.onus.app.access.Reader;
import org.onus.app.access.Sight;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.assessment.area.AreaQuestion.Grouping;
import org.onus.app.incidents.Described;
import org.onus.app.incidents.Incidents;
import org.onus.app.pathways.Pathway;
import org.onus.app.pathways.Pathways;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.persons.KeptPersons;
import org.onus.app.people.persons.Person;
import org.onus.engine.cohort.AgeBand;
import org.onus.engine.cohort.AssessedCase;
import org.onus.engine.cohort.Cohort;
import org.onus.engine.disclosure.Quarters;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the finished assessments of areas and a period, each person once. */
@Service
public class AreaFigures {
  /** Values of a trait in the order in which they are shown. */
  public static final List<String> SEXES = Traits.SEXES;

  public static final List<String> ETHNICITIES = Traits.ETHNICITIES;

  private static final Set<DetailKind> SAID_OF_PEOPLE =
      Set.of(DetailKind.SEX, DetailKind.BIRTH, DetailKind.ETHNICITY);

  private final AreaStore assessments;
  private final Details details;
  private final Incidents incidents;
  private final KeptPersons persons;
  private final Pathways pathways;
  private final Trail trail;
  private final Clock clock;
  private final int leastShown;

  AreaFigures(
      AreaStore assessments,
      Details details,
      Incidents incidents,
      KeptPersons persons,
      Pathways pathways,
      Trail trail,
      Clock clock,
      @Value("${onus.least-shown}") int leastShown) {
    this.assessments = assessments;
    this.details = details;
    this.incidents = incidents;
    this.persons = persons;
    this.pathways = pathways;
    this.trail = trail;
    this.clock = clock;
    this.leastShown = leastShown;
  }

  /**
   * What was found.
   *
   * @param period the days that are counted; empty if none of those asked for may be
   * @param sites every site of the period, asked for or not
   * @param assessments how many were finished in the period, repeated ones of one person too
   * @param people how many are assessed in it
   * @param least the smallest count that is shown beside 0
   * @param mayShowSmall whether small numbers of these sites are open to the reader
   */
  public record Found(
      Optional<Quarters> period,
      Cohort cohort,
      List<String> sites,
      int assessments,
      int people,
      int least,
      boolean mayShowSmall) {
    public Found {
      sites = List.copyOf(sites);
    }

    public boolean showsSmall() {
      return least == 1;
    }
  }

  /** Finds the cases, for a page that shows what they say together. */
  @Transactional
  public Found read(Reader reader, AreaQuestion question) {
    return find(reader, question, Deed.AREA_FIGURES_READ, List.of());
  }

  /** Finds the cases, for a file that is taken out. */
  @Transactional
  public Found take(Reader reader, AreaQuestion question) {
    return find(reader, question, Deed.AREA_FIGURES_TAKEN, List.of(reader.who()));
  }

  /** Counts that are rounded are of whole quarters that are over, whatever is asked for. */
  private Found find(Reader reader, AreaQuestion question, Deed deed, List<String> recipients) {
    Instrument instrument = Instruments.ppit(); // nothing else is assessed with yet
    Optional<Quarters> period =
        question.small()
            ? Optional.of(new Quarters(question.from(), question.to()))
            : Quarters.within(question.from(), question.to(), LocalDate.now(clock));
    List<Finished> everyRecords =
        period
            .map(days -> assessments.finished(reader, instrument.name(), days.from(), days.to()))
            .orElse(List.of());
    List<Finished> all = onceAPerson(reader, everyRecords);
    List<RecordId> records = all.stream().map(Finished::record).toList();
    Map<RecordId, List<Detail>> held =
        details.standing(reader, records, SAID_OF_PEOPLE).stream()
            .collect(Collectors.groupingBy(Detail::record));
    Map<RecordId, List<Described>> described =
        incidents.described(reader, records).stream()
            .collect(Collectors.groupingBy(Described::record));
    List<AssessedCase> cases =
        all.stream()
            .map(
                one ->
                    assessed(
                        one,
                        new Traits(
                            held.getOrDefault(one.record(), List.of()),
                            described.getOrDefault(one.record(), List.of())),
                        instrument,
                        question.by()))
            .toList();
    List<String> sites = sites(cases);
    List<String> wanted =
        question.sites().isEmpty()
            ? sites
            : sites.stream().filter(question.sites()::contains).toList();
    boolean mayShowSmall = mayShowSmall(reader.sight(), question.by(), wanted);
    if (question.small() && !mayShowSmall) {
      return find(reader, question.rounded(), deed, recipients);
    }
    boolean small = question.small();
    // whoever sees small numbers may recognise somebody, and so is known to have looked at them
    Entry entry =
        Entry.of(deed, small ? records.stream().map(RecordId::value).toList() : List.of())
            .detail(
                "%s %s %s %s"
                    .formatted(
                        period.map(Quarters::from).orElse(question.from()),
                        period.map(Quarters::to).orElse(question.to()),
                        question.by().text(),
                        small ? "small numbers" : "suppressed"))
            .to(recipients);
    trail.write(reader, entry);
    return new Found(
        period,
        new Cohort(
            instrument, wanted, cases.stream().filter(one -> wanted.contains(one.site())).toList()),
        sites,
        everyRecords.stream().mapToInt(Finished::among).findFirst().orElse(0),
        all.size(),
        small ? 1 : leastShown,
        mayShowSmall);
  }

  /** Of somebody with several records the last one, in the order in which they were judged. */
  private List<Finished> onceAPerson(Reader reader, List<Finished> everyRecords) {
    Map<RecordId, Person> several =
        persons.of(reader, everyRecords.stream().map(Finished::record).toList());
    Map<Object, Finished> last = new LinkedHashMap<>();
    for (Finished one : everyRecords) {
      Person person = several.get(one.record());
      Object whose = person == null ? one.record() : person.id();
      last.remove(whose);
      last.put(whose, one);
    }
    return List.copyOf(last.values());
  }

  /** Those who open people of all these areas anyway recognise nobody whom they could not open. */
  private static boolean mayShowSmall(Sight sight, Grouping by, List<String> sites) {
    return switch (sight.reach()) {
      case NOTHING, OWN -> false;
      case AREAS -> by == Grouping.AREA && sight.areas().containsAll(sites);
      case EVERYTHING -> true;
    };
  }

  private static List<String> sites(List<AssessedCase> cases) {
    return cases.stream()
        .map(AssessedCase::site)
        .distinct()
        .sorted(
            Comparator.<String, Boolean>comparing(AssessedCase.UNKNOWN::equals)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private AssessedCase assessed(Finished one, Traits traits, Instrument instrument, Grouping by) {
    LocalDate on = one.on();
    return new AssessedCase(
        switch (by) {
          case AREA -> traits.area(on);
          case PATHWAY -> pathways.find(one.pathway()).map(Pathway::name).orElse(one.pathway());
        },
        on,
        traits.sex(),
        AgeBand.of(traits.birth(), on),
        traits.ethnicity(),
        one.notice(),
        one.answers(instrument),
        one.threshold(),
        one.priority());
  }
}
