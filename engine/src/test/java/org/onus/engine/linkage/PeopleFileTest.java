package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.engine.incidents.RefusalCode;
import org.onus.engine.incidents.Refusals;
import org.onus.engine.incidents.UnusableFileException;

/** Files of people, as agencies export them. */
class PeopleFileTest {

  @TempDir private Path folder;

  @Test
  void columnsMayStandInAnyOrderUnderOtherNames() throws IOException, UnusableFileException {
    PeopleFile.Contents contents =
        PeopleFile.read(
            List.of(file("extra, surname , nominal\nx,\"Amble, moss\",n1\n\ny,,n2\n")),
            Map.of(PersonColumn.RECORD_ID, "nominal", PersonColumn.FAMILY_NAME, "surname"),
            2026,
            bytes -> {});

    assertThat(contents.people().size()).isEqualTo(2);
    assertThat(contents.people().value(0, PersonColumn.FAMILY_NAME)).isNotNull();
    assertThat(contents.people().value(1, PersonColumn.FAMILY_NAME)).isNull();
    assertThat(contents.refused()).isZero();
  }

  @Test
  void whatTellsNobodyApartIsNotRead() throws IOException, UnusableFileException {
    PeopleFile.Contents contents =
        read(
            file(
                "record_id,dob,language,disability\nr1,1980-01-02,Welsh,"
                    + "d".repeat(201)
                    + "\nr1,1980-01-02,English,\n"));

    assertThat(contents.refused()).isZero();
    assertThat(contents.people().size()).isEqualTo(1);
  }

  @Test
  void everyRefusedRowComesBackWithItsLineAndReason() throws IOException, UnusableFileException {
    PeopleFile.Contents contents =
        read(
            file(
                "record_id,given_name\nr1,Owen\n,Nobody\nr2,a,b\nr3,\"x\" y\nr1,Rhys\n"
                    + "r4,"
                    + "n".repeat(201)
                    + "\nr5,\"a \"\"quote\"\"\"\nr5,\"a \"\"quote\"\"\"\n"));

    assertThat(refusals(contents).list())
        .extracting(Refusals.Refusal::line, Refusals.Refusal::code)
        .containsExactly(
            tuple(2L, RefusalCode.REPEATED_RECORD),
            tuple(3L, RefusalCode.NO_RECORD),
            tuple(4L, RefusalCode.WRONG_FIELD_COUNT),
            tuple(5L, RefusalCode.TEXT_AFTER_QUOTE),
            tuple(6L, RefusalCode.REPEATED_RECORD),
            tuple(7L, RefusalCode.FIELD_TOO_LONG));
    assertThat(contents.people().size()).isEqualTo(1);
    assertThat(contents.identical()).isEqualTo(1);
    assertThat(contents.rows()).isEqualTo(8);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    refusals(contents).writeTo(written);
    assertThat(written.toString(StandardCharsets.UTF_8))
        .startsWith("refused_line,refused_because,refused_sentence,record_id,given_name\n")
        .contains("2,REPEATED_RECORD,", ",r1,Owen\n", ",r1,Rhys\n");
  }

  @Test
  void wrongValuesAreCountedAndReadAsUnknown() throws IOException, UnusableFileException {
    PeopleFile.Contents contents =
        read(file("record_id,pnc,sex,dob\n1,1980/0163001B,M,1980-02-31\n2,,banana,\n"));

    assertThat(contents.notUnderstood())
        .containsOnly(
            Map.entry(PersonColumn.PNC, 1L),
            Map.entry(PersonColumn.SEX, 1L),
            Map.entry(PersonColumn.DOB, 1L));
    assertThat(contents.people().value(0, PersonColumn.PNC)).isNull();
    assertThat(contents.people().value(0, PersonColumn.DOB))
        .isInstanceOfSatisfying(
            BirthValue.class, birth -> assertThat(birth.state).isEqualTo(BirthValue.State.WRONG));
  }

  @Test
  void aFileLargerThanTheBufferIsReadWhole() throws IOException, UnusableFileException {
    StringBuilder text = new StringBuilder("record_id,given_name\n");
    for (int i = 0; i < 120_000; i++) {
      text.append("record-").append(i).append(",\"Owen\"\n");
    }

    PeopleFile.Contents contents = read(file(text.toString()));

    assertThat(contents.people().size()).isEqualTo(120_000);
    assertThat(contents.refused()).isZero();
  }

  @Test
  void aFileWithoutRecordIdsIsRefusedWithASentence() throws IOException {
    Path file = file("name\nOwen\n");

    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("has no column record_id");
  }

  private PeopleFile.Contents read(Path file) throws IOException, UnusableFileException {
    return PeopleFile.read(List.of(file), Map.of(), 2026, bytes -> {});
  }

  private static Refusals refusals(PeopleFile.Contents contents) {
    return contents.files().getFirst().refusals();
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "people", ".csv"), text);
  }
}
