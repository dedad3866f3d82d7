package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code onus prevalence} as a person at a terminal meets it. */
class PrevalenceCommandTest {

  private static final String HEADER = "case_id,site,item,timeframe,answer\n";

  @TempDir private Path folder;

  /** Each number is {@code chisq.test} and {@code fisher.test} of R 4.2.2 on c(3, 1, 1, 3). */
  @Test
  void writesARowForEachItemAndTimeframe() throws IOException {
    Path out = folder.resolve("prevalence.csv");

    Terminal said = prevalence(answers("North", 1, 3, 2) + answers("South", 3, 1, 0), out);

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isEqualTo(Onus.DONE);
    assertThat(Files.readAllLines(out))
        .satisfiesExactly(
            header ->
                assertThat(header)
                    .isEqualTo(
                        "item,timeframe,chi_square,df,p,fisher_p,yes_North,no_North,unknown_North,"
                            + "share_North,yes_South,no_South,unknown_South,share_South"),
            row ->
                assertThat(row)
                    .matches(
                        "4,recent,2\\.0,1,0\\.15729920705028\\d*,0\\.48571428571428\\d*,"
                            + "1,3,2,0\\.25,3,1,0,0\\.75"));
    assertThat(said.out())
        .contains("Read 10 answers about 10 cases at 2 sites: North, South.")
        .contains("Written: " + out);
  }

  @Test
  void whatCannotBeTestedIsEmptyAndSaid() throws IOException {
    Path out = folder.resolve("prevalence.csv");

    Terminal said = prevalence(answers("North", 2, 0, 0) + answers("South", 0, 0, 1), out);

    assertThat(said.code()).isEqualTo(Onus.DONE);
    assertThat(Files.readAllLines(out).getLast()).isEqualTo("4,recent,,,,,2,0,0,1.0,0,0,1,");
    assertThat(said.out()).contains("Not tested: item 4, recent. No answer is known from South.");
  }

  @Test
  void aWrongRowIsNamedByItsLineAndNothingIsWritten() throws IOException {
    Path out = folder.resolve("prevalence.csv");

    Terminal said = prevalence("1,North,4,recent,perhaps\n", out);

    assertThat(said.code()).isEqualTo(Onus.NOT_DONE);
    assertThat(said.err())
        .isEqualTo(
            "answers.csv: Line 2: \"perhaps\" is no answer; it is yes, no or empty."
                + System.lineSeparator());
    assertThat(folder).isDirectoryNotContaining("glob:**prevalence*");
  }

  @Test
  void theAnswersAreNotWrittenOver() throws IOException {
    Terminal said = prevalence("1,North,4,recent,no\n", folder.resolve("answers.csv"));

    assertThat(said.code()).isEqualTo(Onus.NOT_DONE);
    assertThat(said.err()).contains("is read and would be overwritten");
  }

  @Test
  void asksForTheFileToWrite() {
    Terminal said = Terminal.run("prevalence", folder.resolve("answers.csv"));

    assertThat(said.code()).isEqualTo(Onus.NOT_DONE);
    assertThat(said.err().lines()).singleElement().asString().contains("--out=FILE.csv");
  }

  private Terminal prevalence(String rows, Path out) throws IOException {
    Path answers = Files.writeString(folder.resolve("answers.csv"), HEADER + rows);
    return Terminal.run("prevalence", answers, "--out", out);
  }

  private static String answers(String site, int yes, int no, int unknown) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < yes + no + unknown; i++) {
      String answer = i < yes ? "yes" : i < yes + no ? "no" : "";
      rows.append("%d,%s,4,recent,%s\n".formatted(i, site, answer));
    }
    return rows.toString();
  }
}
