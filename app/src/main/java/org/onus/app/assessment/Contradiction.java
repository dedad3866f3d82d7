package org.onus.app.assessment;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.app.pathways.Assessing;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.people.statuses.StatusKind;
import org.onus.engine.incidents.RiskGrade;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Score;
import org.onus.engine.instruments.Score.Scored;
import org.onus.engine.instruments.Score.Standing;
import org.onus.engine.instruments.Scoring;
import org.onus.engine.instruments.Timeframe;

/** What speaks against itself in an assessment, and is said aloud. */
public enum Contradiction {
  /** MAPPA brings points, and shuts the person out of this pathway. */
  MAPPA_SCORES_AND_EXCLUDES,
  /** Days in custody lie in the months that count as recent. */
  CUSTODY_HIDES_RECENCY,
  /** Officers graded the latest incidents medium at most, and the score reaches the threshold. */
  GRADED_MEDIUM,
  /** Probation supervises at medium risk of serious harm, and the score reaches the threshold. */
  SUPERVISED_AS_MEDIUM,
  /**
   * Another form of the recent months came to less than its highest band, and the score reaches.
   */
  FORM_SAYS_LESS,
  /** The same three where the pathway has no threshold: whoever judges a priority hears of them. */
  GRADED_MEDIUM_IF_PRIORITY,
  SUPERVISED_AS_MEDIUM_IF_PRIORITY,
  FORM_SAYS_LESS_IF_PRIORITY;

  /** The message key of its words. */
  public String label() {
    return "assessment.contradiction." + name().toLowerCase(Locale.ROOT);
  }

  /**
   * Those of one case.
   *
   * @param day as at which it is assessed
   */
  public static Set<Contradiction> of(
      CaseRecords records, Score score, Assessing assessing, LocalDate day, Timeframe recent) {
    Set<Contradiction> found = EnumSet.noneOf(Contradiction.class);
    if (assessing.excludesMappa() && holds(records, day, StatusKind.MAPPA, null)) {
      found.add(MAPPA_SCORES_AND_EXCLUDES);
    }
    LocalDate bound = recent.bound(day);
    if (records.liberty().daysInCustody(bound, day) > 0) {
      found.add(CUSTODY_HIDES_RECENCY);
    }
    Integer threshold = assessing.threshold();
    boolean reaches =
        threshold != null
            && score instanceof Scored scored
            && scored.against(threshold) == Standing.REACHED;
    if (reaches || threshold == null) {
      if (gradedMedium(records, recent, day)) {
        found.add(reaches ? GRADED_MEDIUM : GRADED_MEDIUM_IF_PRIORITY);
      }
      if (holds(records, day, StatusKind.PROBATION, "medium risk of serious harm")) {
        found.add(reaches ? SUPERVISED_AS_MEDIUM : SUPERVISED_AS_MEDIUM_IF_PRIORITY);
      }
      if (records.results().stream().anyMatch(one -> saysLess(one, recent, day))) {
        found.add(reaches ? FORM_SAYS_LESS : FORM_SAYS_LESS_IF_PRIORITY);
      }
    }
    return found;
  }

  private static boolean holds(
      CaseRecords records, LocalDate day, StatusKind kind, @Nullable String value) {
    return records.statuses().stream()
        .map(Status::held)
        .filter(held -> held.kind() == kind && held.holdsOn(day))
        .map(Held::value)
        .anyMatch(held -> value == null || value.equals(held));
  }

  /** That unknown answers could still bring it into its highest band speaks against nothing. */
  private static boolean saysLess(FormResult result, Timeframe recent, LocalDate assessedOn) {
    Answers answers = result.taken().answers();
    return recent.contains(result.taken().on(), assessedOn)
        && Scoring.of(answers) instanceof Scored scored
        && !scored.bands().isEmpty()
        && !scored.bands().getLast().equals(answers.instrument().bands().getFirst());
  }

  private static boolean gradedMedium(CaseRecords records, Timeframe recent, LocalDate day) {
    Set<RiskGrade> grades = EnumSet.noneOf(RiskGrade.class);
    records.incidents().stream()
        .filter(row -> recent.contains(row.date(), day))
        .forEach(
            row -> {
              if (row.riskGrade() != null) {
                grades.add(row.riskGrade());
              }
            });
    return grades.contains(RiskGrade.MEDIUM) && !grades.contains(RiskGrade.HIGH);
  }
}
