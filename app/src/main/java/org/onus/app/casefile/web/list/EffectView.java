package org.onus.app.casefile.web.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.ui.Choice;

/**
 * What a checked file would do to a list.
 *
 * @param found null while it is being worked out
 */
public record EffectView(
    String load, String list, List<Choice> lists, String again, @Nullable Found found) {

  /** The answer. */
  public record Found(
      String day,
      int people,
      int rankedBefore,
      int rankedAfter,
      int places,
      List<Mover> enter,
      List<Mover> leave,
      List<Mover> moved) {}

  /**
   * One person.
   *
   * @param record null for someone whom only the file knows
   */
  public record Mover(
      @Nullable String record,
      String reference,
      String before,
      String after,
      @Nullable String why) {}
}
