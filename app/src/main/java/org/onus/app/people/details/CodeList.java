package org.onus.app.people.details;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Answers that agencies give by a code. What is none of them stands in the agency's own words:
 * nothing is guessed from it. The codes are those of the criminal justice agencies.
 */
public enum CodeList {
  /** A person's own description, which may be in other words than these. */
  GENDER_IDENTITY(List.of("GIF", "GIM", "GINB", "GISD", "GIRF", "UNK"), Map.of()),
  /**
   * As people describe themselves: the 18+1 categories and Roma, which the census of 2021 added.
   * The older codes of the same answers are read as theirs.
   */
  ETHNICITY(
      List.of(
          "W1", "W2", "W3", "W5", "W9", "M1", "M2", "M3", "M9", "A1", "A2", "A3", "A4", "A9", "B1",
          "B2", "B9", "O2", "O9", "NS", "UN"),
      Map.of("W4", "W3", "W8", "W3", "O1", "A4", "Z1", "UN")),
  INTERPRETER(List.of("Y", "N"), Map.of("YES", "Y", "TRUE", "Y", "NO", "N", "FALSE", "N"));

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> codes;

  @SuppressWarnings("ImmutableEnumChecker") // Map.of cannot be changed
  private final Map<String, String> otherwise;

  CodeList(List<String> codes, Map<String, String> otherwise) {
    this.codes = codes;
    this.otherwise = otherwise;
  }

  public List<String> codes() {
    return codes;
  }

  /** The code that was written; empty if it is none of the list. */
  Optional<String> read(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    String code = otherwise.getOrDefault(upper, upper);
    return codes.contains(code) ? Optional.of(code) : Optional.empty();
  }

  /** The message key of a code's words. */
  public String label(String code) {
    return "people.code." + name().toLowerCase(Locale.ROOT) + "." + code.toLowerCase(Locale.ROOT);
  }
}
