package org.onus.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.statistics.LogisticRegression;
import org.onus.engine.statistics.RegressionFile;
import org.onus.engine.statistics.TermEstimate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which columns go with an outcome of two values, all together. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    name = "logit",
    description =
        "Says which columns go with an outcome of two values, all others held constant (logistic"
            + " regression).",
    footer = {
      "",
      "Example:",
      "  onus logit assessments.csv --outcome priority --factor area --out terms.csv",
      "",
      "Every column but the outcome is a term: a number, or names if given as --factor,",
      "where each name stands against the first. Rows with an empty cell are left out",
      "and counted. Written are term, coefficient, std_error, z, p, odds_ratio, low and",
      "high, the ends of its 95 per cent interval. What cannot be estimated is left",
      "empty, and why is said."
    })
final class LogitCommand implements Callable<Integer> {

  private static final List<String> HEADER =
      List.of("term", "coefficient", "std_error", "z", "p", "odds_ratio", "low", "high");

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "DATA.csv",
      description = "CSV with a header, in UTF-8, a row for each case.")
  private @Nullable Path file;

  @Option(
      names = "--outcome",
      paramLabel = "COLUMN",
      required = true,
      description = "The column that is to be explained; it has two values.")
  private @Nullable String outcome;

  @Option(
      names = "--factor",
      paramLabel = "COLUMN",
      description = "A column that holds names and not numbers; may be given again.")
  private Set<String> factors = new LinkedHashSet<>();

  @Option(
      names = "--out",
      paramLabel = "FILE.csv",
      description = "Write the terms to this file; to standard output if left out.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    Path data = Objects.requireNonNull(file);
    String column = Objects.requireNonNull(outcome);
    FilesApart.check(Stream.of(data), Stream.of(out));
    RegressionFile.Contents contents =
        NamedFile.read(data, path -> RegressionFile.read(path, column, factors));
    LogisticRegression fit = LogisticRegression.of(contents.terms(), contents.outcomes());
    PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
    Stream<List<String>> rows = fit.terms().stream().map(LogitCommand::cells);
    if (out == null) {
      StatisticsTable.write(terminal, HEADER, rows);
      terminal.println();
    } else {
      StatisticsTable.write(out, HEADER, rows);
    }
    print(contents, fit, column, terminal);
    if (out != null) {
      terminal.printf("Written: %s%n", out);
    }
    terminal.flush();
    return Onus.DONE;
  }

  private static List<String> cells(TermEstimate term) {
    return switch (term) {
      case TermEstimate.Estimated estimated ->
          List.of(
              estimated.term(),
              StatisticsTable.cell(estimated.coefficient()),
              StatisticsTable.cell(estimated.standardError()),
              StatisticsTable.cell(estimated.z()),
              StatisticsTable.cell(estimated.p()),
              StatisticsTable.cell(estimated.oddsRatio()),
              StatisticsTable.cell(estimated.low()),
              StatisticsTable.cell(estimated.high()));
      case TermEstimate.NotEstimated empty -> List.of(empty.term(), "", "", "", "", "", "", "");
    };
  }

  private static void print(
      RegressionFile.Contents contents, LogisticRegression fit, String column, PrintWriter to) {
    to.printf(
        "Modelled: the odds that %s is %s and not %s.%n",
        column, contents.modelled(), contents.other());
    to.printf("n: %d%n", fit.rows());
    if (contents.leftOut() > 0) {
      to.printf("Left out because a cell is empty: %,d.%n", contents.leftOut());
    }
    to.printf("Null deviance: %s on %d degrees of freedom%n", fit.nullDeviance(), fit.rows() - 1);
    to.printf("Residual deviance: %s on %d degrees of freedom%n", fit.deviance(), fit.freedom());
    to.printf("AIC: %s%n", fit.aic());
    if (fit.separated()) {
      to.printf(
          "Warning: separation. %s tells %s and %s apart without an exception, alone or together,"
              + " so there is no estimate; join groups or take a term out.%n",
          named(fit, TermEstimate.Why.SEPARATED), contents.modelled(), contents.other());
    }
    for (TermEstimate.Why why : List.of(TermEstimate.Why.CONSTANT, TermEstimate.Why.COLLINEAR)) {
      String terms = named(fit, why);
      if (!terms.isEmpty()) {
        to.printf("Not estimated: %s %s.%n", terms, why.words());
      }
    }
  }

  private static String named(LogisticRegression fit, TermEstimate.Why why) {
    return fit.terms().stream()
        .filter(term -> term instanceof TermEstimate.NotEstimated not && not.why() == why)
        .map(TermEstimate::term)
        .collect(Collectors.joining(", "));
  }
}
