package org.onus.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.engine.incidents.UnusableFileException;
import org.onus.engine.statistics.Answer;
import org.onus.engine.statistics.AnswersFile;
import org.onus.engine.statistics.Counts;
import org.onus.engine.statistics.Difference;
import org.onus.engine.statistics.FisherTest;
import org.onus.engine.statistics.Prevalence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How common each item is at each site, with a test of difference between sites. */
@Command(
    mixinStandardHelpOptions = true,
    version = "Onus 0.1.0",
    name = "prevalence",
    description =
        "Counts how often each item of an instrument applies at each site, and tests whether the"
            + " sites differ.",
    footer = {
      "",
      "Example:",
      "  onus prevalence answers.csv --out prevalence.csv",
      "",
      "The answers have the columns case_id, site, item, timeframe and answer, which",
      "is yes, no or empty. Written is a row for each item and timeframe: chi_square,",
      "df and p of Pearson's test without a correction for continuity; fisher_p where",
      "an expected count is below 5; then yes, no, unknown and share of each site. A",
      "share is of the known answers, from 0 to 1. What cannot be tested is left empty,",
      "and why is said."
    })
final class PrevalenceCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "ANSWERS.csv",
      description = "CSV with a header, in UTF-8, a row for each answer.")
  private @Nullable Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE.csv",
      required = true,
      description = "Write the table to this file.")
  private @Nullable Path out;

  @Override
  public Integer call() throws IOException, UnusableFileException {
    Path answersFile = Objects.requireNonNull(file);
    Path table = Objects.requireNonNull(out);
    FilesApart.check(Stream.of(answersFile), Stream.of(table));
    AnswersFile.Contents contents = NamedFile.read(answersFile, AnswersFile::read);
    List<Prevalence> rows = Prevalence.of(contents.answers());
    Set<String> sites = rows.getFirst().bySite().keySet();
    StatisticsTable.write(table, header(sites), rows.stream().map(PrevalenceCommand::cells));
    PrintWriter terminal = Objects.requireNonNull(spec).commandLine().getOut();
    print(contents, sites, rows, terminal);
    terminal.printf("Written: %s%n", table);
    terminal.flush();
    return Onus.DONE;
  }

  private static List<String> header(Set<String> sites) {
    List<String> header =
        new ArrayList<>(List.of("item", "timeframe", "chi_square", "df", "p", "fisher_p"));
    for (String site : sites) {
      header.addAll(List.of("yes_" + site, "no_" + site, "unknown_" + site, "share_" + site));
    }
    return header;
  }

  private static List<String> cells(Prevalence row) {
    List<String> cells = new ArrayList<>(List.of(row.item(), row.timeframe()));
    cells.addAll(
        switch (row.difference()) {
          case Difference.Tested tested ->
              List.of(
                  StatisticsTable.cell(tested.chiSquare()),
                  String.valueOf(tested.df()),
                  StatisticsTable.cell(tested.p()),
                  tested.fisher().map(fisher -> StatisticsTable.cell(fisher.p())).orElse(""));
          case Difference.NotTested _ -> List.of("", "", "", "");
        });
    for (Counts counts : row.bySite().values()) {
      cells.add(String.valueOf(counts.yes()));
      cells.add(String.valueOf(counts.no()));
      cells.add(String.valueOf(counts.unknown()));
      cells.add(StatisticsTable.cell(counts.share()));
    }
    return cells;
  }

  private static void print(
      AnswersFile.Contents contents, Set<String> sites, List<Prevalence> rows, PrintWriter to) {
    to.printf(
        "Read %,d answers about %,d cases at %,d site%s: %s.%n",
        contents.answers().size(),
        cases(contents.answers()),
        sites.size(),
        sites.size() == 1 ? "" : "s",
        String.join(", ", sites));
    if (contents.repeated() > 0) {
      to.printf("Rows that repeat another row count once: %,d.%n", contents.repeated());
    }
    for (Prevalence row : rows) {
      if (row.difference() instanceof Difference.NotTested notTested) {
        to.printf(
            "Not tested: item %s, %s. %s%n", row.item(), row.timeframe(), notTested.because());
      }
    }
    String drawn =
        rows.stream()
            .filter(row -> isDrawn(row.difference()))
            .map(row -> "%s, %s".formatted(row.item(), row.timeframe()))
            .collect(Collectors.joining("; "));
    if (!drawn.isEmpty()) {
      to.printf(
          "Fisher's p is from %,d tables drawn at random, because there are too many to go through:"
              + " item %s.%n",
          FisherTest.DRAWN, drawn);
    }
  }

  private static boolean isDrawn(Difference difference) {
    return difference instanceof Difference.Tested tested
        && tested.fisher().filter(fisher -> fisher.simulated() > 0).isPresent();
  }

  private static long cases(List<Answer> answers) {
    return answers.stream()
        .map(answer -> List.of(answer.site(), answer.caseId()))
        .distinct()
        .count();
  }
}
