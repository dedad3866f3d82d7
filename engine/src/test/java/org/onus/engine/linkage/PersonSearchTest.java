package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.linkage.PersonColumn.DOB;
import static org.onus.engine.linkage.PersonColumn.FAMILY_NAME;
import static org.onus.engine.linkage.PersonColumn.GIVEN_NAME;
import static org.onus.engine.linkage.PersonColumn.POSTCODE;
import static org.onus.engine.linkage.PersonColumn.STREET;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Somebody searches and knows little. */
class PersonSearchTest {
  private static final String SOUGHT = "sought";

  private final Invented invented = Invented.people(1_000, 5);
  private final PersonIndex index =
      new PersonIndex(
          Linkage.of(invented.loaded(), Linkage.Progress.NONE).model(), Invented.THIS_YEAR);

  PersonSearchTest() {
    invented.records().forEach(index::add);
    index.add(
        new PersonRecord(
            SOUGHT,
            Map.of(
                GIVEN_NAME, "Zebedee",
                FAMILY_NAME, "Quillthorpe",
                DOB, "1971-09-23",
                STREET, "Vixen Steps",
                POSTCODE, "ZE7 9QX")));
  }

  @Test
  void findsByOneNameThatSoundsAlike() {
    assertThat(first(Map.of(FAMILY_NAME, "Quilthorp"))).isEqualTo(SOUGHT);
    assertThat(first(Map.of(GIVEN_NAME, "Zebadee"))).isEqualTo(SOUGHT);
  }

  @Test
  void findsByTheWholePostcodeOrItsFirstHalf() {
    assertThat(first(Map.of(POSTCODE, "ze79qx"))).isEqualTo(SOUGHT);
    assertThat(first(Map.of(POSTCODE, "ZE7"))).isEqualTo(SOUGHT);
  }

  @Test
  void findsByAnInitialAndAYear() {
    assertThat(first(Map.of(GIVEN_NAME, "Z", FAMILY_NAME, "Quillthorpe", DOB, "1971")))
        .isEqualTo(SOUGHT);
  }

  @Test
  void findsByTheStreetAlone() {
    assertThat(first(Map.of(STREET, "vixen steps"))).isEqualTo(SOUGHT);
  }

  @Test
  void tellsOnlyOfThoseForWhomMoreSpeaksThanAgainst() {
    List<PersonIndex.Match> matches =
        index
            .search(new PersonRecord("", Map.of(FAMILY_NAME, "Quillthorpe", GIVEN_NAME, "Zebedee")))
            .toList();

    assertThat(matches)
        .isNotEmpty()
        .allSatisfy(
            match ->
                assertThat(match.evidence().weight()).isGreaterThan(match.evidence().priorBits()));
  }

  @Test
  void doesNotFindWhatNobodyKnows() {
    assertThat(first(Map.of(FAMILY_NAME, "Xanthopoulou"))).isEqualTo("nobody");
    assertThat(first(Map.of())).isEqualTo("nobody");
  }

  private String first(Map<PersonColumn, String> known) {
    return index
        .search(new PersonRecord("", known))
        .findFirst()
        .map(PersonIndex.Match::id)
        .orElse("nobody");
  }
}
