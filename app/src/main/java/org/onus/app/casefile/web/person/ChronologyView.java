package org.onus.app.casefile.web.person;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Pagination;

/**
 * What happened in the life of a person, a page of it.
 *
 * @param total how much of it the filter leaves
 */
public record ChronologyView(
    String record,
    String name,
    List<Line> lines,
    int total,
    List<Choice> agencies,
    String agency,
    List<Choice> kinds,
    String kind,
    Pagination pagination,
    boolean readsConfided,
    boolean custodyLoaded) {

  /** One thing on its day. */
  public record Line(String day, String kind, String what, String agency, String source) {}
}
