package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How far ranks move, against sorting everybody anew for each set of weights. */
class StabilityTest {

  private static final double[][] MOVED = {
    {0.25, 0.25, 0.30, 0.20},
    {0.25 * 0.8, 0.25, 0.30, 0.20},
    {0.25 * 1.2, 0.25, 0.30, 0.20},
    {0.25, 0.25 * 0.8, 0.30, 0.20},
    {0.25, 0.25 * 1.2, 0.30, 0.20},
    {0.25, 0.25, 0.30 * 0.8, 0.20},
    {0.25, 0.25, 0.30 * 1.2, 0.20},
    {0.25, 0.25, 0.30, 0.20 * 0.8},
    {0.25, 0.25, 0.30, 0.20 * 1.2},
  };

  @Property(tries = 150)
  void isTheBestAndTheWorstRankUnderTheMovedWeights(
      @ForAll long seed,
      @ForAll @IntRange(max = 150) int rows,
      @ForAll @IntRange(min = 1, max = 40) int people,
      @ForAll @IntRange(max = 45) int places) {
    Ranking ranking = Given.random(seed, rows, people).ranking(Profiles.RFGV);
    List<Ranked> all = ranking.first(Integer.MAX_VALUE);
    Map<String, Stability> expected = naively(all);

    for (List<Ranked> list : List.of(all, ranking.first(places))) {
      for (Ranked ranked : list) {
        assertThat(ranked.stability()).isEqualTo(expected.get(ranked.history().personId()));
      }
    }
  }

  @Test
  void aProfileOfOneComponentHasNone() {
    Given given =
        Given.rows(Given.crime("C1", "N7", 1, "105/01"), Given.crime("C2", "N7", 1, "105/01"));

    assertThat(given.list(Profiles.V100).getFirst().stability()).isNull();
  }

  @Test
  void aPersonAloneIsAlwaysFirst() {
    assertThat(Given.rows(Given.row("C1", "N7", 1)).list(Profiles.RFGV).getFirst().stability())
        .isEqualTo(new Stability(1, 1));
  }

  private static Map<String, Stability> naively(List<Ranked> all) {
    Map<String, Stability> stabilities = new HashMap<>();
    for (double[] weights : MOVED) {
      ToDoubleFunction<Ranked> value =
          ranked -> {
            Components c = Objects.requireNonNull(ranked.score().components());
            return weights[0] * c.recency()
                + weights[1] * c.frequency()
                + weights[2] * c.gravity()
                + weights[3] * c.victims();
          };
      List<Ranked> sorted = new ArrayList<>(all);
      sorted.sort(
          Comparator.comparingDouble(value)
              .thenComparingDouble(ranked -> ranked.score().harmDays())
              .thenComparingInt(ranked -> ranked.score().events())
              .thenComparing(ranked -> ranked.score().lastEvent())
              .reversed()
              .thenComparing(ranked -> ranked.history().personId()));
      for (int i = 0; i < sorted.size(); i++) {
        stabilities.merge(
            sorted.get(i).history().personId(),
            new Stability(i + 1, i + 1),
            (a, b) -> new Stability(Math.min(a.best(), b.best()), Math.max(a.worst(), b.worst())));
      }
    }
    return stabilities;
  }
}
