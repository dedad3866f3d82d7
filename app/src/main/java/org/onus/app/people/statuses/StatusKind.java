package org.onus.app.people.statuses;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person can be to the services that manage risk. Names stay for ever: rows bear them. */
public enum StatusKind {
  /** By category and level. */
  MAPPA("1/1", "1/2", "1/3", "2/1", "2/2", "2/3", "3/2", "3/3", "4/1", "4/2", "4/3"),
  /** By cohort. */
  IOM("fixed", "flex", "free"),
  WISDOM,
  /** By risk of serious harm. */
  PROBATION(
      "low risk of serious harm",
      "medium risk of serious harm",
      "high risk of serious harm",
      "very high risk of serious harm"),
  /** A warning registered with an agency; its words say which. */
  MARKER;

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> answers;

  StatusKind(String... answers) {
    this.answers = List.of(answers);
  }

  /** What can be said of it; empty where it is or is not. */
  public List<String> answers() {
    return answers;
  }

  /** Whether its words say what it is, so that they must be there. */
  public boolean needsWords() {
    return this == MARKER;
  }

  /** The kind of this name as forms write it. */
  public static Optional<StatusKind> of(String name) {
    return Arrays.stream(StatusKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  /** The message key of its words. */
  public String label() {
    return "people.status." + name().toLowerCase(Locale.ROOT);
  }
}
