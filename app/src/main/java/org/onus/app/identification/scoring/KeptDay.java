package org.onus.app.identification.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.onus.app.incidents.WeightsVersion;

/**
 * A day whose scores are kept.
 *
 * @param scoredAt when everybody was scored
 * @param afterwards whether the day was over by then, so that its list is of what was known later
 * @param weights the harm weights that everybody was scored with
 * @param edition which scores are the day's: each time everybody is scored makes another edition
 * @param definitions which of analysts' own rules and profiles the scores know
 * @param version how many changes of scores, of any day, are in them
 */
public record KeptDay(
    LocalDate asAt,
    Instant scoredAt,
    boolean afterwards,
    WeightsVersion weights,
    int edition,
    List<String> definitions,
    long version) {

  /**
   * Whether nothing can change the scores any more: whoever began to save on that day itself has
   * long ended.
   */
  public boolean isSettled(LocalDate today) {
    return !afterwards && asAt.isBefore(today.minusDays(1));
  }

  /** Whether the scores follow what is known now; others stay as they stood. */
  public boolean follows(LocalDate today) {
    return afterwards || asAt.equals(today);
  }
}
