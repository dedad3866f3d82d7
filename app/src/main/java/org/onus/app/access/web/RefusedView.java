package org.onus.app.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal.
 *
 * @param act message key of what is refused
 * @param reason message key of why and whom to ask, {@code .why} and {@code .ask}
 * @param aboutPerson whether it was one person’s record that was asked for
 * @param areas where somebody is known who is known elsewhere; empty if that is not told
 * @param contacts who can be asked, with how they are reached
 * @param wayIn where one can say why one needs it all the same; null if nowhere
 */
public record RefusedView(
    String act,
    String reason,
    boolean aboutPerson,
    String areas,
    List<String> contacts,
    @Nullable WayIn wayIn) {

  /** A link, by message key. */
  public record WayIn(String text, String href) {}
}
