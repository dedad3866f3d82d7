package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hipparchus.util.CombinatoricsUtils;

/** What must hold of Fisher's test, whatever the table. */
class FisherTestPropertiesTest {

  @Property(tries = 200)
  void twoSitesAreWhatCountingSays(
      @ForAll @IntRange(min = 1, max = 15) int one,
      @ForAll @IntRange(min = 1, max = 15) int other,
      @ForAll @IntRange(max = 30) int yes,
      @ForAll @IntRange(max = 30) int here) {
    int all = Math.min(yes, one + other);
    int first = Math.clamp(here, Math.max(0, all - other), Math.min(one, all));
    double found = ways(one, first) * ways(other, all - first);
    double sum = 0;
    for (int x = Math.max(0, all - other); x <= Math.min(one, all); x++) {
      double table = ways(one, x) * ways(other, all - x);
      sum += table <= found * (1 + 1e-9) ? table : 0;
    }

    FisherTest test = FisherTest.of(new int[] {first, all - first}, new int[] {one, other});

    assertThat(test.p()).isCloseTo(sum / ways(one + other, all), offset(1e-12));
  }

  @Property(tries = 100)
  void neitherTheOrderOfSitesNorTheNameOfAnAnswerMatters(
      @ForAll @Size(min = 2, max = 5) List<@IntRange(max = 9) Integer> yes,
      @ForAll @Size(min = 5, max = 5) List<@IntRange(max = 9) Integer> no,
      @ForAll long seed) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < yes.size(); i++) {
      order.add(i);
    }
    FisherTest test = test(order, yes, no);
    Collections.shuffle(order, new Random(seed));

    assertThat(test(order, yes, no)).isEqualTo(test);
    assertThat(test(order, no, yes).p()).isCloseTo(test.p(), offset(1e-12));
  }

  private static FisherTest test(List<Integer> order, List<Integer> yes, List<Integer> no) {
    return FisherTest.of(
        order.stream().mapToInt(yes::get).toArray(),
        order.stream().mapToInt(i -> yes.get(i) + no.get(i)).toArray());
  }

  private static double ways(int of, int chosen) {
    return CombinatoricsUtils.binomialCoefficientDouble(of, chosen);
  }
}
