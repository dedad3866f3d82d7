package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is no incident file at all is refused as a whole, with a sentence. */
class ReadingOtherKindsOfFileTest {

  private static final String CSV = Reading.HEADER + "C1,N7,2026-01-05\n";
  private static final String UTF_16 = "This file is UTF-16. Save it as \"CSV UTF-8\".";

  @Test
  void anEmptyFile(@TempDir Path folder) {
    expect(folder, new byte[0], "The file is empty.");
  }

  @Test
  void aFileThatBeginsWithAnEmptyLine(@TempDir Path folder) {
    String sentence = "The file begins with an empty line instead of a header.";
    expect(folder, Reading.utf8("\n" + CSV), sentence);
    expect(folder, Reading.utf8("\uFEFF"), sentence);
  }

  @Test
  void aHeaderAloneIsAFileWithoutRows(@TempDir Path folder) {
    for (String text :
        new String[] {
          Reading.HEADER,
          Reading.HEADER.strip(),
          "\uFEFF" + CSV.lines().findFirst().orElseThrow() + "\r\n"
        }) {
      Reading.inEveryChunking(
          folder,
          text,
          contents -> {
            assertThat(contents.report().rows()).isZero();
            assertThat(contents.report().first()).isNull();
            assertThat(contents.log().people()).isZero();
            assertThat(contents.refusals().list()).isEmpty();
          });
    }
  }

  @Test
  void utf16OfBothByteOrders(@TempDir Path folder) {
    expect(folder, ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16LE), UTF_16);
    expect(folder, ("\uFEFF" + CSV).getBytes(StandardCharsets.UTF_16BE), UTF_16);
  }

  @Test
  void utf16WithoutAByteOrderMark(@TempDir Path folder) {
    String sentence =
        "The first line holds NUL bytes: this is not UTF-8 text. Save it as \"CSV UTF-8\".";
    expect(folder, CSV.getBytes(StandardCharsets.UTF_16LE), sentence);
    expect(folder, CSV.getBytes(StandardCharsets.UTF_16BE), sentence);
  }

  @Test
  void aPdf(@TempDir Path folder) {
    expect(
        folder,
        Reading.utf8("%PDF-1.7\n%\u00e2\u00e3\n1 0 obj"),
        "This is a PDF. Export the list as CSV instead.");
  }

  @Test
  void anExcelWorkbook(@TempDir Path folder) {
    expect(
        folder,
        Reading.utf8("PK\u0003\u0004\u0014\0\6\0[Content_Types].xml"),
        "This is an Excel workbook or another zipped file. In Excel, save it as \"CSV UTF-8\".");
  }

  @Test
  void anOldExcelWorkbook(@TempDir Path folder) {
    expect(
        folder,
        "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1".getBytes(StandardCharsets.ISO_8859_1),
        "This is an old Excel workbook. In Excel, save it as \"CSV UTF-8\".");
  }

  @Test
  void aCompressedFile(@TempDir Path folder) {
    expect(
        folder,
        "\u001f\u008b\b\0\0".getBytes(StandardCharsets.ISO_8859_1),
        "This file is compressed. Unpack it first.");
  }

  @Test
  void aWebPage(@TempDir Path folder) {
    String sentence = "This is a web page, not a CSV file.";
    expect(folder, Reading.utf8("<!doctype html>\n<title>Sign in</title>"), sentence);
    expect(folder, Reading.utf8("<HTML lang=\"en\">"), sentence);
  }

  @Test
  void otherSeparators(@TempDir Path folder) {
    expect(
        folder,
        Reading.utf8(CSV.replace(',', ';')),
        "The columns seem to be separated by \";\"; Onus reads commas.");
    expect(
        folder,
        Reading.utf8(CSV.replace(',', '\t')),
        "The columns seem to be separated by \"tab\"; Onus reads commas.");
    expect(
        folder,
        Reading.utf8(CSV.replace(',', '|')),
        "The columns seem to be separated by \"|\"; Onus reads commas.");
  }

  @Test
  void aHeaderThatIsNotUtf8(@TempDir Path folder) {
    expect(
        folder,
        "incident_id,person_id,date,\u00e9tat\n".getBytes(Charset.forName("windows-1252")),
        "The header is not UTF-8 text; the file may have been saved as Windows-1252. Save it as"
            + " \"CSV UTF-8\".");
  }

  @Test
  void aHeaderWithAQuoteThatIsNeverClosed(@TempDir Path folder) {
    expect(
        folder,
        Reading.utf8("incident_id,\"person_id,date\nC1,N7,2026-01-05\n"),
        "The header cannot be read. A quotation mark is opened and never closed.");
  }

  @Test
  void aFirstLineWithoutAnEnd(@TempDir Path folder) {
    expect(
        folder,
        Reading.utf8("{\"incidents\":[" + "{\"id\":1},".repeat(100_000)),
        "The first line is far too long for a header: is this a CSV file?");
  }

  @Test
  void aFolder(@TempDir Path folder) {
    assertThatThrownBy(
            () -> IncidentFile.read(folder, ColumnMapping.standard(), Reading.TODAY, bytes -> {}))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage("This is a folder, not a file.");
  }

  @Test
  void seventyThousandDifferentOffenceCodes(@TempDir Path folder) {
    StringBuilder text = new StringBuilder("incident_id,person_id,date,offence_code\n");
    for (int i = 0; i < 70_000; i++) {
      text.append("C1,N7,2026-01-05,X").append(i).append('\n');
    }
    expect(
        folder,
        Reading.utf8(text.toString()),
        "The column for offence_code has over 65,000 different values: is it the right column?");
  }

  private static void expect(Path folder, byte[] bytes, String sentence) {
    assertThatThrownBy(() -> Reading.tryOf(folder, bytes))
        .isInstanceOf(UnusableFileException.class)
        .hasMessage(sentence);
  }
}
