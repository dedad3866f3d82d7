package org.onus.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.kernel.Agency;
import org.onus.app.kernel.Role;
import org.onus.app.pathways.Assessing;
import org.onus.app.people.CustodySpell;
import org.onus.app.people.RecordId;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.people.statuses.StatusKind;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Instrument;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Scoring;
import org.onus.engine.instruments.Timeframe;

/** What an assessment says aloud against itself, on both sides of every bound. */
class ContradictionTest {
  private static final Instrument PPIT = Instruments.find("ppit").orElseThrow();
  private static final Timeframe RECENT = PPIT.timeframes().getFirst();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate FIRST_RECENT = LocalDate.of(2026, 5, 23);
  private static final RecordId PERSON = new RecordId(new UUID(0, 1));
  private static final Agency FORCE = new Agency("Invented Force");

  private final List<RecordedRow> incidents = new ArrayList<>();
  private final List<Status> statuses = new ArrayList<>();
  private final List<FormResult> results = new ArrayList<>();
  private final List<CustodySpell> custody = new ArrayList<>();
  private int points = 10;
  private @Nullable Integer threshold = 10;
  private boolean excludesMappa = true;

  @Test
  void nothingSpeaksAgainstAnEmptyRecord() {
    assertThat(found()).isEmpty();
  }

  @Test
  void mappaContradictsWhereThePathwayExcludesItAndWhileItHolds() {
    statuses.add(status(StatusKind.MAPPA, "2/1", TODAY));
    assertThat(found()).containsExactly(Contradiction.MAPPA_SCORES_AND_EXCLUDES);
    excludesMappa = false;
    assertThat(found()).isEmpty();
    excludesMappa = true;
    statuses.set(0, status(StatusKind.MAPPA, "2/1", TODAY.minusDays(1)));
    assertThat(found()).isEmpty();
  }

  @Test
  void aDayInCustodyWithinTheRecentMonthsHidesRecency() {
    custody.add(new CustodySpell(LocalDate.of(2025, 1, 1), FIRST_RECENT));
    assertThat(found()).isEmpty();
    custody.set(0, new CustodySpell(LocalDate.of(2025, 1, 1), FIRST_RECENT.plusDays(1)));
    assertThat(found()).containsExactly(Contradiction.CUSTODY_HIDES_RECENCY);
  }

  @Test
  void aMediumGradeContradictsOnlyWithoutAHighOneAndOnlyIfRecent() {
    incidents.add(graded(RiskGrade.MEDIUM, FIRST_RECENT));
    assertThat(found()).containsExactly(Contradiction.GRADED_MEDIUM);
    incidents.add(graded(RiskGrade.HIGH, FIRST_RECENT.minusDays(1)));
    assertThat(found()).containsExactly(Contradiction.GRADED_MEDIUM);
    incidents.add(graded(RiskGrade.HIGH, TODAY));
    assertThat(found()).isEmpty();
    incidents.clear();
    incidents.add(graded(RiskGrade.MEDIUM, FIRST_RECENT.minusDays(1)));
    incidents.add(graded(null, TODAY));
    assertThat(found()).isEmpty();
  }

  @Test
  void supervisionAtMediumRiskContradictsAndAtHighDoesNot() {
    statuses.add(status(StatusKind.PROBATION, "medium risk of serious harm", TODAY));
    assertThat(found()).containsExactly(Contradiction.SUPERVISED_AS_MEDIUM);
    statuses.set(0, status(StatusKind.PROBATION, "high risk of serious harm", TODAY));
    assertThat(found()).isEmpty();
  }

  @Test
  void anotherFormContradictsBelowItsHighestBandAndOnlyIfRecent() {
    results.add(result("dara", "grade", "medium", FIRST_RECENT));
    assertThat(found()).containsExactly(Contradiction.FORM_SAYS_LESS);
    results.set(0, result("dara", "grade", "medium", FIRST_RECENT.minusDays(1)));
    assertThat(found()).isEmpty();
    results.set(0, result("dara", "grade", "high", TODAY));
    assertThat(found()).isEmpty();
  }

  @Test
  void aFormWhoseUnknownAnswersCouldStillReachItsHighestBandContradictsNothing() {
    results.add(result("dash-ric", "injury", "no", TODAY));
    assertThat(found()).isEmpty();
  }

  @Test
  void aFormWithoutBandsContradictsNothing() {
    results.add(result("rosh", "known-adult", "medium", TODAY));
    assertThat(found()).isEmpty();
  }

  @Test
  void gradesSupervisionAndFormsContradictOnlyAScoreThatReachesAThreshold() {
    incidents.add(graded(RiskGrade.MEDIUM, TODAY));
    statuses.add(status(StatusKind.PROBATION, "medium risk of serious harm", TODAY));
    results.add(result("dara", "grade", "standard", TODAY));
    assertThat(found())
        .containsExactly(
            Contradiction.GRADED_MEDIUM,
            Contradiction.SUPERVISED_AS_MEDIUM,
            Contradiction.FORM_SAYS_LESS);
    points = 9;
    assertThat(found()).isEmpty();
  }

  @Test
  void withoutAThresholdTheyContradictWhoeverJudgesAPriority() {
    incidents.add(graded(RiskGrade.MEDIUM, TODAY));
    statuses.add(status(StatusKind.PROBATION, "medium risk of serious harm", TODAY));
    results.add(result("dara", "grade", "standard", TODAY));
    threshold = null;
    for (int some : new int[] {0, 9, 20}) {
      points = some;
      assertThat(found())
          .containsExactly(
              Contradiction.GRADED_MEDIUM_IF_PRIORITY,
              Contradiction.SUPERVISED_AS_MEDIUM_IF_PRIORITY,
              Contradiction.FORM_SAYS_LESS_IF_PRIORITY);
    }
    incidents.set(0, graded(RiskGrade.HIGH, TODAY));
    statuses.clear();
    results.set(0, result("dara", "grade", "high", TODAY));
    assertThat(found()).isEmpty();
  }

  private Set<Contradiction> found() {
    Answers answers = Answers.none(PPIT);
    int left = points;
    for (Question question : PPIT.questions()) {
      answers = answers.with(question, left-- > 0 ? "present" : "absent");
    }
    return Contradiction.of(
        new CaseRecords(incidents, List.of(), statuses, results, custody, true, false),
        Scoring.of(answers),
        new Assessing(
            "ppit", threshold, Set.of(Role.ASSESSOR), Set.of(Role.ASSESSOR), excludesMappa),
        TODAY,
        RECENT);
  }

  private static RecordedRow graded(@Nullable RiskGrade grade, LocalDate day) {
    return new RecordedRow(
        PERSON,
        "I1",
        day,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        grade,
        1,
        Instant.EPOCH,
        "x",
        null);
  }

  private static Status status(StatusKind kind, String value, LocalDate until) {
    return new Status(
        new UUID(0, 2),
        new UUID(0, 3),
        PERSON,
        new Held(kind, value, "", "", null, until, until, FORCE, "", null),
        Instant.EPOCH,
        null);
  }

  private static FormResult result(String form, String item, String answer, LocalDate on) {
    Answers answers =
        Answers.none(Instruments.find(form).orElseThrow()).with(new Question(item, "now"), answer);
    return new FormResult(
        new UUID(0, 4),
        PERSON,
        new FormResult.Taken(answers, on, FORCE, "officer", false),
        Instant.EPOCH,
        null);
  }
}
