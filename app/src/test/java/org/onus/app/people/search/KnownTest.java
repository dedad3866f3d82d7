package org.onus.app.people.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onus.engine.linkage.PersonColumn;

class KnownTest {
  private static final Known NOTHING = new Known(Map.of());

  @Test
  void takesANumberForWhatItIsByForm() {
    assertThat(NOTHING.withNumber("03/62845E", 2026).values())
        .containsExactly(Map.entry(PersonColumn.PNC, "03/62845E"));
    assertThat(NOTHING.withNumber("943 476 5919", 2026).values())
        .containsExactly(Map.entry(PersonColumn.NHS_NUMBER, "943 476 5919"));
    assertThat(NOTHING.withNumber("X123456", 2026).values())
        .containsExactly(Map.entry(PersonColumn.CRN, "X123456"));
  }

  @Test
  void takesANumberOfNoKnownFormForAnotherReference() {
    assertThat(NOTHING.withNumber("03/62845F", 2026).values())
        .containsExactly(Map.entry(PersonColumn.OTHER_ID, "03/62845F"));
  }

  @Test
  void leavesOutWhatIsBlank() {
    assertThat(new Known(Map.of(PersonColumn.DOB, " ")).saysNothing()).isTrue();
  }

  @Test
  void losesAddressAndPhoneWithTheWhereabouts() {
    assertThat(
            new Known(
                    Map.of(
                        PersonColumn.POSTCODE, "SA1 1AA",
                        PersonColumn.PHONE, "01792 000000",
                        PersonColumn.GIVEN_NAME, "Ann"))
                .withoutWhereabouts()
                .values())
        .containsExactly(Map.entry(PersonColumn.GIVEN_NAME, "Ann"));
  }

  @Test
  void tellsEnoughWithTwoThingsOrANumber() {
    assertThat(of(PersonColumn.GIVEN_NAME, "Jo", PersonColumn.FAMILY_NAME, "Ng")).isTrue();
    assertThat(of(PersonColumn.FAMILY_NAME, "Ng", PersonColumn.DOB, "1985")).isTrue();
    assertThat(of(PersonColumn.TOWN, "Deal", PersonColumn.STREET, "Elms")).isTrue();
    assertThat(of(PersonColumn.OTHER_ID, "W-711")).isTrue();
    assertThat(of(PersonColumn.PNC, "03/62845E")).isTrue();
  }

  @Test
  void tellsTooLittleWithOneNameOrWhatIsOnlyBegun() {
    assertThat(of(PersonColumn.FAMILY_NAME, "Prosser")).isFalse();
    assertThat(of(PersonColumn.GIVEN_NAME, "J", PersonColumn.FAMILY_NAME, "Ng")).isFalse();
    assertThat(of(PersonColumn.FAMILY_NAME, "Ng", PersonColumn.DOB, "198")).isFalse();
    assertThat(of(PersonColumn.OTHER_ID, "W-71")).isFalse();
    assertThat(NOTHING.isTelling()).isFalse();
  }

  private static boolean of(PersonColumn column, String text) {
    return new Known(Map.of(column, text)).isTelling();
  }

  private static boolean of(PersonColumn one, String text, PersonColumn other, String more) {
    return new Known(Map.of(one, text, other, more)).isTelling();
  }
}
