package org.onus.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every table of items and sites. */
class PrevalencePropertiesTest {

  @Property(tries = 100)
  void theOrderOfRowsDoesNotMatter(@ForAll long seed) {
    List<Answer> answers = answers(seed, 300, 3);
    List<Answer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(seed));

    assertSame(shuffled, answers, 1);
  }

  @Property(tries = 50)
  void aTableWithEveryCaseSeveralTimesHasSoManyTimesTheStatistic(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int times) {
    List<Answer> answers = answers(seed, 120, 2);
    List<Answer> more = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      more.addAll(answers);
    }

    assertSame(more, answers, times);
  }

  private static void assertSame(List<Answer> other, List<Answer> answers, int times) {
    List<Prevalence> after = sorted(other);
    List<Prevalence> before = sorted(answers);
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).item()).isEqualTo(before.get(i).item());
      assertThat(after.get(i).bySite().keySet())
          .containsExactlyInAnyOrderElementsOf(before.get(i).bySite().keySet());
      assertSame(after.get(i).difference(), before.get(i).difference(), times);
    }
  }

  private static void assertSame(Difference after, Difference before, int times) {
    switch (before) {
      case Difference.NotTested notTested ->
          assertThat(after).isInstanceOf(Difference.NotTested.class);
      case Difference.Tested tested ->
          assertThat(after)
              .isInstanceOfSatisfying(
                  Difference.Tested.class,
                  other ->
                      assertThat(other.chiSquare())
                          .isCloseTo(times * tested.chiSquare(), offset(1e-9)));
    }
  }

  private static List<Prevalence> sorted(List<Answer> answers) {
    return Prevalence.of(answers).stream().sorted(Comparator.comparing(Prevalence::item)).toList();
  }

  private static List<Answer> answers(long seed, int cases, int sites) {
    Random random = new Random(seed);
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      String site = "site " + random.nextInt(sites);
      for (String item : List.of("1", "2")) {
        int answer = random.nextInt(5);
        answers.add(new Answer("case " + i, site, item, "recent", answer == 4 ? null : answer < 2));
      }
    }
    return answers;
  }
}
