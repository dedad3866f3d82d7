package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Check characters. The PNC and CRO numbers are the test values of the public repository
 * ministryofjustice/hmpps-person-record; they are nobody's.
 */
class IdentifiersTest {

  @ParameterizedTest
  @CsvSource({
    "PNC, 2003/0062845E, 2003/0062845E",
    "PNC, 03/62845E, 2003/0062845E",
    "PNC, 1979/0163001b, 1979/0163001B",
    "PNC, 79/163001B, 1979/0163001B",
    "PNC, 2002/0073319Z, 2002/0073319Z",
    "PNC, 2000/0000223R, 2000/0000223R",
    "PNC, 1967/9893091D, 1967/9893091D",
    "PNC, 19790163001B, 1979/0163001B",
    "CRO, 085227/65L, 085227/65L",
    "CRO, 85227/65L, 085227/65L",
    "CRO, 065656/91H, 065656/91H",
    "PRISON_NUMBER, a1234bc, A1234BC",
    "CRN, X123456, X123456",
    "NHS_NUMBER, 943 476 5919, 9434765919"
  })
  void validOnesHaveOneForm(IdentifierKind kind, String written, String canonical) {
    Identifier read = kind.read(written, 2026);

    assertThat(read).isInstanceOf(Identifier.Valid.class).isEqualTo(kind.read(canonical, 2026));
    assertThat(read.text()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource({
    "PNC, 1980/0163001B, WRONG_CHECK",
    "PNC, 2001/0171310S, WRONG_CHECK",
    "PNC, 123, WRONG_FORM",
    "CRO, 085227/65M, WRONG_CHECK",
    "NHS_NUMBER, 9434765918, WRONG_CHECK",
    "NHS_NUMBER, 9990000000, WRONG_CHECK",
    "PRISON_NUMBER, A123BC, WRONG_FORM",
    "CRN, 1234567, WRONG_FORM"
  })
  void malformedOnesAreKeptAsTextAndNeverEqual(
      IdentifierKind kind, String written, Identifier.Fault fault) {
    Identifier read = kind.read(written, 2026);

    assertThat(read).isInstanceOf(Identifier.Malformed.class);
    assertThat(((Identifier.Malformed) read).fault()).isEqualTo(fault);
    assertThat(read.text()).isEqualTo(written);
    assertThat(read).isNotEqualTo(kind.read(written, 2026));
  }

  @Test
  void aYearOfTwoDigitsIsNotInTheFuture() {
    assertThat(IdentifierKind.PNC.read("67/9893091D", 2026).text()).startsWith("1967/");
    assertThat(IdentifierKind.PNC.read("03/0062845E", 2002).text()).startsWith("1903/");
    assertThat(IdentifierKind.PNC.read("03/0062845E", 2003).text()).startsWith("2003/");
  }
}
