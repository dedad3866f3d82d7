package org.onus.app.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The answer to a question whose usual answers are known and may be another: radios with a text box
 * under the last, or the box alone while nothing is known. Keeps people from typing one name in two
 * ways.
 *
 * @param known the usual answers
 * @param chosen the radio chosen, empty if none
 * @param other what was typed
 */
public record OneOrOther(List<String> known, String chosen, String other) {
  /** The radio of the text box; no stripped answer begins with a space. */
  public static final String OTHER = " other";

  public OneOrOther {
    known = List.copyOf(known);
    other = other.strip();
  }

  /** The answer, empty if there is none. */
  public String value() {
    if (known.isEmpty() || chosen.equals(OTHER)) {
      return other;
    }
    return known.contains(chosen) ? chosen : "";
  }

  /**
   * What the answer stands for, or nothing with a problem added.
   *
   * @param name the field
   * @param sentence what to say if the answer can be read as none
   */
  public <T> Optional<T> read(
      String name, Function<String, Optional<T>> reading, Problems problems, String sentence) {
    Optional<T> read = reading.apply(value());
    if (read.isEmpty()) {
      problems.add(faultyField(name), sentence);
    }
    return read;
  }

  /** The field that a problem with the answer belongs to. */
  public String faultyField(String name) {
    return known.isEmpty() || chosen.equals(OTHER) ? name + "-other" : name;
  }

  public List<Choice> choices(String otherLabel) {
    return Stream.concat(
            known.stream().map(answer -> Choice.of(answer, answer)),
            Stream.of(Choice.of(OTHER, otherLabel)))
        .toList();
  }
}
