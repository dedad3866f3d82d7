package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onus.engine.incidents.UnusableFileException;

class RatingsFileTest {

  private static final String HEADER = "case_id,rater,item,answer\n";

  @TempDir private Path folder;

  @Test
  void readsAnyLabelAndMissingAnswers() throws Exception {
    assertThat(read(HEADER + "1,a,x,\"low, or none\"\n1,b,x,\n1,a,x,\"low, or none\"\n"))
        .isEqualTo(
            new RatingsFile.Contents(
                List.of(new Rating("1", "a", "x", "low, or none"), new Rating("1", "b", "x", null)),
                1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,a,x,no|Line 3 answers the same question as line 2 with another answer.",
        ",a,x,no|Line 3: case_id is empty.",
        "1,,x,no|Line 3: rater is empty.",
        "1,a,,no|Line 3: item is empty.",
        "1,a,x,no,no|Line 3: The row has more or fewer fields than the header."
      })
  void aRowThatCannotBeUsedIsNamedByItsLine(String row, String sentence) {
    assertThatThrownBy(() -> read(HEADER + "1,a,x,yes\n" + row + "\n"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(sentence);
  }

  @Test
  void aFileWithoutAnswersIsRefused() {
    assertThatThrownBy(() -> read(HEADER + "1,a,x,\n1,b,x,\n"))
        .hasMessage("Every answer in the file is empty.");
  }

  private RatingsFile.Contents read(String text) throws IOException, UnusableFileException {
    return RatingsFile.read(Files.writeString(folder.resolve("ratings.csv"), text));
  }
}
