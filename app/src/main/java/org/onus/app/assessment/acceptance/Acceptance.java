package org.onus.app.assessment.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.onus.app.assessment.acceptance.Saved.Answer;
import org.onus.engine.instruments.Suggestion.Reading;

/**
 * How often answers follow what was suggested, and how long they took.
 *
 * @param answers how many were given
 * @param suggested to how many of them something was suggested
 * @param accepted how many of those follow it
 * @param seconds how long each of those took that could be timed, shortest first
 */
public record Acceptance(int answers, int suggested, int accepted, List<Long> seconds) {
  /** From how many on a share or a median is shown: one answer more or less moves it little. */
  public static final int FEWEST = 10;

  /** Whoever pauses longer did something else. */
  public static final Duration LONGEST = Duration.ofMinutes(30);

  public Acceptance {
    seconds = seconds.stream().sorted().toList();
  }

  /** The share accepted in per cent, rounded to whole ones; empty if there are too few. */
  public OptionalInt percent() {
    return suggested < FEWEST
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.round(100.0 * accepted / suggested));
  }

  /** The lower median; empty if there are too few. */
  public OptionalLong median() {
    return seconds.size() < FEWEST
        ? OptionalLong.empty()
        : OptionalLong.of(seconds.get((seconds.size() - 1) / 2));
  }

  /** The figures of all that was done, grouped by a key of what was answered. */
  public static Map<String, Acceptance> by(List<Saved> saved, Function<Saved, String> key) {
    Map<Saved, Long> seconds = timed(saved);
    Map<String, List<Saved>> groups = new TreeMap<>();
    saved.stream()
        .filter(one -> one.answer() != null)
        .forEach(one -> groups.computeIfAbsent(key.apply(one), _ -> new ArrayList<>()).add(one));
    Map<String, Acceptance> found = new TreeMap<>();
    groups.forEach((name, group) -> found.put(name, of(group, seconds)));
    return found;
  }

  private static Acceptance of(List<Saved> group, Map<Saved, Long> seconds) {
    List<Answer> suggested =
        group.stream()
            .map(Saved::answer)
            .filter(answer -> answer != null && answer.suggested() != Reading.UNKNOWN)
            .toList();
    return new Acceptance(
        group.size(),
        suggested.size(),
        (int) suggested.stream().filter(Acceptance::follows).count(),
        group.stream().filter(seconds::containsKey).map(seconds::get).toList());
  }

  private static boolean follows(Answer answer) {
    return answer.suggested()
        == (answer.answer().equals("present") ? Reading.PRESENT : Reading.ABSENT);
  }

  /**
   * What was saved together shares the time since the same person's step before it in the same
   * assessment; without one, or after a long pause, nobody knows.
   */
  private static Map<Saved, Long> timed(List<Saved> saved) {
    Map<String, TreeMap<Instant, List<Saved>>> desks = new HashMap<>();
    for (Saved one : saved) {
      desks
          .computeIfAbsent(desk(one.assessment(), one.by()), _ -> new TreeMap<>())
          .computeIfAbsent(one.at(), _ -> new ArrayList<>())
          .add(one);
    }
    Map<Saved, Long> seconds = new HashMap<>();
    for (TreeMap<Instant, List<Saved>> desk : desks.values()) {
      desk.forEach(
          (at, together) -> {
            Instant before = desk.lowerKey(at);
            List<Saved> answers = together.stream().filter(one -> one.answer() != null).toList();
            if (before != null && Duration.between(before, at).compareTo(LONGEST) <= 0) {
              long each = Duration.between(before, at).toSeconds() / Math.max(1, answers.size());
              answers.forEach(one -> seconds.put(one, each));
            }
          });
    }
    return seconds;
  }

  private static String desk(UUID assessment, String by) {
    return assessment + " " + by;
  }
}
