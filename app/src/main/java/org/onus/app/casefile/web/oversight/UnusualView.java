package org.onus.app.casefile.web.oversight;

import java.util.List;
import org.onus.app.ui.Problems;

/**
 * Unusual reading of some days.
 *
 * @param from as typed
 * @param to as typed
 * @param today the last day that can be asked for
 * @param bounds from where on something is unusual, in sentences
 * @param waiting what nobody has looked into
 * @param days what was opened beside what is usual, the latest first
 * @param more how many days of readers there are beside those shown
 */
public record UnusualView(
    String from,
    String to,
    String today,
    Problems problems,
    List<String> bounds,
    List<Waiting> waiting,
    List<Looked> looked,
    List<Day> days,
    int more) {

  /** A finding; the addresses lead to its form and to the rows of the trail. */
  public record Waiting(String who, String reason, String look, String rows) {}

  /** A finding that was looked into. */
  public record Looked(String who, String reason, String words, String by, String rows) {}

  /** What somebody opened on a day. */
  public record Day(
      String day, String who, int records, int outOfHours, String own, String role, String rows) {}
}
