package org.onus.app.casefile.web.recording;

import java.util.List;

/**
 * What agencies say about a person.
 *
 * @param readsConfided whether the reader is shown what is confided; if not, the page says so
 *     whether or not there is any
 */
public record StatementsView(List<Line> lines, boolean readsConfided) {

  /**
   * One statement.
   *
   * @param over whether it is true no longer
   */
  public record Line(
      String record,
      String id,
      String kind,
      String words,
      String when,
      boolean over,
      String source,
      String knownHow,
      List<String> cautions) {}
}
