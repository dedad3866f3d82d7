package org.onus.engine.ranking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.Offence;
import org.onus.engine.incidents.Offences;

/**
 * The line of reasons beside a name, such as "4 incidents, 3 victims, last 6 days ago,
 * strangulation".
 */
final class Why {

  private static final int MOST_OFFENCES = 2;

  private Why() {}

  static String sentence(
      History history, Score score, List<Integer> counted, Scorer scorer, LocalDate asAt) {
    List<String> reasons = new ArrayList<>();
    reasons.add(count(score.events(), "incident"));
    reasons.add(score.victims() == 0 ? "victim not recorded" : count(score.victims(), "victim"));
    reasons.add(last(score, asAt));
    worst(history, counted, scorer).forEach(reasons::add);
    return String.join(", ", reasons);
  }

  private static String last(Score score, LocalDate asAt) {
    long days = asAt.toEpochDay() - score.lastEvent().toEpochDay();
    String ago = days == 0 ? "last on the as-at date" : "last " + count((int) days, "day") + " ago";
    return score.daysSinceLast() == days
        ? ago
        : ago + " (" + count(score.daysSinceLast(), "day") + " at liberty)";
  }

  private static Stream<String> worst(History history, List<Integer> counted, Scorer scorer) {
    return counted.stream()
        .filter(i -> history.offenceNumber(i) >= 0)
        .sorted(
            Comparator.comparingDouble((Integer i) -> -scorer.days(history, i))
                .thenComparing(Comparator.reverseOrder()))
        .map(i -> label(history.offenceCode(i)))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .distinct()
        .limit(MOST_OFFENCES);
  }

  /** What the code stands for, or the code itself where Onus does not know it. */
  private static @Nullable String label(@Nullable String code) {
    return Offences.find(code).map(Offence::label).orElse(code);
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
