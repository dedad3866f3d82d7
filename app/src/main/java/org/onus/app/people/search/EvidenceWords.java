package org.onus.app.people.search;

import java.util.Locale;
import java.util.stream.Collectors;
import org.onus.engine.linkage.Evidence;
import org.onus.engine.linkage.Level;

/** Evidence as pages say it. */
public final class EvidenceWords {

  private EvidenceWords() {}

  /** What agrees, wholly or in part. */
  public static String agreeing(Evidence evidence) {
    return words(evidence, true);
  }

  /** What differs. */
  public static String differing(Evidence evidence) {
    return words(evidence, false);
  }

  private static String words(Evidence evidence, boolean agreeing) {
    return capital(
        evidence.parts().stream()
            .filter(part -> (part.level() != Level.DIFFERENT) == agreeing)
            .map(Evidence.Part::words)
            .collect(Collectors.joining("; ")));
  }

  /** The words as they begin a line. */
  public static String capital(String words) {
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
