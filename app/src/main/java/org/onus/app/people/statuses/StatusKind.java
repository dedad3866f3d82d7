package org.onus.app.people.statuses;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person can be to the services that manage risk. Names stay for ever: rows bear them. */
public enum StatusKind {
  /** By category and level; nobody of category 3 is managed at level 1. */
  MAPPA(
      "1/1",
      "1/2",
      "1/3",
      "2/1",
      "2/2",
      "2/3",
      "3/2",
      "3/3",
      "4/1",
      "4/2",
      "4/3",
      "category 1, level not known",
      "category 2, level not known",
      "category 3, level not known",
      "category 4, level not known"),
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

  /** What a risk is a risk of, and that a level is not known, may be left unsaid. */
  private static final List<String> SHORT =
      List.of(
          "%s", "%s risk of serious harm", "%s, level not known", "category %s, level not known");

  @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
  private final List<String> answers;

  StatusKind(String... answers) {
    this.answers = List.of(answers);
  }

  /** What can be said of it; empty where it is or is not. */
  public List<String> answers() {
    return answers;
  }

  /** What a text says of it, be it written whole or as short as people write it. */
  public Optional<String> answer(String text) {
    return answers.stream()
        .filter(
            answer ->
                SHORT.stream().anyMatch(form -> answer.equalsIgnoreCase(form.formatted(text))))
        .findFirst();
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
