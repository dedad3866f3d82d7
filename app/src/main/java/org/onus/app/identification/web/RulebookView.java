package org.onus.app.identification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Problems;

/**
 * The rules and profiles there are, and the form that adds one.
 *
 * @param added name of the one that was just added, or null
 */
public record RulebookView(
    List<Line> profiles,
    List<Line> rules,
    List<Choice> kinds,
    String kind,
    String text,
    @Nullable Line added,
    Problems problems) {

  /**
   * One of them.
   *
   * @param origin shipped, or which version of whose
   * @param text as it was written; null for a shipped profile, which is no text
   * @param earlier earlier versions, which stay readable
   */
  public record Line(
      String name,
      String title,
      String origin,
      @Nullable String text,
      String list,
      List<Earlier> earlier) {}

  /** What stood before. */
  public record Earlier(String origin, String text) {}
}
