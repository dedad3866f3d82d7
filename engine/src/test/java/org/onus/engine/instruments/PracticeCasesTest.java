package org.onus.engine.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onus.engine.instruments.Score.Scored;
import org.onus.engine.instruments.Score.Standing;

/**
 * Four invented cases, each made to fit the age and score that section 3.3 of the pilots'
 * evaluation (Robinson and Clancy 2017) prints of a real one. Their answers are invented.
 */
class PracticeCasesTest {

  @ParameterizedTest
  @CsvSource({"42, 14, REACHED", "62, 9, BELOW", "49, 13, REACHED", "30, 11, REACHED"})
  void anInventedCaseScoresWhatThePilotPrinted(String age, int printed, Standing toTen)
      throws IOException {
    Scored score = (Scored) Scoring.of(answers(age));
    assertThat(score.value()).isEqualTo(printed);
    assertThat(score.known()).isEqualTo(20);
    assertThat(score.against(10)).isEqualTo(toTen);
  }

  private Answers answers(String age) throws IOException {
    Answers answers = Answers.none(Instruments.find("ppit").orElseThrow());
    try (InputStream in = getClass().getResourceAsStream("practice-cases.csv");
        CsvReader<NamedCsvRecord> csv =
            CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(in))) {
      for (NamedCsvRecord row : csv) {
        if (row.getField("age").equals(age)) {
          for (String timeframe : new String[] {"recent", "historic"}) {
            answers =
                answers.with(
                    new Question(row.getField("item"), timeframe), row.getField(timeframe));
          }
        }
      }
    }
    return answers;
  }
}
