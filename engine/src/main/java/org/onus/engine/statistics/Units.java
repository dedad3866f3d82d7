package org.onus.engine.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;

/**
 * The units that were answered, by case. Cases whose units are alike are kept once, with how often
 * they occur, since what is drawn again and again are cases.
 */
final class Units {

  /** What the units of each kind of case come to. */
  private final List<Tally> kinds;

  /** By case, in the order of their ids. */
  private final int[] kindOfCase;

  private final int size;
  private final int raters;
  private final int labels;

  private Units(List<Tally> kinds, int[] kindOfCase, int size, int raters, int labels) {
    this.kinds = kinds;
    this.kindOfCase = kindOfCase;
    this.size = size;
    this.raters = raters;
    this.labels = labels;
  }

  /** Of ratings that all have an answer; neither their order nor that of labels matters. */
  static Units of(List<Rating> answered) {
    Map<String, Integer> raters = numbers(answered.stream().map(Rating::rater));
    Map<String, Integer> labels = numbers(answered.stream().map(Units::label));
    Map<String, Map<String, int[]>> cases = new TreeMap<>();
    for (Rating rating : answered) {
      int[] unit =
          cases
              .computeIfAbsent(rating.caseId(), id -> new TreeMap<>())
              .computeIfAbsent(rating.item(), item -> unanswered(raters.size()));
      unit[raters.getOrDefault(rating.rater(), 0)] = labels.getOrDefault(label(rating), 0);
    }
    Map<List<List<Integer>>, Integer> kindNumbers = new HashMap<>();
    List<Tally> kinds = new ArrayList<>();
    int[] kindOfCase = new int[cases.size()];
    int at = 0;
    int size = 0;
    for (Map<String, int[]> units : cases.values()) {
      List<List<Integer>> kind =
          units.values().stream().map(unit -> Arrays.stream(unit).boxed().toList()).toList();
      Integer number = kindNumbers.putIfAbsent(kind, kinds.size());
      if (number == null) {
        number = kinds.size();
        kinds.add(Tally.of(List.copyOf(units.values()), raters.size()));
      }
      kindOfCase[at++] = number;
      size += units.size();
    }
    return new Units(kinds, kindOfCase, size, raters.size(), labels.size());
  }

  int size() {
    return size;
  }

  int cases() {
    return kindOfCase.length;
  }

  int raters() {
    return raters;
  }

  /** Every case once. */
  Tally tally() {
    return tally(IntUnaryOperator.identity());
  }

  /**
   * As many cases as there are.
   *
   * @param drawn which case is the first, second, … of the sample
   */
  Tally tally(IntUnaryOperator drawn) {
    int[] times = new int[kinds.size()];
    for (int i = 0; i < kindOfCase.length; i++) {
      times[kindOfCase[drawn.applyAsInt(i)]]++;
    }
    Tally tally = Tally.empty(raters, labels);
    for (int kind = 0; kind < times.length; kind++) {
      if (times[kind] > 0) {
        tally.add(kinds.get(kind), times[kind]);
      }
    }
    return tally;
  }

  private static int[] unanswered(int raters) {
    int[] unit = new int[raters];
    Arrays.fill(unit, Tally.NONE);
    return unit;
  }

  private static String label(Rating rating) {
    return Objects.requireNonNull(rating.answer());
  }

  /** From 0, in the order of the names. */
  private static Map<String, Integer> numbers(Stream<String> names) {
    Map<String, Integer> numbers = new HashMap<>();
    names.distinct().sorted().forEach(name -> numbers.put(name, numbers.size()));
    return numbers;
  }
}
