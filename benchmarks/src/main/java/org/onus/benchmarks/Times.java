package org.onus.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** How long each kind of request took, from its start to the last byte, and how many failed. */
final class Times {
  private final Map<String, Queue<Double>> millis = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> errors = new ConcurrentHashMap<>();

  void add(String what, double took) {
    millis.computeIfAbsent(what, _ -> new ConcurrentLinkedQueue<>()).add(took);
  }

  void addError(String what) {
    errors.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }

  void print(String title) {
    System.out.printf(Locale.ROOT, "%n%s%n", title);
    System.out.printf(
        Locale.ROOT, "%-28s %7s %7s %7s %7s %7s%n", "ms", "times", "p50", "p95", "p99", "errors");
    new TreeMap<>(millis).forEach(this::printLine);
    errors.keySet().stream()
        .filter(what -> !millis.containsKey(what))
        .forEach(what -> System.out.println(what + ": only errors, " + errors.get(what)));
  }

  private void printLine(String what, Queue<Double> took) {
    double[] sorted = took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-28s %7d %7.0f %7.0f %7.0f %7d%n",
        what,
        sorted.length,
        at(sorted, 50),
        at(sorted, 95),
        at(sorted, 99),
        errors.getOrDefault(what, new LongAdder()).sum());
  }

  /** The smallest time that so many per cent did not exceed. */
  private static double at(double[] sorted, int percentile) {
    return sorted[Math.max(0, (sorted.length * percentile + 99) / 100 - 1)];
  }

  static double since(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
