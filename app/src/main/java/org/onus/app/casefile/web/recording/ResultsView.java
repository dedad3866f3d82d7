package org.onus.app.casefile.web.recording;

import java.util.List;

/** What other forms came to, for a person's page. */
public record ResultsView(List<Line> all) {

  /**
   * One result.
   *
   * @param address of its page
   * @param source the agency and who filled it in
   */
  public record Line(
      String address, String form, String on, String what, String source, boolean confided) {}
}
