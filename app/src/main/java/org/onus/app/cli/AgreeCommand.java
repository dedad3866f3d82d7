package org.onus.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.statistics.Agreement;
import org.onus.engine.statistics.Bootstrap;
import org.onus.engine.statistics.Coefficient;
import org.onus.engine.statistics.Estimate;
import org.onus.engine.statistics.Rating;
import org.onus.engine.statistics.RatingsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How far raters agree on each item, and on all together. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    name = "agree",
    description = "Says how far several raters agree on the same cases, item by item.",
    footer = {
      "",
      "Example:",
      "  onus agree ratings.csv --out agreement.csv",
      "",
      "The ratings have the columns case_id, rater, item and answer: any label, or",
      "empty. Written is a row for each item, and one named all in which each pair of",
      "case and item counts as a case: item, cases, raters; percent agreement from 0 to",
      "100; cohen (for two raters), fleiss (on cases that all raters answered), alpha",
      "and ac1, at most 1; then _low and _high of each, the ends of a 95 per cent",
      "interval. What is not defined is left empty, and why is said."
    })
final class AgreeCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RATINGS.csv",
      description = "CSV with a header, in UTF-8, a row for each answer of each rater.")
  private @Nullable Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE.csv",
      required = true,
      description = "Write the table to this file.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    Path ratingsFile = Objects.requireNonNull(file);
    Path table = Objects.requireNonNull(out);
    FilesApart.check(Stream.of(ratingsFile), Stream.of(table));
    RatingsFile.Contents contents = NamedFile.read(ratingsFile, RatingsFile::read);
    List<Agreement> rows = agreements(contents.ratings());
    StatisticsTable.write(table, header(), rows.stream().map(AgreeCommand::cells));
    PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
    print(contents, rows, terminal);
    terminal.printf("Written: %s%n", table);
    terminal.flush();
    return Onus.DONE;
  }

  private static List<Agreement> agreements(List<Rating> ratings) {
    long items = ratings.stream().map(Rating::item).distinct().count();
    try (Progress progress = new Progress("Comparing", items + 1)) {
      return Agreement.of(ratings, () -> progress.accept(1));
    }
  }

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("item", "cases", "raters"));
    for (Coefficient coefficient : Coefficient.values()) {
      header.add(coefficient.column());
    }
    for (Coefficient coefficient : Coefficient.values()) {
      header.add(coefficient.column() + "_low");
      header.add(coefficient.column() + "_high");
    }
    return header;
  }

  private static List<String> cells(Agreement row) {
    List<String> values = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    for (Coefficient coefficient : Coefficient.values()) {
      switch (row.estimate(coefficient)) {
        case Estimate.Known known -> {
          values.add(StatisticsTable.cell(known.value()));
          ends.add(known.interval().map(i -> StatisticsTable.cell(i.low())).orElse(""));
          ends.add(known.interval().map(i -> StatisticsTable.cell(i.high())).orElse(""));
        }
        case Estimate.Undefined _ -> {
          values.add("");
          ends.addAll(List.of("", ""));
        }
      }
    }
    List<String> cells =
        new ArrayList<>(
            List.of(row.item(), String.valueOf(row.cases()), String.valueOf(row.raters())));
    cells.addAll(values);
    cells.addAll(ends);
    return cells;
  }

  private static void print(RatingsFile.Contents contents, List<Agreement> rows, PrintWriter to) {
    to.printf(
        "Read %,d answers of %,d raters about %,d cases.%n",
        contents.ratings().stream().filter(rating -> rating.answer() != null).count(),
        contents.ratings().stream().map(Rating::rater).distinct().count(),
        contents.ratings().stream().map(Rating::caseId).distinct().count());
    if (contents.repeated() > 0) {
      to.printf("Rows that repeat another row count once: %,d.%n", contents.repeated());
    }
    reasons(rows).forEach((reason, items) -> to.printf("%s %s%n", reason, listed(items)));
    to.printf(
        "Intervals come from drawing the cases %,d times with replacement.%n", Bootstrap.SAMPLES);
  }

  /** Why something is missing, and in which rows. */
  private static Map<String, List<String>> reasons(List<Agreement> rows) {
    Map<String, List<String>> reasons = new LinkedHashMap<>();
    for (Agreement row : rows) {
      row.estimates()
          .forEach(
              (coefficient, estimate) -> {
                String reason = reason(coefficient, estimate);
                if (!reason.isEmpty()) {
                  reasons.computeIfAbsent(reason, key -> new ArrayList<>()).add(row.item());
                }
              });
    }
    return reasons;
  }

  private static String reason(Coefficient coefficient, Estimate estimate) {
    return switch (estimate) {
      case Estimate.Undefined undefined ->
          "%s is not defined. %s".formatted(coefficient.words(), undefined.why().sentence());
      case Estimate.Known known when known.interval().isEmpty() ->
          "%s has no interval. Too few cases speak for one.".formatted(coefficient.words());
      case Estimate.Known _ -> "";
    };
  }

  private static String listed(List<String> items) {
    boolean all = items.getLast().equals(Agreement.ALL);
    int named = items.size() - (all ? 1 : 0);
    String names =
        named == 0
            ? "all together"
            : "%s %s%s"
                .formatted(
                    named == 1 ? "item" : "items",
                    String.join(", ", items.subList(0, named)),
                    all ? ", and all together" : "");
    return "(%s)".formatted(names);
  }
}
