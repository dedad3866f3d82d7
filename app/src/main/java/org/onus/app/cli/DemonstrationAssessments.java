package org.onus.app.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Worker;
import org.onus.app.assessment.Assessment;
import org.onus.app.assessment.Assessments;
import org.onus.app.assessment.CaseRecords;
import org.onus.app.assessment.Cases;
import org.onus.app.assessment.Given;
import org.onus.app.assessment.Notice;
import org.onus.app.assessment.Sent;
import org.onus.app.assessment.Step;
import org.onus.app.assessment.Steps;
import org.onus.app.incidents.Incidents;
import org.onus.app.kernel.Role;
import org.onus.app.people.RecordId;
import org.onus.engine.incidents.History;
import org.onus.engine.instruments.Evidence;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Item;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Score.Scored;
import org.onus.engine.instruments.Scoring;
import org.onus.engine.instruments.Suggestion;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Has an invented assessor assess people of the invented force over a year, so that pages about an
 * area have something to show. What they answer is mostly what the records suggest; the rest, and
 * their judgement, is drawn.
 */
@Component
@ConditionalOnProperty("onus.demonstration-files")
class DemonstrationAssessments {
  private static final int FINISHED = 160;
  private static final int IN_HAND = 4;
  private static final int DAYS = 350;
  private static final int DAYS_OF_LATE_STEPS = 3;
  private static final long SEED = 7;

  /** Drawn from: most come by the police. */
  private static final List<Notice> NOTICES =
      List.of(
          Notice.POLICE_CRITERIA,
          Notice.POLICE_CRITERIA,
          Notice.POLICE_CRITERIA,
          Notice.POLICE_OTHER,
          Notice.POLICE_OTHER,
          Notice.PROBATION_IOM,
          Notice.SPECIALIST_SERVICES,
          Notice.OTHER);

  private final Assessments assessments;
  private final Cases cases;
  private final Steps steps;
  private final Incidents incidents;
  private final Clock clock;
  private final Random random = new Random(SEED);

  DemonstrationAssessments(
      Assessments assessments, Cases cases, Steps steps, Incidents incidents, Clock clock) {
    this.assessments = assessments;
    this.cases = cases;
    this.steps = steps;
    this.incidents = incidents;
    this.clock = clock;
  }

  /** Makes those that are not there already: a start that was killed is taken up again. */
  void make(Reader assessor) {
    List<RecordId> people = people();
    Worker owner =
        steps.owners(assessor).stream()
            .filter(one -> one.roles().contains(Role.COORDINATOR))
            .findFirst()
            .orElseThrow();
    for (int i = 0; i < people.size(); i++) {
      Assessments.OfPerson before = assessments.of(assessor, List.of(people.get(i)));
      if (before.judged().isEmpty() && before.draft().isEmpty()) {
        assess(assessor, people.get(i), owner, i < FINISHED);
      }
    }
  }

  /** Those with the most rows. */
  private List<RecordId> people() {
    List<History> all = new ArrayList<>();
    incidents.log(Reader.service("demonstration")).forEachPerson(all::add);
    return all.stream()
        .sorted(Comparator.comparingInt(History::size).reversed().thenComparing(History::personId))
        .limit(FINISHED + IN_HAND)
        .map(one -> new RecordId(UUID.fromString(one.personId())))
        .toList();
  }

  private void assess(Reader assessor, RecordId record, Worker owner, boolean finish) {
    LocalDate on = LocalDate.now(clock).minusDays(random.nextInt(DAYS));
    Notice notice = NOTICES.get(random.nextInt(NOTICES.size()));
    assessments.begin(assessor, Basis.ROLE, record, notice, Instruments.ppit().name());
    Assessment draft = draft(assessor, record);
    CaseRecords records = cases.gather(assessor, List.of(record));
    Map<Question, Suggestion> suggestions =
        new Evidence(draft.instrument(), records.recorded(), on, records.liberty())
            .suggestions().stream()
                .collect(Collectors.toMap(Suggestion::question, Function.identity()));
    draft.instrument().items().stream()
        .filter(Item::judged)
        .forEach(item -> assessments.open(assessor, draft, item.key()));
    List<Sent> sent =
        draft.instrument().questions().stream()
            .map(question -> answer(question, Optional.ofNullable(suggestions.get(question))))
            .flatMap(Optional::stream)
            .toList();
    assessments.answer(assessor, Basis.ROLE, draft, sent, suggestions);
    if (finish) {
      judge(assessor, draft(assessor, record), owner, on);
    }
  }

  private Assessment draft(Reader assessor, RecordId record) {
    return assessments.of(assessor, List.of(record)).draft().orElseThrow();
  }

  /**
   * Seven of eight suggestions are taken over; what nobody recorded is sometimes known by asking.
   */
  private Optional<Sent> answer(Question question, Optional<Suggestion> suggestion) {
    Optional<String> suggested = suggestion.flatMap(Suggestion::answer);
    int drawn = random.nextInt(8);
    if (suggested.isPresent()) {
      return Optional.of(
          drawn > 0
              ? sent(question, suggested.get(), "")
              : sent(
                  question,
                  suggested.get().equals("present") ? "absent" : "present",
                  "The advocate knows the family and says otherwise"));
    }
    return switch (drawn) {
      case 0, 1 -> Optional.of(sent(question, "present", "Told by the housing officer"));
      case 2, 3, 4 -> Optional.of(sent(question, "absent", "Asked probation and health"));
      default -> Optional.empty();
    };
  }

  private static Sent sent(Question question, String answer, String words) {
    return new Sent(question, answer, words, Optional.empty());
  }

  /** Its next step is done on its day, unless that is of these last days or yet to come. */
  private void judge(Reader assessor, Assessment draft, Worker owner, LocalDate on) {
    int points = Scoring.of(draft.answers()) instanceof Scored scored ? scored.value() : 0;
    boolean priority = points + random.nextInt(7) - 3 >= 10;
    List<Step> next =
        priority || random.nextBoolean()
            ? List.of(
                Step.of(
                    priority ? "Bring to the next panel" : "Ask the offender manager what helps",
                    owner.name() + ", " + owner.agency(),
                    owner.account(),
                    on.plusDays(14)))
            : List.of();
    assessments.judge(
        assessor,
        Basis.ROLE,
        draft,
        List.of(draft.record()),
        draft.given().stream().map(Given::id).collect(Collectors.toSet()),
        new Assessment.Judged(
            on,
            clock.instant(),
            assessor.who(),
            assessor.agency(),
            null, // the pathway of the demonstration judges without a threshold
            priority,
            priority
                ? "Several victim-survivors, and it goes on"
                : "Others can act on this without the panel",
            next));
    LocalDate lately = LocalDate.now(clock).minusDays(DAYS_OF_LATE_STEPS);
    next.stream()
        .filter(step -> step.due().isBefore(lately))
        .forEach(
            step ->
                steps.done(
                    assessor,
                    Basis.ROLE,
                    draft.record(),
                    step,
                    new Step.Done(step.due(), "Done as agreed")));
  }
}
