package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsFileTest {

  private static final String HEADER = "offence_code,days\n";

  @Test
  void isUsedAsItStands(@TempDir Path folder) throws Exception {
    HarmWeights weights =
        read(folder, "Days, OFFENCE_CODE ,note\n2.5, 8/67 ,x\n0,battery,\n40000,b,\n,,\n\n");

    assertThat(weights.days("8/67")).isEqualTo(2.5); // far under the shipped floor
    assertThat(weights.days("battery")).isZero();
    assertThat(weights.days("b")).isEqualTo(40_000);
    // its own spellings alone: neither filled up nor in capitals
    assertThat(weights.knows("008/67")).isFalse();
    assertThat(weights.knows("Battery")).isFalse();
    assertThat(weights.days("001/01")).isEqualTo(1);
    assertThat(weights.days((String) null)).isEqualTo(1);
  }

  @Test
  void mayRepeatAWeightButNotContradictIt(@TempDir Path folder) throws Exception {
    assertThat(read(folder, HEADER + "a,1\na,1.0\n").days("a")).isEqualTo(1);
    expect(
        folder,
        HEADER + "a,1\nb,2\na,3\n",
        "Line 4 gives the code a another weight than a line before it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "many",
        "-1",
        "40000.5",
        "NaN",
        "Infinity",
        "1 day",
        "12d",
        "0x1p3",
        "\"1,5\""
      })
  void aWeightThatIsNoNumberOfDaysIsRefusedWithItsLine(String days, @TempDir Path folder) {
    expect(
        folder,
        HEADER + "\"a\nb\",1\nc," + days + "\n",
        "Line 4: \"%s\" is not a number of days from 0 to 40,000."
            .formatted(days.replace("\"", "")));
  }

  @Test
  void aRowWithoutACodeIsRefusedWithItsLine(@TempDir Path folder) {
    expect(folder, HEADER + "a,1\n ,2\n", "Line 3 has no offence code.");
  }

  @Test
  void aFileWithoutWeightsIsRefused(@TempDir Path folder) {
    expect(folder, HEADER, "The file holds no weights.");
    expect(folder, HEADER + ",\n\n", "The file holds no weights.");
  }

  @Test
  void aMissingColumnIsNamed(@TempDir Path folder) {
    expect(
        folder,
        "code,days\na,1\n",
        "The file has no column offence_code. It needs offence_code, days; it has: code, days.");
  }

  @Test
  void aFileThatIsNoCsvIsRefused(@TempDir Path folder) {
    expect(folder, "", "The file is empty.");
    expect(folder, "%PDF-1.4", "This is a PDF. Export the list as CSV instead.");
  }

  /** A weight of 1,500 days written without quotes would else be one of a single day. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b,1,500|The row has more or fewer fields than the header.",
        "b|The row has more or fewer fields than the header.",
        "!b,2|A quotation mark is opened and never closed.",
        "!b! x,2|Text follows a closing quotation mark; a quotation mark inside a field is doubled."
      })
  void aRowThatIsNoCsvIsRefusedWithItsLine(String row, String sentence, @TempDir Path folder) {
    expect(folder, HEADER + "a,1\n\n" + row.replace('!', '"') + "\nc,3\n", "Line 4: " + sentence);
  }

  @Test
  void aCodeThatIsNotUtf8IsRefusedWithItsLine(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("weights.csv");
    Files.write(file, (HEADER + "a,1\nfl\u00e2t,2\n").getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> WeightsFile.read(file))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageStartingWith("Line 3: A field that Onus reads is not UTF-8;");
  }

  @Test
  void theFingerprintIsThatOfTheWeightsWhateverTheOrderOfTheRows(@TempDir Path folder)
      throws Exception {
    String once = read(folder, HEADER + "a,1\nb,2\n").fingerprint();

    assertThat(read(folder, HEADER + "b,2.0\na,1\n").fingerprint()).isEqualTo(once);
    assertThat(read(folder, HEADER + "a,1\nb,3\n").fingerprint()).isNotEqualTo(once);
    assertThat(read(folder, HEADER + "a,1\n").fingerprint()).isNotEqualTo(once);
    assertThat(once).matches("[0-9a-f]{64}");
    assertThat(HarmWeights.shipped().fingerprint()).isNotEqualTo(once);
  }

  private static void expect(Path folder, String text, String sentence) {
    assertThatThrownBy(() -> read(folder, text))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(sentence);
  }

  private static HarmWeights read(Path folder, String text)
      throws IOException, UnusableFileException {
    return WeightsFile.read(Files.writeString(folder.resolve("weights.csv"), text));
  }
}
