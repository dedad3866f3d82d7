package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onus.engine.incidents.UnusableFileException;

class RegressionFileTest {

  @TempDir private Path folder;

  @Test
  void numbersAndFactorsBecomeTermsAndEmptyCellsAreCounted() throws Exception {
    RegressionFile.Contents contents =
        read("area,score,y\nB,1.5,no\nA,2,yes\n,3,yes\nC,,no\nC,-4e1,no\n", Set.of("area"));

    assertThat(contents.terms()).extracting(Term::name).containsExactly("areaB", "areaC", "score");
    assertThat(values(contents, 0)).containsExactly(1.0, 0.0, 0.0);
    assertThat(values(contents, 2)).containsExactly(1.5, 2.0, -40.0);
    assertThat(contents.outcomes()).containsExactly(false, true, false);
    assertThat(contents.modelled()).isEqualTo("yes");
    assertThat(contents.other()).isEqualTo("no");
    assertThat(contents.leftOut()).isEqualTo(2);
  }

  @Test
  void numbersAsLevelsComeInTheirOrder() throws Exception {
    RegressionFile.Contents contents = read("year,y\n10,0\n9,1\n2,1\n", Set.of("year"));

    assertThat(contents.terms()).extracting(Term::name).containsExactly("year9", "year10");
    assertThat(contents.modelled()).isEqualTo("1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x,z;1,0|The file has no column y. It needs y; it has: x, z.",
        "y;0;1|The file has no column but y; there is nothing that could go with it.",
        "x,y;1,a;2,b;3,c|The outcome y has 3 values in the rows without an empty cell; it must have"
            + " two values.",
        "x,y;1,a;2,a;,b|The outcome y has only the value a in the rows without an empty cell; it"
            + " must have two values.",
        "x,y;1,a;,b|The outcome y has only the value a in the rows without an empty cell; it must"
            + " have two values.",
        "x,y;,a;,b|Every row has an empty cell, so that none can be used.",
        "x,y;1,a;north,b|Line 3: \"north\" in the column x is no number. If the column holds names,"
            + " give it as --factor x; if it should not count, take it out.",
        "x,y;1,a;NaN,b|Line 3: \"NaN\" in the column x is no number. If the column holds names,"
            + " give it as --factor x; if it should not count, take it out.",
        "x,y;1,a;1e999,b|Line 3: \"1e999\" in the column x is no number. If the column holds names,"
            + " give it as --factor x; if it should not count, take it out.",
        "x,y;1,a;2|Line 3: The row has more or fewer fields than the header.",
        "x,x,y;1,1,a;2,2,b|The column \"x\" stands twice in the header; it is not clear which is"
            + " meant."
      })
  void aFileThatCannotBeUsedIsRefusedWithASentence(String rows, String sentence) {
    assertThatThrownBy(() -> read(rows.replace(';', '\n') + "\n", Set.of()))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(sentence);
  }

  @Test
  void aFactorThatIsMissingOrTheOutcomeIsRefused() {
    assertThatThrownBy(() -> read("x,y\n1,0\n", Set.of("area")))
        .hasMessage("The file has no column area. It needs y, area; it has: x, y.");
    assertThatThrownBy(() -> read("x,y\n1,0\n", Set.of("y")))
        .hasMessage("The column y is the outcome and cannot be a factor too.");
  }

  @Test
  void aFactorThatTellsCasesApartIsRefused() throws Exception {
    StringBuilder rows = new StringBuilder("case,y\n");
    for (int i = 0; i < 100; i++) {
      rows.append(i).append(',').append(i % 2).append('\n');
    }
    assertThat(read(rows.toString(), Set.of("case")).terms()).hasSize(99);
    assertThatThrownBy(() -> read(rows + "100,0\n", Set.of("case")))
        .hasMessageStartingWith("The column case has more than 100 different values");
  }

  private static List<Double> values(RegressionFile.Contents contents, int term) {
    return IntStream.range(0, contents.outcomes().size())
        .mapToObj(contents.terms().get(term)::value)
        .toList();
  }

  private RegressionFile.Contents read(String text, Set<String> factors)
      throws IOException, UnusableFileException {
    return RegressionFile.read(Files.writeString(folder.resolve("data.csv"), text), "y", factors);
  }
}
