package org.onus.app.casefile.web.opening;

import java.util.List;

/** What was opened by breaking the glass, what waits for review first. */
public record BrokenGlassView(int waiting, List<Row> rows) {

  /**
   * One opening.
   *
   * @param finding what a review found; empty while it waits
   */
  public record Row(String id, String when, String who, String whom, String why, String finding) {}
}
