package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever file an analyst gives, the terminal says what is wrong and loses nothing. */
class BadInputTest {
  private static final String HEADER = "incident_id,person_id,date,offence_code,sex\n";
  private static final String GOOD = "G1,P1,2026-01-05,105/01,M\nG2,P2,2026-01-06,105/01,M\n";

  @TempDir Path folder;
  private Path list;
  private Path rejects;

  @BeforeEach
  void names() {
    list = folder.resolve("list.csv");
    rejects = folder.resolve("rejects.csv");
  }

  static Stream<Arguments> unusable() {
    return Stream.of(
        Arguments.of(bytes(""), "The file is empty."),
        Arguments.of(bytes(HEADER), "The file has a header and no rows under it."),
        Arguments.of(
            bytes("who,what,when\n1,2,3\n"),
            "The file has no column incident_id, person_id, date. It has: who, what, when."),
        Arguments.of(
            bytes("incident_id,date\n1,2026-01-05\n"),
            "The file has no column person_id. It has: incident_id, date."),
        Arguments.of((HEADER + GOOD).getBytes(StandardCharsets.UTF_16), "This file is UTF-16."),
        Arguments.of(
            (HEADER + GOOD).getBytes(StandardCharsets.UTF_16LE), "The first line holds NUL bytes"),
        Arguments.of(bytes("%PDF-1.7\n"), "This is a PDF."),
        Arguments.of(bytes("PK\u0003\u0004"), "This is an Excel workbook"));
  }

  @ParameterizedTest
  @MethodSource("unusable")
  void aFileThatIsNoneIsRefusedInOneLineAndNothingIsWritten(byte[] content, String sentence)
      throws IOException {
    Terminal said = identify(content);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err().lines()).singleElement().asString().contains(sentence);
    assertThat(said.out()).isEmpty();
    assertThat(list).doesNotExist();
    assertThat(rejects).doesNotExist();
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of(bytes("I1,P3,30/02/2026,105/01,M\n"), "UNREADABLE_DATE"),
        Arguments.of(bytes("I1,P3,2999-01-01,105/01,M\n"), "DATE_AFTER_TODAY"),
        Arguments.of(bytes("I1,P3,1899-12-31,105/01,M\n"), "DATE_BEFORE_1900"),
        Arguments.of(
            "I1,Fl\u00e2t,2026-01-05,105/01,M\n".getBytes(Charset.forName("windows-1252")),
            "NOT_UTF8"),
        Arguments.of(bytes("I1,P3,2026-0\u00001-05,105/01,M\n"), "NUL_BYTE"),
        Arguments.of(
            bytes("I1,P3,2026-01-05," + "x".repeat(10_000_000) + ",M\n"), "FIELD_TOO_LONG"),
        Arguments.of(bytes("I1,P3,2026-0"), "WRONG_FIELD_COUNT"),
        Arguments.of(bytes("I1,P3,2026-01-05,105/01,\"M"), "UNCLOSED_QUOTE"));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aRowThatCannotBeReadIsKeptApartWithItsCodeAndTheGoodOnesAreListed(byte[] row, String code)
      throws IOException {
    byte[] good = bytes(HEADER + GOOD);
    byte[] content = new byte[good.length + row.length];
    System.arraycopy(good, 0, content, 0, good.length);
    System.arraycopy(row, 0, content, good.length, row.length);

    Terminal said = identify(content);

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.out()).contains("Refused 1 row", "1 " + code + ": ", "First on line 4.");
    assertThat(Files.readAllLines(list)).hasSize(3);
    assertThat(Files.readString(rejects, StandardCharsets.ISO_8859_1)).contains("4," + code + ",");
  }

  @Test
  void whatIsOddButLegalIsReportedAndKept() throws IOException {
    Terminal said =
        identify(
            bytes(
                HEADER
                    + GOOD
                    + "G1,P1,06/01/2026,105/01,F\n"
                    + "G3,P1,2026-01-07,ZZ99,M\n"
                    + "G3,P1,2026-01-07,ZZ99,M\n"));

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains(
            "1 row is identical to another row and counts once.",
            "1 row repeats an incident id that an earlier row of the person has, which is allowed.",
            "1 row has an offence code without a weight and weighs 1 day: ZZ99.",
            "Dates are written in two styles: 4 as 2026-11-22, 1 as 22/11/2026.",
            "1 person is recorded with more than one sex.");
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeMissing() {
    Terminal said = Terminal.run("identify", folder.resolve("none.csv"));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("There is no file ");
  }

  @Test
  void aWrongWordIsSaidInWordsOfAnAnalyst() {
    assertCannot("'many' is not a whole number.", "identify", "x.csv", "--top", "many");
    assertCannot(
        "'may.csv' is one word too many: a name with spaces stands in quotation marks.",
        "identify",
        "incidents",
        "may.csv");
    assertCannot("There is no command 'identfy'.", "identfy", "x.csv");
    assertCannot("Unknown option: '--tip=3'.", "identify", "x.csv", "--tip=3");
  }

  @Test
  void noFileThatIsReadOrWrittenIsWrittenOver() throws IOException {
    Path incidents = Files.writeString(folder.resolve("incidents.csv"), HEADER + GOOD);
    Path spells = Files.writeString(folder.resolve("spells.csv"), "person_id,from,to\n");

    assertCannot("overwritten", "identify", incidents, "--out", incidents);
    assertCannot("overwritten", "identify", incidents, "--custody", spells, "--out", spells);
    assertCannot("written twice", "identify", incidents, "--out", list, "--rejects", list);
    assertCannot("written twice", "identify", incidents, "--out", list, "--rejects", same(list));
    assertThat(spells).hasContent("person_id,from,to\n");
  }

  /** By another name. */
  private Path same(Path file) {
    return folder.resolve("elsewhere").resolve("..").resolve(String.valueOf(file.getFileName()));
  }

  @Test
  void oneColumnDoesNotStandForTwo() throws IOException {
    Path incidents = Files.writeString(folder.resolve("incidents.csv"), HEADER + GOOD);

    assertCannot(
        "\"incident_id\" would stand for two standard columns",
        "identify",
        incidents,
        "--map",
        "person_id=incident_id");
  }

  @Test
  void aDayToComeIsNotedAndADayWithoutRowsListsNobody() throws IOException {
    Path incidents = Files.writeString(folder.resolve("incidents.csv"), HEADER + GOOD);

    assertThat(Terminal.run("identify", incidents, "--as-at", "2999-01-01").out())
        .contains("The as-at date lies after today: what happens until then is not known.");
    assertThat(Terminal.run("identify", incidents, "--as-at", "1950-01-01").out())
        .contains("As at 1 January 1950 nobody has a score.", "is the as-at date right?");
  }

  private static void assertCannot(String because, Object... arguments) {
    Terminal said = Terminal.run(arguments);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err().lines()).singleElement().asString().contains(because);
  }

  @Test
  void whatCannotBeInventedIsSaidInOneLine() {
    Terminal said =
        Terminal.run(
            "generate", "--shape", "hampshire", "--people", 0, "--seed", 1, "--out", folder);

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err().lines()).singleElement().asString().doesNotContain("did not expect");
  }

  private Terminal identify(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("incidents.csv"), content);
    return Terminal.run(
        "identify", file, "--as-at", "2026-11-22", "--out", list, "--rejects", rejects);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
