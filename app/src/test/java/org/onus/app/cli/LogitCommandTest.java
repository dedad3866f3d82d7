package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code onus logit} as a person at a terminal meets it. */
class LogitCommandTest {

  /** 30 of 40 in the south, 20 of 40 in the north: an odds ratio of 3. */
  private static final String DATA =
      "area,priority\n"
          + "North,yes\n".repeat(20)
          + "North,no\n".repeat(20)
          + "South,yes\n".repeat(30)
          + "South,no\n".repeat(10)
          + ",no\n".repeat(3);

  @TempDir private Path folder;

  @Test
  void writesTheTermsAndSaysHowWellTheyFit() throws IOException {
    Path out = folder.resolve("terms.csv");

    Terminal said = logit(DATA, "--outcome", "priority", "--factor", "area", "--out", out);

    assertThat(said.err()).isEmpty();
    assertThat(said.code()).isEqualTo(Onus.DONE);
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.getFirst()).isEqualTo("term,coefficient,std_error,z,p,odds_ratio,low,high");
    assertThat(lines.get(1)).startsWith("(Intercept),");
    String[] south = lines.get(2).split(",", -1);
    assertThat(south[0]).isEqualTo("areaSouth");
    assertThat(Double.parseDouble(south[1])).isCloseTo(Math.log(3), exactly());
    // Woolf's standard error of a log odds ratio
    assertThat(Double.parseDouble(south[2]))
        .isCloseTo(Math.sqrt(1 / 20.0 + 1 / 20.0 + 1 / 30.0 + 1 / 10.0), exactly());
    assertThat(Double.parseDouble(south[5])).isCloseTo(3, exactly());
    assertThat(said.out())
        .contains("Modelled: the odds that priority is yes and not no.")
        .contains("n: 80")
        .contains("Left out because a cell is empty: 3.")
        .contains("Null deviance: ", " on 79 degrees of freedom")
        .contains("Residual deviance: ", " on 78 degrees of freedom")
        .contains("AIC: ")
        .contains("Written: " + out)
        .doesNotContain("Warning");
  }

  @Test
  void withoutAFileTheTermsStandBeforeTheRest() throws IOException {
    Terminal said = logit(DATA, "--outcome", "priority", "--factor", "area");

    assertThat(said.out())
        .startsWith("term,coefficient,std_error,z,p,odds_ratio,low,high")
        .contains("n: 80");
  }

  @Test
  void warnsOfSeparationAndLeavesTheTermEmpty() throws IOException {
    Terminal said =
        logit(DATA + "West,yes\n".repeat(9), "--outcome", "priority", "--factor", "area");

    assertThat(said.code()).isEqualTo(Onus.DONE);
    assertThat(said.out().lines()).contains("areaWest,,,,,,,");
    assertThat(said.out())
        .contains("Warning: separation. areaWest tells yes and no apart without an exception");
  }

  @Test
  void namesWhatIsConstant() throws IOException {
    String data = "force,score,priority\n1,1,yes\n1,2,no\n1,1,no\n1,2,yes\n1,2,yes\n";

    Terminal said = logit(data, "--outcome", "priority");

    assertThat(said.out().lines()).contains("force,,,,,,,");
    assertThat(said.out())
        .contains("Not estimated: force has the same value in every row.")
        .doesNotContain("NaN");
  }

  @Test
  void whatCannotBeDoneIsSaidInOneLine() throws IOException {
    Terminal said = logit(DATA, "--outcome", "priority");

    assertThat(said.code()).isEqualTo(Onus.NOT_DONE);
    assertThat(said.err().strip())
        .isEqualTo(
            "data.csv: Line 2: \"North\" in the column area is no number. If the column holds"
                + " names, give it as --factor area; if it should not count, take it out.");
  }

  private static Offset<Double> exactly() {
    return within(1e-8);
  }

  private Terminal logit(String data, Object... options) throws IOException {
    Path file = Files.writeString(folder.resolve("data.csv"), data);
    Object[] words = new Object[options.length + 2];
    words[0] = "logit";
    words[1] = file;
    System.arraycopy(options, 0, words, 2, options.length);
    return Terminal.run(words);
  }
}
