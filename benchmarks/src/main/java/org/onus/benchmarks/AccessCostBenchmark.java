package org.onus.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.onus.app.database.EmbeddedServer;
import org.onus.app.kernel.Here;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.synthetic.CannotGenerateException;

/**
 * What access rules and the trail cost a page: the service beside {@link BareService}, two
 * processes on one database of a million incidents, asked in turn by one user for the same pages.
 * Budget: at most 1.15 of the time.
 */
final class AccessCostBenchmark {
  private static final int WARM_UP = 150;

  private AccessCostBenchmark() {}

  /** Arguments: working folder, the launcher, how often each page is asked for. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, CannotGenerateException, UnusableFileException {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    Path data = MillionIncidents.prepared(folder, LocalDate.now(Here.clock()));
    int times = Integer.parseInt(arguments[2]);
    try (EmbeddedServer database = EmbeddedServer.start(data);
        ServiceProcess whole =
            ServiceProcess.node(
                "org.onus.app.Service", database, data, folder.resolve("whole.log"));
        ServiceProcess bare =
            ServiceProcess.node(
                BareService.class.getName(), database, data, folder.resolve("bare.log"))) {
      compare(User.signedIn(whole.address()), User.signedIn(bare.address()), times);
    }
    System.exit(0);
  }

  private static void compare(User whole, User bare, int times)
      throws IOException, InterruptedException {
    List<String> people = MillionIncidents.peopleListed(whole);
    Map<String, Pairs> pages = new TreeMap<>();
    for (int i = 0; i < WARM_UP + times; i++) {
      String person = people.get(i % people.size());
      Map<String, String> paths =
          Map.of(
              "list", "/list",
              "list filtered by area", "/list?area=Ceredigion",
              "list, page 300", "/list?page=300",
              "why this name", person,
              "one person", person.replace("/people/", "/persons/"));
      for (Map.Entry<String, String> page : paths.entrySet()) {
        boolean wholeFirst = i % 2 == 0;
        double first = millis(wholeFirst ? whole : bare, page.getValue());
        double second = millis(wholeFirst ? bare : whole, page.getValue());
        if (i >= WARM_UP) {
          pages
              .computeIfAbsent(page.getKey(), _ -> new Pairs())
              .add(wholeFirst ? first : second, wholeFirst ? second : first);
        }
      }
    }
    System.out.printf("%-24s %7s %7s %7s %9s%n", "ms, median", "times", "with", "without", "ratio");
    pages.forEach((page, pairs) -> System.out.println(pairs.line(page)));
  }

  private static double millis(User user, String path) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int status = user.get(path).statusCode();
    double took = Times.since(start);
    if (status != 200) {
      throw new IOException("%s answered %d".formatted(path, status));
    }
    return took;
  }

  /** The same page of both, asked for one right after the other. */
  private static final class Pairs {
    private final List<Double> with = new ArrayList<>();
    private final List<Double> without = new ArrayList<>();

    void add(double whole, double bare) {
      with.add(whole);
      without.add(bare);
    }

    String line(String page) {
      return String.format(
          Locale.ROOT,
          "%-24s %7d %7.1f %7.1f %9.2f",
          page,
          with.size(),
          median(with),
          median(without),
          median(with) / median(without));
    }

    private static double median(List<Double> values) {
      double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
      return sorted[sorted.length / 2];
    }
  }
}
