package org.onus.engine.instruments;

import java.util.List;
import java.util.Map;

/**
 * An invented case to learn scoring on.
 *
 * @param key its name in addresses
 * @param worked one careful reading
 * @param why the reason for the answers to each item, by its key
 * @param priority how the reading judges, because of {@code judgement}
 */
public record PracticeCase(
    String key,
    int age,
    String title,
    List<Fact> facts,
    Answers worked,
    Map<String, String> why,
    boolean priority,
    String judgement) {

  public PracticeCase {
    facts = List.copyOf(facts);
    why = Map.copyOf(why);
  }

  /** What somebody recorded. */
  public record Fact(String when, String what, String source) {}
}
