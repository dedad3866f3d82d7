package org.onus.app.access.web;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/** The agencies that share, and the form for a further one as it was typed. */
public record AgenciesView(
    List<Row> rows, List<Choice> kinds, String name, String kind, String area, Problems problems) {

  /** One agency. */
  public record Row(String name, String kind, String area) {}
}
