package org.onus.app.assessment.area.web;

import java.util.List;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * Where views part.
 *
 * @param units grades by unit; empty while nobody was compared
 * @param address the question as an address, for the file
 */
public record DiscordanceView(
    DiscordanceForm form,
    List<Choice> unitChoices,
    List<Choice> ways,
    String lead,
    String ranks,
    List<Line> lines,
    List<Unit> units,
    String address,
    Problems problems) {

  /** One person. */
  public record Line(
      String address,
      String reference,
      String unit,
      String score,
      String rank,
      String grades,
      List<String> forms,
      String judgement,
      List<String> parts) {}

  /** A unit, and of those assessed with each highest grade how many are priorities. */
  public record Unit(String name, List<String> cells) {}
}
