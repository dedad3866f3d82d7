package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onus.engine.incidents.RefusalCode;
import org.onus.engine.incidents.UnusableFileException;

/** A people file as it is written. */
class PersonRowsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void keepsWhatIsWrittenAndLeavesOutWhatIsBlank() throws Exception {
    PersonRows.Contents contents =
        read("Family_Name,record_id,dob,colour\n O'Néill , P1 ,31/02/1980,red\n,P2,,\n");

    assertThat(contents.records())
        .containsExactly(
            new PersonRecord(
                "P1", Map.of(PersonColumn.FAMILY_NAME, "O'Néill", PersonColumn.DOB, "31/02/1980")),
            new PersonRecord("P2", Map.of()));
    assertThat(contents.rows()).isEqualTo(2);
  }

  @Test
  void takesARowWrittenTwiceOnce() throws Exception {
    PersonRows.Contents contents = read("record_id,sex\nP1,M\nP1,M\n");

    assertThat(contents.records()).hasSize(1);
    assertThat(contents.refused().size()).isZero();
  }

  @Test
  void refusesBothOfTwoRowsThatSayOtherThingsOfOneRecord() throws Exception {
    PersonRows.Contents contents = read("record_id,sex\nP1,M\nP2,F\nP1,F\nP1,M\n,M\nP3,M,odd\n");

    assertThat(contents.records()).extracting(PersonRecord::id).containsExactly("P2");
    assertThat(contents.refused().list())
        .extracting(refused -> refused.line() + " " + refused.code())
        .containsExactly(
            "2 " + RefusalCode.REPEATED_RECORD,
            "4 " + RefusalCode.REPEATED_RECORD,
            "5 " + RefusalCode.REPEATED_RECORD,
            "6 " + RefusalCode.NO_RECORD,
            "7 " + RefusalCode.WRONG_FIELD_COUNT);
  }

  @Test
  void isNoFileOfPeopleWithoutRecordIds() {
    assertThatThrownBy(() -> read("name\nx\n"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("record_id");
  }

  private PersonRows.Contents read(String text) throws IOException, UnusableFileException {
    return PersonRows.read(Files.writeString(folder.resolve("people.csv"), text), Map.of());
  }
}
