package org.onus.engine.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.onus.engine.ranking.PlainRanking.Line;

/** Both shipped profiles on random logs with custody against {@link PlainRanking}. */
class ListAgainstTheDesignTest {

  private static final double TOLERANCE = 1e-9;

  /** Of the codes of {@link Given}, those that are no crimes; a code nobody knows is one. */
  private static final Set<String> NO_CRIMES = Set.of("997/01", "DA21501");

  @Property(tries = 300)
  void rfgv(
      @ForAll long seed,
      @ForAll @IntRange(max = 120) int rows,
      @ForAll @IntRange(min = 1, max = 8) int people) {
    Given given = Given.random(seed, rows, people);

    List<Ranked> list = given.list(Profiles.RFGV);
    List<Line> lines = given.plain().rfgv();

    compare(list, lines);
    for (int i = 0; i < lines.size(); i++) {
      Components components = Objects.requireNonNull(list.get(i).score().components());
      assertThat(components.recency()).isCloseTo(lines.get(i).recency(), within(TOLERANCE));
      assertThat(components.frequency()).isCloseTo(lines.get(i).frequency(), within(TOLERANCE));
      assertThat(components.gravity()).isCloseTo(lines.get(i).gravity(), within(TOLERANCE));
      assertThat(components.victims()).isCloseTo(lines.get(i).victims(), within(TOLERANCE));
    }
  }

  @Property(tries = 300)
  void v100(
      @ForAll long seed,
      @ForAll @IntRange(max = 120) int rows,
      @ForAll @IntRange(min = 1, max = 8) int people) {
    Given given = Given.random(seed, rows, people);

    List<Ranked> list = given.list(Profiles.V100);

    compare(list, given.plain().v100(code -> !NO_CRIMES.contains(code)));
    assertThat(list).allMatch(ranked -> ranked.score().components() == null);
  }

  private static void compare(List<Ranked> list, List<Line> lines) {
    assertThat(list.stream().map(ranked -> ranked.history().personId()))
        .containsExactlyElementsOf(lines.stream().map(Line::person).toList());
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      Score score = list.get(i).score();
      assertThat(list.get(i).rank()).isEqualTo(i + 1);
      assertThat(score.value()).isCloseTo(line.score(), within(TOLERANCE));
      assertThat(score.events()).isEqualTo(line.events());
      assertThat(score.victims()).isEqualTo(line.knownVictims());
      assertThat(score.lastEvent()).isEqualTo(line.lastEvent());
      assertThat(score.harmDays()).isCloseTo(line.harmDays(), within(TOLERANCE));
    }
  }
}
