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

class AnswersFileTest {

  private static final String HEADER = "case_id,site,item,timeframe,answer\n";

  @TempDir private Path folder;

  @Test
  void readsYesNoAndNotKnownInAnyOrderOfColumns() throws Exception {
    assertThat(
            read("note,ANSWER,timeframe,item,site,case_id\nx,Yes,recent,1,A,7\n,,recent,1,A,8\n"))
        .isEqualTo(
            new AnswersFile.Contents(
                List.of(
                    new Answer("7", "A", "1", "recent", true),
                    new Answer("8", "A", "1", "recent", null)),
                0));
  }

  @Test
  void aCaseOfOneSiteIsNotTheCaseOfAnother() throws Exception {
    assertThat(read(HEADER + "7,A,1,recent,yes\n7,B,1,recent,no\n").answers()).hasSize(2);
  }

  @Test
  void aRowThatRepeatsAnotherCountsOnce() throws Exception {
    AnswersFile.Contents contents = read(HEADER + "7,A,1,recent,yes\n7,A,1,recent,YES\n");

    assertThat(contents.answers()).hasSize(1);
    assertThat(contents.repeated()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7,A,1,recent,no|Line 3 answers the same question as line 2 with another answer.",
        "7,A,1,recent,|Line 3 answers the same question as line 2 with another answer.",
        "8,A,1,recent,maybe|Line 3: \"maybe\" is no answer; it is yes, no or empty.",
        ",A,1,recent,no|Line 3: case_id is empty.",
        "8,,1,recent,no|Line 3: site is empty.",
        "8,A,,recent,no|Line 3: item is empty.",
        "8,A,1,,no|Line 3: timeframe is empty.",
        "8,A,1,recent|Line 3: The row has more or fewer fields than the header."
      })
  void aRowThatCannotBeUsedIsNamedByItsLine(String row, String sentence) {
    assertThatThrownBy(() -> read(HEADER + "7,A,1,recent,yes\n" + row + "\n"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(sentence);
  }

  @Test
  void aFileWithoutRowsOrColumnsIsRefused() {
    assertThatThrownBy(() -> read(HEADER))
        .hasMessage("The file has a header and no rows under it.");
    assertThatThrownBy(() -> read("case_id,item,timeframe,answer\n1,1,recent,no\n"))
        .hasMessageStartingWith("The file has no column site.");
    assertThatThrownBy(() -> read("site,case_id,site,item,timeframe,answer\nA,1,A,1,recent,no\n"))
        .hasMessage(
            "The column \"site\" stands twice in the header; it is not clear which is meant.");
  }

  private AnswersFile.Contents read(String text) throws IOException, UnusableFileException {
    return AnswersFile.read(Files.writeString(folder.resolve("answers.csv"), text));
  }
}
