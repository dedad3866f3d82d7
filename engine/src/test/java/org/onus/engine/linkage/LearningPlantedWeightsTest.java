package org.onus.engine.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Two records of one person agree where neither slipped; the model must find how often that is. */
class LearningPlantedWeightsTest {

  private static final double TOLERANCE = 0.02;

  private final LinkageModel model =
      Linkage.of(Invented.people(6_000, 11).loaded(), Linkage.Progress.NONE).model();

  @Test
  void recoversHowOftenOnePersonsRecordsAgree() {
    double noSlip = (1 - Invented.SLIP) * (1 - Invented.SLIP);
    double oneSlip = 2 * Invented.SLIP * (1 - Invented.SLIP);

    assertThat(m(PersonColumn.GIVEN_NAME, Level.SAME)).isCloseTo(noSlip, within(TOLERANCE));
    assertThat(m(PersonColumn.GIVEN_NAME, Level.ONE_OFF)).isCloseTo(oneSlip, within(TOLERANCE));
    assertThat(m(PersonColumn.FAMILY_NAME, Level.SAME)).isCloseTo(noSlip, within(TOLERANCE));
    assertThat(m(PersonColumn.DOB, Level.SAME)).isCloseTo(1, within(TOLERANCE));
  }

  @Test
  void movingIsDisagreementAndAnUnknownDateIsNot() {
    double stayed = (1 - Invented.MOVED) * (1 - Invented.MOVED);

    assertThat(m(PersonColumn.TOWN, Level.SAME)).isCloseTo(stayed, within(0.03));
    assertThat(m(PersonColumn.DOB, Level.DIFFERENT)).isLessThan(TOLERANCE);
    assertThat(model.bits(PersonColumn.DOB, Level.MISSING, false)).isZero();
  }

  @Test
  void recoversHowOftenStrangersAgree() {
    double spelt = (1 - Invented.SLIP) * (1 - Invented.SLIP);

    assertThat(u(PersonColumn.GIVEN_NAME, Level.SAME)).isCloseTo(spelt / 60, within(0.001));
    assertThat(u(PersonColumn.FAMILY_NAME, Level.SAME)).isCloseTo(spelt / 800, within(0.0002));
    assertThat(u(PersonColumn.TOWN, Level.SAME)).isCloseTo(1 / 40.0, within(0.002));
  }

  @Test
  void recoversHowManyPairsAreOnePersons() {
    double records = 9_000;
    double planted = 3_000 / (records * (records - 1) / 2);

    assertThat(model.prior()).isCloseTo(planted, within(0.1 * planted));
  }

  private double m(PersonColumn column, Level level) {
    return model.agreementOfOnePerson(column, level, false);
  }

  private double u(PersonColumn column, Level level) {
    return model.agreementOfStrangers(column, level, false);
  }
}
