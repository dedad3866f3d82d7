package org.onus.app.identification;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Sight;
import org.onus.engine.ranking.HarmBothWays.Back;

/**
 * Whom harm both ways is with, as it is kept beside a score: a record, a space, and the area where
 * their harm is recorded. The flag would say that there is somebody, so a reader who does not see
 * them is not shown it.
 */
public final class BothWays {
  private static final int RECORD = 36;

  private BothWays() {}

  /** As it is kept. */
  public static List<String> kept(Set<Back> back) {
    return back.stream()
        .map(one -> one.area() == null ? one.by() : one.by() + " " + one.area())
        .sorted()
        .toList();
  }

  static boolean isSeen(Sight sight, List<String> kept) {
    return kept.stream()
        .anyMatch(
            one ->
                sight.sees(
                    UUID.fromString(one.substring(0, RECORD)),
                    one.length() == RECORD ? List.of() : List.of(one.substring(RECORD + 1))));
  }
}
