package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  void aRowOfADayAfterAsAtIsReportedAndLeftOut() throws IOException {
    Path incidents =
        Files.writeString(
            folder.resolve("incidents.csv"),
            HEADER + GOOD + "G3,P1,2026-01-07,105/01,F\nG4,P3,2026-01-07,105/01,F\n");

    Terminal before = Terminal.run("identify", incidents, "--as-at", "2026-01-06", "--out", list);
    assertThat(before.code()).isZero();
    assertThat(before.out())
        .contains("2 rows are dated after the as-at date and left out.", "2 people have a score")
        .doesNotContain("more than one sex");
    assertThat(Files.readString(list)).doesNotContain("two-sexes");
    assertThat(Terminal.run("identify", incidents, "--as-at", "2026-01-07", "--out", list).out())
        .contains("1 person is recorded with more than one sex.", "3 people have a score")
        .doesNotContain("left out");
    assertThat(Files.readString(list)).contains("two-sexes");
  }

  @Test
  void whatIsSaidOfAPersonInTwoWaysOrInNoneIsReported() throws IOException {
    Terminal said =
        identify(
            bytes(
                """
                incident_id,person_id,date,dob,risk_grade,children_present
                I1,P1,2026-01-05,1990-05-01,high,yes
                I2,P1,2026-01-06,1991-05-01,quite,yes
                I3,P2,2026-01-06,1980-01-32,high,perhaps
                """));

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains(
            "1 person is recorded with more than one date of birth.",
            "1 row has a value of dob that is not understood and counts as unknown.",
            "1 row has a value of risk_grade that is not understood and counts as unknown.",
            "1 row has a value of children_present that is not understood and counts as unknown.");
  }

  @Test
  void spellsOfStrangersAndOfDaysToComeAreReportedAndKept() throws IOException {
    Terminal said =
        withSpells("person_id,from,to\nP1,2026-01-10,2999-01-01\nP8,2026-01-10,\nP9,2026-01-10,\n");

    assertThat(said.code()).isZero();
    assertThat(said.out())
        .contains(
            "Custody: 2 people with spells have no incident.",
            "Custody: 1 spell ends in the future.");
    assertThat(Files.readAllLines(list))
        .anySatisfy(line -> assertThat(line).contains("in-custody"));
  }

  @Test
  void aRefusedSpellComesBackWithItsCodeBesideTheRefusedRows() throws IOException {
    Terminal said = withSpells("person_id,from,to\nP1,2026-01-10,2026-01-12\nP2,soon,\nP2,then,\n");

    assertThat(said.code()).isEqualTo(3);
    Path beside = folder.resolve("rejects-custody.csv");
    assertThat(said.out())
        .contains(
            "Refused 2 custody spells, written to " + beside,
            "2 UNREADABLE_FIRST_DAY: ",
            "First on lines 3, 4.");
    assertThat(Files.readAllLines(beside))
        .hasSize(3)
        .anySatisfy(
            line -> assertThat(line).startsWith("3,UNREADABLE_FIRST_DAY,").endsWith("P2,soon,"));
    assertThat(Files.readString(list)).doesNotContain("custody-not-checked");
  }

  @Test
  void aFileOfWhichNoSpellCanBeUsedHasNotCheckedCustody() throws IOException {
    Terminal said = withSpells("person_id,from,to\nP1,soon,\n");

    assertThat(said.code()).isEqualTo(3);
    assertThat(said.out()).contains("Custody not checked: no spell of the file can be used");
    assertThat(Files.readString(list)).contains("custody-not-checked");
  }

  @Test
  void aFileOfSpellsWithoutARowIsNoneAndNothingIsWritten() throws IOException {
    Terminal said = withSpells("person_id,from,to\n");

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .isEqualToIgnoringNewLines("spells.csv: The file has a header and no rows under it.");
    assertThat(list).doesNotExist();
  }

  private Terminal withSpells(String spells) throws IOException {
    Path incidents = Files.writeString(folder.resolve("incidents.csv"), HEADER + GOOD);
    Path file = Files.writeString(folder.resolve("spells.csv"), spells);
    return Terminal.run(
        "identify",
        incidents,
        "--as-at",
        "2026-11-22",
        "--custody",
        file,
        "--out",
        list,
        "--rejects",
        rejects);
  }

  @Test
  void aColumnThatIsNotReadIsNamedAndWhatItWasPerhapsMeantFor() throws IOException {
    Path incidents =
        Files.writeString(
            folder.resolve("incidents.csv"),
            "incident_id,person_id,date,victm_id,gender,notes\nI1,P1,2026-01-05,V1,M,x\n");

    assertThat(Terminal.run("identify", incidents).out())
        .contains(
            "Not read: victm_id, gender, notes.",
            "Did you mean --map \"victim_id=victm_id,sex=gender\"?");
    assertThat(Terminal.run("identify", incidents, "--map", "victim_id=victm_id,sex=gender").out())
        .contains("Not read: notes.")
        .doesNotContain("Did you mean");
  }

  @Test
  void whatAFileHoldsDoesNotSteerTheTerminal() throws IOException {
    String person = "P\u001b[2J\u0007\u009b1m\u202ereversed";
    Terminal said =
        identify(
            bytes(
                HEADER
                    + "I1,%s,2026-01-05,Z\u001b]0;x,M\n".formatted(person)
                    + "I2,\"Q\nThe whole list is in elsewhere.csv.\",2026-01-05,105/01,M\n"));

    assertThat(said.out())
        .contains("P?[2J??1m?reversed", "Z?]0;x", "Q?The whole list")
        .doesNotContain("\u001b", "\u0007", "\u009b", "\u202e");
    assertThat(Files.readString(list)).as("files keep every text").contains(person);
    assertThat(Terminal.run("identify", "x\u001b[2J.csv").err()).contains("x?[2J.csv");
  }

  @Test
  void whereNoFileCanBeIsSaidBeforeTheWorkAndNoOtherFileIsTouched() throws IOException {
    Path incidents =
        Files.writeString(folder.resolve("incidents.csv"), HEADER + GOOD + "I1,,2026-01-05,,\n");
    Files.writeString(rejects, "before");
    Path nowhere = folder.resolve("missing").resolve("list.csv");

    assertCannot(
        "There is no folder", "identify", incidents, "--rejects", rejects, "--out", nowhere);
    assertCannot("There is no folder", "identify", folder.resolve("none"), "--out", nowhere);
    assertCannot(
        "is a folder; a file is needed",
        "identify",
        incidents,
        "--out",
        Files.createDirectory(folder.resolve("folder.csv")));
    assertThat(rejects).hasContent("before");
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeMissing() {
    Terminal said = Terminal.run("identify", folder.resolve("none.csv"));

    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("There is no file ");
  }

  @Test
  void aDayThatNoFileCouldHoldIsNone() throws IOException {
    Path file = Files.writeString(folder.resolve("incidents.csv"), HEADER + GOOD);

    for (String day : List.of("+999999999-12-31", "-999999999-01-01", "12345-01-01")) {
      assertCannot(
          "'" + day + "' is not a day of the calendar", "identify", file, "--as-at=" + day);
    }
  }

  @Test
  void aFolderIsNoProfile() throws IOException {
    assertCannot(
        "is a folder; a profile is one file.",
        "identify",
        Files.writeString(folder.resolve("incidents.csv"), HEADER + GOOD),
        "--profile",
        folder);
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
