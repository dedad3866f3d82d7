package org.onus.app.people.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onus.engine.linkage.Identifier.Fault;
import org.onus.engine.linkage.PersonColumn;

class WrittenTest {

  @Test
  void bringsTheColumnsOfOneValueTogether() {
    assertThat(
            of(
                Map.of(
                    PersonColumn.GIVEN_NAME, "Ann",
                    PersonColumn.FAMILY_NAME, " van  der\tBerg ",
                    PersonColumn.POSTCODE, "SA1 1AA")))
        .containsExactly(
            new Written(DetailKind.NAME, List.of("Ann", "", "van der Berg"), null),
            new Written(DetailKind.ADDRESS, List.of("", "", "", "SA1 1AA"), null));
  }

  @Test
  void saysNothingOfWhatIsBlank() {
    assertThat(of(Map.of(PersonColumn.DOB, " ", PersonColumn.SEX, "F")))
        .containsExactly(new Written(DetailKind.SEX, List.of("F"), null));
  }

  @Test
  void writesAValidNumberInItsOneForm() {
    assertThat(of(Map.of(PersonColumn.PNC, "03/62845e")))
        .containsExactly(new Written(DetailKind.PNC, List.of("2003/0062845E"), null));
  }

  @Test
  void keepsAMalformedNumberWithItsFault() {
    assertThat(of(Map.of(PersonColumn.PNC, "03/62845f", PersonColumn.NHS_NUMBER, "none")))
        .containsExactly(
            new Written(DetailKind.PNC, List.of("03/62845f"), Fault.WRONG_CHECK),
            new Written(DetailKind.NHS_NUMBER, List.of("none"), Fault.WRONG_FORM));
  }

  @Test
  void keepsAWrongDateOfBirthAsItIsWritten() {
    assertThat(of(Map.of(PersonColumn.DOB, "31/02/1980")))
        .containsExactly(new Written(DetailKind.BIRTH, List.of("31/02/1980"), null));
  }

  @Test
  void readsEachCodeHoweverItIsWritten() {
    for (DetailKind kind : DetailKind.values()) {
      kind.codes()
          .ifPresent(
              list ->
                  list.codes()
                      .forEach(
                          code ->
                              assertThat(parts(kind, " " + code.toLowerCase(Locale.ROOT)))
                                  .containsExactly(code)));
    }
  }

  @Test
  void readsAnOlderCodeAsItsAnswerIsWrittenToday() {
    assertThat(parts(DetailKind.ETHNICITY, "O1")).containsExactly("A4");
    assertThat(parts(DetailKind.ETHNICITY, "w8")).containsExactly("W3");
    assertThat(parts(DetailKind.INTERPRETER, "yes")).containsExactly("Y");
  }

  @Test
  void guessesNothingFromOtherWords() {
    assertThat(parts(DetailKind.ETHNICITY, "White British")).containsExactly("White British");
    assertThat(parts(DetailKind.INTERPRETER, "sometimes")).containsExactly("sometimes");
    assertThat(parts(DetailKind.DISABILITY, "Y")).containsExactly("Y");
  }

  private static List<String> parts(DetailKind kind, String written) {
    return of(Map.of(kind.columns().getFirst(), written)).getFirst().parts();
  }

  private static List<Written> of(Map<PersonColumn, String> row) {
    return Written.of(row, 2026);
  }
}
