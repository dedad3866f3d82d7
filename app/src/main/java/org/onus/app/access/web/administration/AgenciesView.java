package org.onus.app.access.web.administration;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * The agencies that share, and the forms for a further one and for where one is asked.
 *
 * @param names of all agencies, to choose among
 */
public record AgenciesView(
    List<Row> rows, List<Choice> kinds, List<Choice> names, Typed typed, Problems problems) {

  /**
   * What was typed.
   *
   * @param agency whose place to ask is set, as chosen
   * @param askedAt that place
   */
  public record Typed(
      String name, String kind, String area, String contact, String agency, String askedAt) {
    static final Typed NOTHING = new Typed("", "", "", "", "", "");
  }

  /** One agency. */
  public record Row(String name, String kind, String area, String contact) {}
}
