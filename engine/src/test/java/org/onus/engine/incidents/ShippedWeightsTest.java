package org.onus.engine.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every shipped code against a table written down once more from the published group medians of the
 * 2026 sheet (violence with injury 365, without injury 10, stalking and harassment 10, rape 2555,
 * other sexual offences 182.25, arson 185, public order 7.5, homicide 5475, miscellaneous 10) and
 * Onus's floors (365 days, breaches 30, never less than 1).
 */
class ShippedWeightsTest {

  private static final Map<Double, List<String>> DAYS =
      Map.of(
          5475.0, List.of("001/01", "004/01"),
          2555.0, List.of("019/08", "019/10"),
          365.0,
              List.of(
                  "002/00", "003/01", "005/01", "005/04", "008/01", "008/06", "008/65", "008/66",
                  "008/67", "008/77", "011/03", "195/12", "SC15004", "SC15005", "SC15006",
                  "OF61014", "PH97006", "PH97010", "PH97011"),
          185.0, List.of("056/01"),
          182.25, List.of("020/03", "020/05", "088/15"),
          30.0,
              List.of(
                  "008/29", "008/31", "008/74", "066/38", "066/39", "066/97", "068/19", "997/01",
                  "FL96001", "SE20002", "PH97005", "PH97012", "DA21001", "DA21002", "DA21004",
                  "DA21005", "DA21503", "CS10503", "MC80530", "ST19001", "ST19002"),
          10.0,
              List.of(
                  "008/30", "008/71", "036/03", "079/04", "105/01", "195/41", "195/94", "CJ88001",
                  "CJ88116", "PH97004", "PH97009"),
          7.5, List.of("125/09"),
          1.0, List.of("DA21501", "DA21502", "CS10501", "ST19501"));

  /** Applications, powers of arrest and civil breaches are not themselves offences. */
  private static final List<String> NO_CRIMES =
      List.of(
          "997/01", "DA21501", "DA21502", "DA21503", "CS10501", "CS10503", "MC80530", "ST19501");

  private final HarmWeights weights = HarmWeights.shipped();

  @Test
  void everyCodeWeighsItsGroupsMedianOrItsFloor() {
    DAYS.forEach(
        (days, codes) ->
            codes.forEach(code -> assertThat(weights.days(code)).as(code).isEqualTo(days)));
  }

  @Test
  void noOtherCodeIsShipped() {
    assertThat(Offences.all())
        .extracting(Offence::code)
        .containsExactlyInAnyOrderElementsOf(DAYS.values().stream().flatMap(List::stream).toList());
  }

  @Test
  void aCodeIsOneOfACrimeUnlessItIsAnApplicationOrACivilBreach() {
    for (Offence offence : Offences.all()) {
      assertThat(Offences.isCrime(null, offence.code()))
          .as(offence.code())
          .isEqualTo(!NO_CRIMES.contains(offence.code()));
    }
  }

  @Test
  void theKindOfTheRowDecidesBeforeTheCode() {
    assertThat(Offences.isCrime(Kind.CRIME, null)).isTrue();
    assertThat(Offences.isCrime(Kind.CRIME, "DA21501")).isTrue();
    assertThat(Offences.isCrime(Kind.NON_CRIME, "001/01")).isFalse();
    assertThat(Offences.isCrime(null, null)).isFalse();
    assertThat(Offences.isCrime(null, "never heard of")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"9.99,10", "10,10", "10.01,10.01", "0,10", "365,365"})
  void aFloorLiftsWhatLiesUnderItAndNothingElse(double median, double days) {
    assertThat(new Offence("X", "x", "group", median, 10, true).days()).isEqualTo(days);
  }

  @ParameterizedTest
  @ValueSource(strings = {"008/67", "8/67", "08/67", " 8/67 ", "sc15004", "Sc15004"})
  void otherSpellingsOfACodeAreTheCode(String code) {
    assertThat(weights.days(code)).isEqualTo(365);
    assertThat(weights.knows(code)).isTrue();
    assertThat(Offences.find(code).orElseThrow().label())
        .isEqualTo("controlling or coercive behaviour");
  }

  @Test
  void aSubclassOfOneDigitIsFilledUpToo() {
    assertThat(weights.days("8/6")).isEqualTo(365);
    assertThat(weights.days("2/0")).isEqualTo(365);
  }

  @ParameterizedTest
  @ValueSource(strings = {"008/99", "8", "8/067", "0008/67", "8-67", "8N", "67/8", "battery", "?"})
  void aCodeNobodyKnowsWeighsADay(String code) {
    assertThat(weights.days(code)).isEqualTo(1);
    assertThat(weights.knows(code)).isFalse();
  }

  @Test
  void aRowWithoutACodeWeighsLikeANonCrimeIncident() {
    assertThat(weights.days((String) null)).isEqualTo(Offences.NON_CRIME_DAYS).isEqualTo(1);
    assertThat(weights.knows(null)).isTrue();
  }

  @Test
  void labelsCanStandInsideASentence() {
    assertThat(Offences.all())
        .extracting(Offence::label)
        .allMatch(label -> label.matches("[a-z][a-z -]+"));
  }
}
