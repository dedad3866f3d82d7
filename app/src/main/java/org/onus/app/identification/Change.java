package org.onus.app.identification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.History;
import org.onus.engine.ranking.Ranked;
import org.onus.engine.ranking.Score;

/** What happened to a person's score between two dates, in words. */
final class Change {

  private Change() {}

  /** What is compared of the earlier date. */
  record Then(double score, int victims, double harmDays) {

    static @Nullable Then of(@Nullable Score score) {
      return score == null ? null : new Then(score.value(), score.victims(), score.harmDays());
    }
  }

  static String sentence(Ranked now, @Nullable Then then, LocalDate since) {
    int incidents = newIncidents(now.history(), since, now.score().lastEvent());
    String added =
        incidents == 0
            ? "no new incident"
            : incidents + (incidents == 1 ? " new incident" : " new incidents");
    if (then == null) {
      return "not on the list then, " + added;
    }
    List<String> parts = new ArrayList<>(List.of(added));
    int victims = now.score().victims() - then.victims();
    if (victims != 0) {
      parts.add("%+d %s".formatted(victims, Math.abs(victims) == 1 ? "victim" : "victims"));
    }
    double harm = now.score().harmDays() - then.harmDays();
    if (harm != 0) {
      parts.add("%+.0f harm days".formatted(harm));
    }
    parts.add("score %+.2f".formatted(now.score().value() - then.score()));
    return String.join(", ", parts);
  }

  private static int newIncidents(History history, LocalDate since, LocalDate upTo) {
    Set<Integer> before = new HashSet<>();
    Set<Integer> after = new HashSet<>();
    for (int i = 0; i < history.size() && !history.date(i).isAfter(upTo); i++) {
      (history.date(i).isAfter(since) ? after : before).add(history.incident(i));
    }
    after.removeAll(before);
    return after.size();
  }
}
