package org.onus.app.assessment.web;

import java.util.List;
import org.onus.app.ui.Choice;

/** How often suggestions are accepted, and how fast, by item and by assessor. */
public record AcceptanceView(
    List<Choice> periods, String months, List<Line> items, List<Line> assessors) {

  /** The figures of an item or an assessor; shares and medians in words, or that there are few. */
  public record Line(String name, int answers, int suggested, String accepted, String seconds) {}
}
