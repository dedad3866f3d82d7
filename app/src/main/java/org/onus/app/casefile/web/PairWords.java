package org.onus.app.casefile.web;

import java.util.Locale;
import java.util.stream.Collectors;
import org.onus.engine.linkage.Evidence;
import org.onus.engine.linkage.Level;

/** Evidence in words. */
final class PairWords {

  private PairWords() {}

  static String agreeing(Evidence evidence) {
    return words(evidence, true);
  }

  static String differing(Evidence evidence) {
    return words(evidence, false);
  }

  private static String words(Evidence evidence, boolean agreeing) {
    return capital(
        evidence.parts().stream()
            .filter(part -> (part.level() != Level.DIFFERENT) == agreeing)
            .map(Evidence.Part::words)
            .collect(Collectors.joining("; ")));
  }

  static String capital(String words) {
    return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
