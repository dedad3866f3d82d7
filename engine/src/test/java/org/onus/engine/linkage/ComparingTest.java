package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well two values agree, column by column. */
class ComparingTest {

  @ParameterizedTest
  @CsvSource({
    "GIVEN_NAME, Jonathan, JONATHAN, SAME",
    "GIVEN_NAME, Zoë, zoe, SAME",
    "GIVEN_NAME, Bill, William, RELATED",
    "GIVEN_NAME, Gwilym, William, RELATED",
    "GIVEN_NAME, Siôn, John, RELATED",
    "GIVEN_NAME, Daz, Darren, RELATED",
    "GIVEN_NAME, Tomek, Tomasz, RELATED",
    "GIVEN_NAME, Jonathan, Jonathon, ONE_OFF",
    "GIVEN_NAME, Mark, Makr, ONE_OFF",
    "GIVEN_NAME, Mohammed, Muhamad, ALIKE",
    "GIVEN_NAME, Khalid, Kahlied, ALIKE",
    "GIVEN_NAME, J, Jonathan, PART",
    "GIVEN_NAME, P, Jonathan, DIFFERENT",
    "GIVEN_NAME, Adam, Rhys, DIFFERENT",
    "FAMILY_NAME, O'Brien, OBrien, SAME",
    "FAMILY_NAME, Smith-Jones, Smith, PART",
    "FAMILY_NAME, Smith Jones, Smith-Jones, SAME",
    "FAMILY_NAME, unknown, Smith, MISSING",
    "DOB, 1980-05-12, 12/05/1980, SAME",
    "DOB, 19800512, 1980-05-12T00:00, SAME",
    "DOB, 1980-05-12, 1980-12-05, EXCHANGED",
    "DOB, 1980-05-31, 1980-31-05, EXCHANGED",
    "DOB, 1980-05-12, 1980-05-13, ONE_OFF",
    "DOB, 1980-05-12, 1980-05-27, ALIKE",
    "DOB, 1980-05-12, 1981-11-27, RELATED",
    "DOB, 1980-05-12, 1980, PART",
    "DOB, 1980-05-12, 05/1980, PART",
    "DOB, 1980-05-12, 1980-05-00, PART",
    "DOB, 1980-05-12, 1955-02-27, DIFFERENT",
    "DOB, 1980-05-12, 1990, DIFFERENT",
    "DOB, 1980-13-12, 1980-12-13, EXCHANGED",
    "DOB, not known, 1980-12-13, MISSING",
    "POSTCODE, sa1 2ab, SA12AB, SAME",
    "POSTCODE, SA1 2AB, SA1 2AC, ONE_OFF",
    "POSTCODE, SA1 2AB, SA1 2XY, ALIKE",
    "POSTCODE, SA1 2AB, SA1 9XY, RELATED",
    "POSTCODE, SA1 2AB, LD3 9XY, DIFFERENT",
    "STREET, 'High St', High Street, SAME",
    "STREET, High Street, Hihg Street, ONE_OFF",
    "PHONE, +44 (0)7700 900123, 07700900123, SAME",
    "PHONE, 07700900123, 07700900124, ONE_OFF",
    "SEX, M, male, SAME",
    "SEX, M, F, DIFFERENT",
    "SEX, M, not stated, MISSING",
    "PNC, 03/62845E, 2003/0062845E, SAME",
    "PNC, 1980/0163001B, 1980/0163001B, MISSING",
    "OTHER_ID, AB-12 3, ab123, SAME"
  })
  void agreesAs(PersonColumn column, String left, String right, Level level) {
    assertThat(levelOf(Map.of(column, left), Map.of(column, right), column)).isEqualTo(level);
    assertThat(levelOf(Map.of(column, right), Map.of(column, left), column)).isEqualTo(level);
  }

  @Test
  void exchangedNamesAreEvidenceOnce() {
    Map<PersonColumn, String> one =
        Map.of(PersonColumn.GIVEN_NAME, "Ali", PersonColumn.FAMILY_NAME, "Hassan");
    Map<PersonColumn, String> other =
        Map.of(PersonColumn.GIVEN_NAME, "Hassan", PersonColumn.FAMILY_NAME, "Ali");

    assertThat(levelOf(one, other, PersonColumn.GIVEN_NAME)).isEqualTo(Level.EXCHANGED);
    assertThat(levelOf(one, other, PersonColumn.FAMILY_NAME)).isEqualTo(Level.MISSING);
  }

  @Test
  void aFamilyNameWithinOneDwellingIsMarked() {
    Map<PersonColumn, String> home =
        Map.of(
            PersonColumn.FAMILY_NAME, "Amblemoss",
            PersonColumn.HOUSE_NUMBER, "7",
            PersonColumn.POSTCODE, "SA1 2AB");

    assertThat(codeOf(home, home, PersonColumn.FAMILY_NAME)).isEqualTo(9);
    assertThat(
            codeOf(
                home,
                Map.of(PersonColumn.FAMILY_NAME, "Amblemoss", PersonColumn.HOUSE_NUMBER, "7"),
                PersonColumn.FAMILY_NAME))
        .isEqualTo(1);
  }

  private static Level levelOf(
      Map<PersonColumn, String> left, Map<PersonColumn, String> right, PersonColumn column) {
    return Level.of(codeOf(left, right, column));
  }

  private static int codeOf(
      Map<PersonColumn, String> left, Map<PersonColumn, String> right, PersonColumn column) {
    People people =
        new People.Builder(2026)
            .add(new PersonRecord("1", left))
            .add(new PersonRecord("2", right))
            .build();
    @Nullable Value[] cells = people.cells();
    return Comparing.code(column.cell(), cells, 0, cells, PersonColumn.COMPARED);
  }
}
