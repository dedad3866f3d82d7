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
}
