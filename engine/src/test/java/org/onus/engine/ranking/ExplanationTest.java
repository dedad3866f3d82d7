package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.ranking.Given.crime;
import static org.onus.engine.ranking.Given.row;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.onus.engine.incidents.CustodySpells;
import org.onus.engine.incidents.HarmWeights;
import org.onus.engine.incidents.IncidentLog;

class ExplanationTest {

  private static final Given GIVEN =
      Given.rows(
          crime("C0", "N7", 900, "001/01").withVictim("V9"), // row 0, outside the window
          crime("C1", "N7", 100, "105/01").withVictim("V1"), // row 1
          crime("C1", "N7", 100, "125/09"), // row 2
          row("C2", "N7", 90).withVictim("V2"), // row 3
          row("C3", "N7", 90), // row 4
          row("C4", "N7", -3)); // row 5, after as-at

  @Test
  void everyPartPointsAtTheRowsBehindIt() {
    Explanation explanation = GIVEN.explain(Profiles.RFGV, "N7");

    assertThat(explanation.countedRows()).containsExactly(1, 2, 3, 4);
    assertThat(
            explanation.parts().stream()
                .collect(Collectors.toMap(Explanation.Part::name, Explanation.Part::rows)))
        .containsEntry("recency", List.of(3, 4))
        .containsEntry("frequency", List.of(1, 3, 4))
        .containsEntry("gravity", List.of(1, 2, 3, 4))
        .containsEntry("victims", List.of(1, 3));
  }

  /** Ninety days, three incidents, 10 + 7.5 + 1 + 1 days, two people. */
  @Test
  void everyPartShowsItsFormulaWithThesePersonsNumbers() {
    assertThat(GIVEN.explain(Profiles.RFGV, "N7").parts())
        .extracting(Explanation.Part::how)
        .containsExactly(
            "100 × 2^(−90 ÷ 90): 90 days at liberty since the last incident",
            "10 × 3 incidents, at most 100",
            "100 × ln(1 + 19.50) ÷ ln(1 + 5475): 19.50 harm days over 4 rows, at most 100",
            "25 × 2 known victim-survivors, at most 100");
  }

  /** 100 × 2^(−120 ÷ 90) = 39.685; 100 × ln(385.5) ÷ ln(5476) = 69.174. */
  @Test
  void everyPartSaysWhatWouldMoveIt() {
    assertThat(GIVEN.explain(Profiles.RFGV, "N7").parts())
        .extracting(Explanation.Part::wouldChange)
        .containsExactly(
            "after 30 more days at liberty without an incident: 39.69",
            "with one more incident: 40.00",
            "with 365 more harm days: 69.17",
            "with one more known victim-survivor: 75.00");
  }

  @Test
  void oneIsNotSpokenOfAsMany() {
    assertThat(Given.rows(row("C1", "N7", 1).withVictim("V1")).explain(Profiles.RFGV, "N7").parts())
        .extracting(Explanation.Part::how)
        .containsExactly(
            "100 × 2^(−1 ÷ 90): 1 day at liberty since the last incident",
            "10 × 1 incident, at most 100",
            "100 × ln(1 + 1) ÷ ln(1 + 5475): 1 harm day over 1 row, at most 100",
            "25 × 1 known victim-survivor, at most 100");
  }

  @Test
  void saysWhenTheLastIncidentLeavesTheWindow() {
    assertThat(recency(699).wouldChange())
        .isEqualTo("after 30 more days at liberty without an incident: 0.36");
    assertThat(recency(700).wouldChange())
        .isEqualTo("after 30 more days at liberty without an incident: no score");
    assertThat(recency(729).wouldChange())
        .isEqualTo("after 1 more day at liberty without an incident: no score");
  }

  private static Explanation.Part recency(int daysAgo) {
    return Given.rows(row("C1", "N7", daysAgo)).explain(Profiles.RFGV, "N7").parts().getFirst();
  }

  @Test
  void aCapOfRecencyStandsInItsFormula() throws Exception {
    WeightedProfile capped = ProfileFile.read("capped", "name: capped\ncaps: {recency: 50}");
    Explanation.Part recency =
        Given.rows(row("C1", "N7", 0)).explain(capped, "N7").parts().getFirst();

    assertThat(recency.value()).isEqualTo(50);
    assertThat(recency.how())
        .isEqualTo("100 × 2^(−0 ÷ 90): 0 days at liberty since the last incident, at most 50");
  }

  @Test
  void v100HasOnePart() {
    Explanation explanation =
        Given.rows(crime("C1", "N7", 9, "105/01"), crime("C2", "N7", 8, "125/09"))
            .explain(Profiles.V100, "N7");

    assertThat(explanation.parts()).hasSize(1);
    Explanation.Part harm = explanation.parts().getFirst();
    assertThat(harm.name()).isEqualTo("harm");
    assertThat(harm.contribution()).isEqualTo(17.5);
    assertThat(harm.rows()).containsExactly(0, 1);
    assertThat(harm.how()).isEqualTo("harm days of 2 crimes in 365 days, added up");
  }

  @Test
  void aPersonWithoutAScoreHasNone() {
    IncidentLog log = Given.rows(row("C1", "N7", 730)).log();
    Explainer explainer =
        new Explainer(
            log, Profiles.RFGV, HarmWeights.shipped(), CustodySpells.NOT_CHECKED, Given.AS_AT);

    assertThat(explainer.explain(log.history("N7").orElseThrow())).isEmpty();
  }
}
