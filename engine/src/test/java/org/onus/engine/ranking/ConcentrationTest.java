package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onus.engine.incidents.IncidentRow;

class ConcentrationTest {

  /** One of a hundred people carries 1,099 of 1,198 days; the first five 1,103, ten 1,108. */
  @Test
  void anExampleByHand() {
    double[] harm = new double[100];
    java.util.Arrays.fill(harm, 1);
    harm[42] = 1_099;

    Concentration concentration = Concentration.of(harm);

    assertThat(concentration.people()).isEqualTo(100);
    assertThat(concentration.harmDays()).isEqualTo(1_198);
    assertThat(concentration.top1()).isCloseTo(1_099 / 1_198.0, within(1e-12));
    assertThat(concentration.top5()).isCloseTo(1_103 / 1_198.0, within(1e-12));
    assertThat(concentration.top10()).isCloseTo(1_108 / 1_198.0, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource({"1,1,1,1", "19,1,1,2", "20,1,1,2", "21,1,2,3", "100,1,5,10", "101,2,6,11"})
  void aPerCentOfPeopleIsRoundedUp(int people, int one, int five, int ten) {
    double[] harm = new double[people];
    java.util.Arrays.fill(harm, 1);

    Concentration concentration = Concentration.of(harm);

    assertThat(concentration.top1()).isCloseTo((double) one / people, within(1e-12));
    assertThat(concentration.top5()).isCloseTo((double) five / people, within(1e-12));
    assertThat(concentration.top10()).isCloseTo((double) ten / people, within(1e-12));
  }

  @Test
  void nobodyAndNoHarmAreNoShare() {
    assertThat(Concentration.of(new double[0])).isEqualTo(new Concentration(0, 0, 0, 0, 0));
    assertThat(Concentration.of(new double[3])).isEqualTo(new Concentration(3, 0, 0, 0, 0));
  }

  @Property(tries = 100)
  void isTheShareOfThoseWithMostHarmInTheWindow(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int rows) {
    Ranking ranking = Given.random(seed, rows, 90).ranking(Profiles.RFGV);
    List<Double> harm = new ArrayList<>();
    ranking.first(Integer.MAX_VALUE).forEach(ranked -> harm.add(ranked.score().harmDays()));
    harm.sort(Comparator.reverseOrder());

    Concentration concentration = ranking.concentration();

    assertThat(concentration.people()).isEqualTo(harm.size());
    assertThat(concentration.top1()).isCloseTo(share(harm, 0.01), within(1e-9));
    assertThat(concentration.top5()).isCloseTo(share(harm, 0.05), within(1e-9));
    assertThat(concentration.top10()).isCloseTo(share(harm, 0.10), within(1e-9));
  }

  @Test
  void harmOutsideTheWindowIsNotThere() {
    IncidentRow old = Given.crime("C1", "N7", 900, "001/01");

    assertThat(Given.rows(old, Given.row("C2", "N8", 1)).ranking(Profiles.RFGV).concentration())
        .isEqualTo(new Concentration(1, 1, 1, 1, 1));
  }

  private static double share(List<Double> harm, double part) {
    double total = harm.stream().mapToDouble(Double::doubleValue).sum();
    int people = (int) Math.ceil(harm.size() * part - 1e-9);
    return total == 0
        ? 0
        : harm.stream().limit(people).mapToDouble(Double::doubleValue).sum() / total;
  }
}
