package org.onus.app.identification;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.onus.app.identification.ListedPerson.Lifetime;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.History;
import org.onus.engine.incidents.IncidentLog;
import org.onus.engine.incidents.LogCodes;

/** Everything that a log says of its people up to a day, whatever the window of a profile. */
public final class Lifetimes {
  private final int asAt;
  private final LogCodes codes;

  public Lifetimes(IncidentLog log, HarmWeights weights, LocalDate asAt) {
    this.asAt = (int) asAt.toEpochDay();
    codes = new LogCodes(log, weights);
  }

  /** The person's lifetime, without incidents if every row lies after the day. */
  public Lifetime of(History whole) {
    History history = whole.upTo(asAt);
    int rows = history.size();
    int incidents = 0;
    int victims = 0;
    double harm = 0;
    for (int i = 0; i < rows; i++) {
      // both are numbered in the order in which they are first met
      incidents = Math.max(incidents, history.incident(i) + 1);
      victims = Math.max(victims, history.victim(i));
      harm += harmDays(history, i);
    }
    return new Lifetime(
        incidents,
        victims,
        harm,
        rows == 0 ? null : history.date(0),
        rows == 0 ? null : history.date(rows - 1));
  }

  /** Harm days of one row. */
  public double harmDays(History history, int i) {
    return codes.days(history.offenceNumber(i));
  }

  /** The areas that rows name, in order. */
  public List<String> areas(History whole) {
    History history = whole.upTo(asAt);
    TreeSet<String> areas = new TreeSet<>();
    for (int i = 0; i < history.size(); i++) {
      String area = history.area(i);
      if (area != null) {
        areas.add(area);
      }
    }
    return List.copyOf(areas);
  }
}
