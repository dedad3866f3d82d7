package org.onus.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.linkage.Linkage;
import org.onus.engine.linkage.PeopleFile;
import org.onus.engine.linkage.PersonColumn;
import org.onus.engine.linkage.PersonIndex;
import org.onus.engine.linkage.PersonRecord;
import org.onus.synthetic.AgencyRecords;
import org.onus.synthetic.CannotGenerateException;

/**
 * Links invented people with {@code onus link}, each run a process of its own from start to end,
 * and finds one person among many. The data folder holds {@code linkage-bench} (with the script
 * that makes people) and {@code febrl}.
 */
final class LinkBenchmark {

  private static final String COLUMNS =
      "record_id=rec_id,family_name=surname,house_number=street_number,street=address_1,"
          + "town=suburb,other_id=soc_sec_id";
  private static final Pattern CLUSTERS =
      Pattern.compile("Clusters: +precision ([\\d.]+), recall ([\\d.]+), F1 ([\\d.]+)");
  private static final Pattern AUTOMATIC =
      Pattern.compile("Without a human: +precision ([\\d.]+), recall ([\\d.]+)");
  private static final Pattern CALIBRATION = Pattern.compile("Calibration error ([\\d.]+)");
  private static final int SEARCHES = 5_000;

  private final Path work;
  private final Path launcher;
  private final Path data;
  private final int seeds;

  private LinkBenchmark(Path work, Path launcher, Path data, int seeds) {
    this.work = work;
    this.launcher = launcher;
    this.data = data;
    this.seeds = seeds;
  }

  /** What one run took and how right it was. */
  private record Measured(Run run, double precision, double recall, double f1, String more) {}

  /** Arguments: working folder, the launcher, the data folder, seeds, sizes. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, CannotGenerateException, UnusableFileException {
    LinkBenchmark benchmark =
        new LinkBenchmark(
            Path.of(arguments[0]).toAbsolutePath(),
            Path.of(arguments[1]).toAbsolutePath(),
            Path.of(arguments[2]).toAbsolutePath(),
            Integer.parseInt(arguments[3]));
    benchmark.published();
    for (String size : List.of(arguments).subList(4, arguments.length)) {
      benchmark.made(Integer.parseInt(size));
    }
    benchmark.ownPeople();
    benchmark.search();
  }

  private void published() throws IOException, InterruptedException {
    for (int set = 1; set <= 3; set++) {
      Path file = data.resolve("febrl/dataset%d.csv".formatted(set));
      Path truth = work.resolve("truth.csv");
      writeTruth(file, truth, row -> row[0].split("-", -1)[1]);
      print("FEBRL %d: %s", set, shown(link(file, truth, COLUMNS + ",dob=date_of_birth")));
    }
  }

  private void made(int size) throws IOException, InterruptedException {
    List<Measured> all = new ArrayList<>();
    for (int seed = 1; seed <= seeds; seed++) {
      Path file = people(size, seed);
      Path truth = work.resolve("truth.csv");
      writeTruth(file, truth, row -> row[1]);
      all.add(link(file, truth, COLUMNS));
      print("%,d people, seed %d: %s", size, seed, shown(all.getLast()));
    }
    print(
        "%,d people: median %.1f s, %.1f s of processor, peak %,d MB, mean F1 %.4f",
        size,
        median(all.stream().mapToDouble(one -> one.run().seconds()).toArray()),
        median(all.stream().mapToDouble(one -> one.run().processorSeconds()).toArray()),
        all.stream().mapToLong(one -> one.run().peakMegabytes()).max().orElse(0),
        all.stream().mapToDouble(Measured::f1).average().orElse(0));
  }

  /** Runs the script where it may write, on a copy of what it reads. */
  private Path people(int size, int seed) throws IOException, InterruptedException {
    for (String name : List.of("febrl.csv", "make_people.py")) {
      Files.copy(
          data.resolve("linkage-bench").resolve(name),
          work.resolve(name),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Process script =
        new ProcessBuilder("python3", "make_people.py", String.valueOf(size), String.valueOf(seed))
            .directory(work.toFile())
            .inheritIO()
            .start();
    if (script.waitFor() != 0) {
      throw new IOException("The people could not be made: is there a python3?");
    }
    return work.resolve("syn_%d.csv".formatted(size));
  }

  private void ownPeople() throws IOException, InterruptedException, CannotGenerateException {
    Path folder = work.resolve("records");
    for (int seed = 1; seed <= seeds; seed++) {
      AgencyRecords.generate(60_000, seed, folder);
      Measured measured =
          link(folder.resolve("records.csv"), folder.resolve("records-truth.csv"), "");
      print("our own people, seed %d: %s", seed, shown(measured));
    }
  }

  private void search() throws IOException, InterruptedException, UnusableFileException {
    Path file = people(120_000, 1);
    Map<PersonColumn, String> theirs = new EnumMap<>(PersonColumn.class);
    for (String part : COLUMNS.split(",", -1)) {
      String[] both = part.split("=", -1);
      theirs.put(PersonColumn.valueOf(both[0].toUpperCase(Locale.ROOT)), both[1]);
    }
    PeopleFile.Contents contents = PeopleFile.read(List.of(file), theirs, 2026, bytes -> {});
    PersonIndex index =
        new PersonIndex(Linkage.of(contents.people(), Linkage.Progress.NONE).model(), 2026);
    List<PersonRecord> records = records(file, theirs);
    long start = System.nanoTime();
    records.forEach(index::add);
    print("index of %,d records built in %.1f s", index.size(), (System.nanoTime() - start) / 1e9);
    double[] millis = new double[SEARCHES];
    int told = 0;
    for (int i = 0; i < 2 * SEARCHES; i++) {
      PersonRecord sought = records.get((int) (i * 7919L % records.size()));
      long before = System.nanoTime();
      told += index.find(new PersonRecord("sought", sought.values())).limit(10).toList().size();
      millis[i % SEARCHES] = (System.nanoTime() - before) / 1e6;
    }
    Arrays.sort(millis);
    print(
        "one among %,d: p50 %.2f ms, p95 %.2f ms, slowest %.1f ms; %,d told",
        index.size(),
        millis[SEARCHES / 2],
        millis[SEARCHES * 95 / 100],
        millis[SEARCHES - 1],
        told);
  }

  private static List<PersonRecord> records(Path file, Map<PersonColumn, String> theirs)
      throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      List<String[]> rows = lines.map(line -> line.split(",", -1)).toList();
      List<String> header = List.of(rows.getFirst());
      List<PersonRecord> records = new ArrayList<>();
      for (String[] row : rows.subList(1, rows.size())) {
        Map<PersonColumn, String> values = new EnumMap<>(PersonColumn.class);
        for (PersonColumn column : PersonColumn.compared()) {
          int at = header.indexOf(theirs.getOrDefault(column, column.standardName()));
          if (at >= 0) {
            values.put(column, row[at]);
          }
        }
        records.add(new PersonRecord(row[0], values));
      }
      return records;
    }
  }

