package org.onus.engine.cohort;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.onus.engine.instruments.Answers;
import org.onus.engine.instruments.Score;
import org.onus.engine.instruments.Scoring;

/**
 * One person's finished assessment, as it counts among others.
 *
 * @param site the area or pathway among which cases are compared
 * @param on the day as at which it was judged
 * @param sex a code; {@link #UNKNOWN} where nothing is recorded, likewise the others
 * @param notice how the person came to notice
 * @param score of the answers
 * @param threshold the pathway's at the time; null if it had none
 */
public record AssessedCase(
    String site,
    LocalDate on,
    String sex,
    AgeBand age,
    String ethnicity,
    String notice,
    Answers answers,
    Score score,
    @Nullable Integer threshold,
    boolean priority) {

  /** Scores the answers, once for every table that asks. */
  public AssessedCase(
      String site,
      LocalDate on,
      String sex,
      AgeBand age,
      String ethnicity,
      String notice,
      Answers answers,
      @Nullable Integer threshold,
      boolean priority) {
    this(site, on, sex, age, ethnicity, notice, answers, Scoring.of(answers), threshold, priority);
  }

  /** Stands for what is not recorded. */
  public static final String UNKNOWN = "unknown";
}
