package org.onus.engine.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.criteria.Invented.person;
import static org.onus.engine.criteria.Invented.rule;
import static org.onus.engine.criteria.Verdict.MET;
import static org.onus.engine.criteria.Verdict.NOT_KNOWN;
import static org.onus.engine.criteria.Verdict.NOT_MET;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.Sex;

/** An age or sex that nobody recorded is never zero, and never silently a no. */
class UnknownFactsTest {

  private static Verdict ofNobodyKnown(String cel) {
    return person().on("2026-06-01").verdict(rule(cel), "2026-06-30");
  }

  @Test
  void makeAComparisonUnknownEitherWay() {
    assertThat(ofNobodyKnown("age >= 16")).isEqualTo(NOT_KNOWN);
    assertThat(ofNobodyKnown("age < 16")).isEqualTo(NOT_KNOWN);
    assertThat(ofNobodyKnown("!(age < 16)")).isEqualTo(NOT_KNOWN);
    assertThat(ofNobodyKnown("sex == male")).isEqualTo(NOT_KNOWN);
    assertThat(ofNobodyKnown("sex != male")).isEqualTo(NOT_KNOWN);
    assertThat(ofNobodyKnown("sex in [male, other]")).isEqualTo(NOT_KNOWN);
    assertThat(ofNobodyKnown("age + 1 > 3")).isEqualTo(NOT_KNOWN);
    assertThat(ofNobodyKnown("age > 18 ? true : true")).isEqualTo(NOT_KNOWN);
  }

  @Test
  void doNotMatterWhereTheRestDecides() {
    assertThat(ofNobodyKnown("age >= 16 || incidents(lifetime()) >= 1")).isEqualTo(MET);
    assertThat(ofNobodyKnown("incidents(lifetime()) >= 1 || age >= 16")).isEqualTo(MET);
    assertThat(ofNobodyKnown("sex == male && incidents(lifetime()) >= 2")).isEqualTo(NOT_MET);
    assertThat(ofNobodyKnown("age >= 16 && sex == male || sex == female")).isEqualTo(NOT_KNOWN);
  }

  @Test
  void canBeAskedFor() {
    assertThat(ofNobodyKnown("!ageKnown && !sexKnown")).isEqualTo(MET);
    assertThat(ofNobodyKnown("ageKnown && age >= 16")).isEqualTo(NOT_MET);
    assertThat(ofNobodyKnown("!sexKnown || sex != female")).isEqualTo(MET);
  }

  @Test
  void areKnownOnceAnyRowRecordsThem() {
    Invented person = person().sex(Sex.OTHER).born("2000-07-01").on("2026-06-01");
    person.sex(null).born(null).on("2026-06-02");
    assertThat(person.verdict(rule("sex == other && age == 25"), "2026-06-30")).isEqualTo(MET);
    assertThat(person.verdict(rule("sex in [female, other]"), "2026-06-30")).isEqualTo(MET);
    assertThat(person.verdict(rule("sex in [female, male]"), "2026-06-30")).isEqualTo(NOT_MET);
  }

  @Test
  void neverPutANameOnAList() {
    CriterionAt rule = rule("age >= 16").at(LocalDate.parse("2026-06-30"), HarmWeights.shipped());
    assertThat(rule.test(person().on("2026-06-01").history())).isFalse();
  }

  @Test
  void anAnswerTooLargeForANumberIsUnknownAndBreaksNothing() {
    assertThat(ofNobodyKnown("9223372036854775807 + incidents(lifetime()) > 0"))
        .isEqualTo(NOT_KNOWN);
  }
}
