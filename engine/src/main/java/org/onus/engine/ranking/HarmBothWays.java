package org.onus.engine.ranking;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;

/** Harm that goes both ways: who of those whom a person harms is recorded as harming them. */
public final class HarmBothWays {

  private HarmBothWays() {}

  /**
   * What is recorded against someone who is harmed by the person.
   *
   * @param by who is recorded as harming the person
   * @param area where; null if not recorded
   */
  public record Back(String by, @Nullable String area) {}

  /**
   * Everything of the kind up to a day, each once.
   *
   * @param log everybody's rows, or those of the person and of whoever they name
   */
  public static Set<Back> of(IncidentLog log, History history, LocalDate asAt) {
    long lastDay = asAt.toEpochDay();
    Set<Back> back = new HashSet<>();
    Set<String> harmed = new HashSet<>();
    for (int i = 0; i < history.size() && history.day(i) <= lastDay; i++) {
      String victim = history.victimId(i);
      if (victim != null && !victim.equals(history.personId()) && harmed.add(victim)) {
        log.history(victim)
            .ifPresent(theirs -> addHarmOf(theirs, history.personId(), lastDay, back));
      }
    }
    return back;
  }

  private static void addHarmOf(History theirs, String toWhom, long lastDay, Set<Back> back) {
    for (int i = 0; i < theirs.size() && theirs.day(i) <= lastDay; i++) {
      if (toWhom.equals(theirs.victimId(i))) {
        back.add(new Back(theirs.personId(), theirs.area(i)));
      }
    }
  }
}
