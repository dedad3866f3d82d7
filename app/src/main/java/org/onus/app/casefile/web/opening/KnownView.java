package org.onus.app.casefile.web.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * Who is known in the partnership.
 *
 * @param agency as chosen
 * @param reference as typed
 * @param answer null until it was asked
 */
public record KnownView(
    List<Choice> agencies,
    String agency,
    String reference,
    @Nullable Answer answer,
    Problems problems) {

  /** Those who are known by it; empty if nobody is. */
  public record Answer(List<Match> matches) {}

  /**
   * A perpetrator who is known, without any content.
   *
   * @param record to ask for more; null for a reader whose role opens nobody
   * @param agencies that have a record or a part in the case, in words
   * @param areas where incidents were recorded, in words
   * @param assessed when the person was last assessed, by whom, in words
   * @param lookedAt when the name was last looked at, in words
   * @param owners who answers for the case
   * @param coordinators whom to call in those areas
   * @param desks where those agencies are asked
   */
  public record Match(
      @Nullable String record,
      String reference,
      String agencies,
      String areas,
      String assessed,
      String lookedAt,
      List<Contact> owners,
      List<Contact> coordinators,
      List<Desk> desks) {}

  /** Where an agency is asked. */
  public record Desk(String agency, String contact) {}

  /** Somebody to call; {@code ways} to reach them, the first to try first. */
  public record Contact(String name, String agency, String ways) {}
}