  /** Whose a record is, from a row. */
  @FunctionalInterface
  private interface Whose {
    String person(String[] row);
  }

  private static void writeTruth(Path file, Path truth, Whose whose) throws IOException {
    try (Stream<String> lines = Files.lines(file);
        BufferedWriter out = Files.newBufferedWriter(truth)) {
      out.write("record_id,person_id\n");
      for (String line : (Iterable<String>) lines.skip(1)::iterator) {
        String[] row = line.split(",", -1);
        out.write(row[0] + "," + whose.person(row) + "\n");
      }
    }
  }

  private Measured link(Path file, Path truth, String columns)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString(), "link", file.toString()));
    command.addAll(List.of("--truth", truth.toString()));
    command.addAll(List.of("--out", work.resolve("clusters.csv").toString()));
    if (!columns.isEmpty()) {
      command.addAll(List.of("--map", columns));
    }
    Path log = work.resolve("link.log");
    Run run = Run.of(log, command);
    String said = Files.readString(log);
    Matcher clusters = found(CLUSTERS, said);
    Matcher automatic = found(AUTOMATIC, said);
    return new Measured(
        run,
        Double.parseDouble(clusters.group(1)),
        Double.parseDouble(clusters.group(2)),
        Double.parseDouble(clusters.group(3)),
        "without a human precision %s, recall %s; calibration error %s"
            .formatted(automatic.group(1), automatic.group(2), found(CALIBRATION, said).group(1)));
  }

  private static Matcher found(Pattern pattern, String text) throws IOException {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IOException("Not said: " + pattern);
    }
    return matcher;
  }

  private static String shown(Measured one) {
    return String.format(
        Locale.ROOT,
        "%.1f s, %.1f s of processor, %,d MB, precision %.5f, recall %.4f, F1 %.4f, %s",
        one.run().seconds(),
        one.run().processorSeconds(),
        one.run().peakMegabytes(),
        one.precision(),
        one.recall(),
        one.f1(),
        one.more());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format + "%n", values);
  }
}
