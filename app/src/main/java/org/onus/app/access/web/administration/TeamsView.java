package org.onus.app.access.web.administration;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/** The teams, and the form for a further one as it was typed. */
public record TeamsView(
    List<Row> rows, List<Choice> agencies, String agency, String name, Problems problems) {

  /** One team. */
  public record Row(String id, String name, String agency, String people) {}
}
