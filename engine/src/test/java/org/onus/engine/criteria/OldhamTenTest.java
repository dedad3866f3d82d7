package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.criteria.Invented.person;
import static org.onus.engine.criteria.Verdict.MET;
import static org.onus.engine.criteria.Verdict.NOT_KNOWN;
import static org.onus.engine.criteria.Verdict.NOT_MET;

import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.Sex;

/** A man with ten incidents in a lifetime. */
class OldhamTenTest {

  private static final String RULE = "oldham-ten";
  private static final String AS_AT = "2026-06-30";

  @Test
  void isMetByTheTenthIncidentAndNotTheNinth() {
    Invented nine = person().sex(Sex.MALE).on("2001-01-01", 9);
    assertThat(nine.verdict(RULE, AS_AT)).isEqualTo(NOT_MET);
    assertThat(nine.on(AS_AT).verdict(RULE, AS_AT)).isEqualTo(MET);
  }

  @Test
  void doesNotSeeATenthAfterAsAt() {
    Invented person = person().sex(Sex.MALE).on("2001-01-01", 9).on("2026-07-01");
    assertThat(person.verdict(RULE, AS_AT)).isEqualTo(NOT_MET);
    assertThat(person.verdict(RULE, "2026-07-01")).isEqualTo(MET);
  }

  @Test
  void isNotMetByAWomanOrAnotherSex() {
    assertThat(person().sex(Sex.FEMALE).on("2001-01-01", 12).verdict(RULE, AS_AT))
        .isEqualTo(NOT_MET);
    assertThat(person().sex(Sex.OTHER).on("2001-01-01", 12).verdict(RULE, AS_AT))
        .isEqualTo(NOT_MET);
  }

  @Test
  void isNotKnownWhereTheSexIsNotRecordedAndTheIncidentsSuffice() {
    assertThat(person().on("2001-01-01", 10).verdict(RULE, AS_AT)).isEqualTo(NOT_KNOWN);
    assertThat(person().on("2001-01-01", 9).verdict(RULE, AS_AT)).isEqualTo(NOT_MET);
  }

  @Test
  void takesTheSexRecordedLastUpToAsAt() {
    Invented corrected =
        person()
            .sex(Sex.FEMALE)
            .on("2001-01-01", 9)
            .sex(Sex.MALE)
            .on("2026-05-01")
            .sex(null)
            .on("2026-05-02")
            .sex(Sex.FEMALE)
            .on("2026-07-01");
    assertThat(corrected.verdict(RULE, AS_AT)).isEqualTo(MET);
    assertThat(corrected.verdict(RULE, "2026-07-01")).isEqualTo(NOT_MET);
  }

  @Test
  void doesNotKnowASexThatIsWrittenDownOnlyAfterAsAt() {
    Invented person = person().on("2001-01-01", 10).sex(Sex.MALE).on("2026-07-01");
    assertThat(person.verdict(RULE, AS_AT)).isEqualTo(NOT_KNOWN);
    assertThat(person.verdict(RULE, "2026-07-01")).isEqualTo(MET);
  }
}
