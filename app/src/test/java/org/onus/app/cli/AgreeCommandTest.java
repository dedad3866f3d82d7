package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code onus agree} as a person at a terminal meets it. */
class AgreeCommandTest {

  private static final String HEADER = "case_id,rater,item,answer\n";

  @TempDir private Path folder;

  @Test
  void writesARowForEachItemAndOneForAll() throws IOException {
    Path out = folder.resolve("agreement.csv");
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      rows.append(
          "%d,a,1,%s\n%d,b,1,%s\n".formatted(i, label(i % 2), i, label(i < 15 ? i % 2 : 1)));
      rows.append("%d,a,2,yes\n%d,b,2,yes\n".formatted(i, i));
    }

    Terminal said = agree(rows.toString(), out);

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isEqualTo(Onus.DONE);
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getFirst())
        .isEqualTo(
            "item,cases,raters,percent,cohen,fleiss,alpha,ac1,percent_low,percent_high,cohen_low,"
                + "cohen_high,fleiss_low,fleiss_high,alpha_low,alpha_high,ac1_low,ac1_high");
    // 10 no and 10 yes beside 8 and 12, 18 alike: kappa is (0.9 - 0.5) / (1 - 0.5)
    assertThat(lines.get(1)).startsWith("1,20,2,90.0,0.8");
    assertThat(lines.get(1).split(",", -1)).hasSize(18).doesNotContain("");
    assertThat(lines.get(2)).startsWith("2,20,2,100.0,,,,,100.0,100.0,,");
    assertThat(lines.get(3)).startsWith("all,40,2,95.0,");
    assertThat(lines).noneMatch(line -> line.contains("NaN"));
    assertThat(said.out())
        .contains("Read 80 answers of 2 raters about 20 cases.")
        .contains(
            "Cohen's kappa is not defined. All answers are the same, so that chance alone would"
                + " explain agreement. (item 2)")
        .contains("Written: " + out);
  }

  @Test
  void cohenIsSaidToBeForTwoRaters() throws IOException {
    Terminal said =
        agree(
            "1,a,1,yes\n1,b,1,no\n1,c,1,yes\n2,a,1,no\n2,b,1,no\n2,c,1,no\n",
            folder.resolve("agreement.csv"));

    assertThat(said.out())
        .contains("Cohen's kappa is not defined. It is for two raters. (item 1, and all together)");
  }

  @Test
  void aWrongRowIsNamedByItsLineAndNothingIsWritten() throws IOException {
    Terminal said = agree("1,a,1,yes\n1,,1,no\n", folder.resolve("agreement.csv"));

    assertThat(said.code()).isEqualTo(Onus.NOT_DONE);
    assertThat(said.err().strip()).isEqualTo("ratings.csv: Line 3: rater is empty.");
    assertThat(folder.resolve("agreement.csv")).doesNotExist();
  }

  private static String label(int number) {
    return number == 0 ? "no" : "yes";
  }

  private Terminal agree(String rows, Path out) throws IOException {
    Path ratings = Files.writeString(folder.resolve("ratings.csv"), HEADER + rows);
    return Terminal.run("agree", ratings, "--out", out);
  }
}
