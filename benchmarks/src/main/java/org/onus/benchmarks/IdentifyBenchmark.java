package org.onus.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.onus.synthetic.CannotGenerateException;
import org.onus.synthetic.Forces;
import org.onus.synthetic.Progress;
import org.onus.synthetic.Settings;
import org.onus.synthetic.Shape;

/**
 * 15 million incidents of 2.5 million people: from the file to the first thousand by {@code rfgv},
 * Onus and DuckDB in turn, each a process of its own from start to end.
 */
final class IdentifyBenchmark {

  private static final LocalDate AS_AT = LocalDate.of(2026, 10, 31);
  private static final int PLACES = 1_000;

  private final Path folder;
  private final Path launcher;
  private final int rounds;

  private IdentifyBenchmark(Path folder, Path launcher, int rounds) {
    this.folder = folder;
    this.launcher = launcher;
    this.rounds = rounds;
  }

  /** Arguments: working folder, the launcher, people, incidents, rounds. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, CannotGenerateException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    IdentifyBenchmark benchmark =
        new IdentifyBenchmark(
            folder, Path.of(arguments[1]).toAbsolutePath(), Integer.parseInt(arguments[4]));
    if (!Files.exists(folder.resolve("incidents.csv"))) {
      Forces.generate(
          Settings.of(Shape.GREATER_MANCHESTER, Integer.parseInt(arguments[2]), 1, AS_AT)
              .withIncidents(Long.parseLong(arguments[3])),
          folder,
          Progress.NONE);
    }
    benchmark.run();
  }

  private void run() throws IOException, InterruptedException {
    Path incidents = folder.resolve("incidents.csv");
    List<Run> onus = new ArrayList<>();
    List<Run> duckDb = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      onus.add(Run.of(folder.resolve("onus.log"), identify(incidents)));
      duckDb.add(Run.of(folder.resolve("duckdb.log"), ask(incidents)));
      print(
          "round %d: Onus %.1f s, DuckDB %.1f s",
          round + 1, onus.getLast().seconds(), duckDb.getLast().seconds());
    }
    double mine = median(onus);
    double theirs = median(duckDb);
    print("file: %,d MB", Files.size(incidents) / 1_000_000);
    print("Onus:   median %.2f s, peak %,d MB", mine, peak(onus));
    print("DuckDB: median %.2f s, peak %,d MB", theirs, peak(duckDb));
    print("ratio:  %.3f", mine / theirs);
    print("same first %d: %s", PLACES, sameList());
  }

  private List<String> identify(Path incidents) {
    return List.of(
        launcher.toString(),
        "identify",
        incidents.toString(),
        "--as-at",
        AS_AT.toString(),
        "--top",
        String.valueOf(PLACES),
        "--out",
        folder.resolve("onus.csv").toString());
  }

  private List<String> ask(Path incidents) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        DuckDbPeer.class.getName(),
        incidents.toString(),
        AS_AT.toString(),
        String.valueOf(PLACES),
        folder.resolve("duckdb.csv").toString());
  }

  private boolean sameList() throws IOException {
    List<String> mine = firstThree(folder.resolve("onus.csv"));
    return mine.equals(firstThree(folder.resolve("duckdb.csv")));
  }

  private static List<String> firstThree(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 3)))
        .toList();
  }

  private static double median(List<Run> runs) {
    double[] seconds = runs.stream().mapToDouble(Run::seconds).sorted().toArray();
    return seconds[seconds.length / 2];
  }

  private static long peak(List<Run> runs) {
    return runs.stream().mapToLong(Run::peakMegabytes).max().orElse(0);
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
