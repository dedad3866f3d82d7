package org.onus.engine.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Rounded counts tell no small difference between two questions. */
class RoundingTest {
  private static final int HIDDEN = -1;

  @Test
  void goesToTheNearestOnBothSides() {
    assertThat(IntStream.of(0, 5, 7, 8, 12, 13, 100).map(count -> Rounding.of(count, 5)))
        .containsExactly(0, 5, 5, 10, 10, 15, 100);
    assertThat(IntStream.of(14, 15, 24, 25).map(count -> Rounding.of(count, 10)))
        .containsExactly(10, 20, 20, 30);
    assertThat(IntStream.of(1, 2, 3).map(count -> Rounding.of(count, 1))).containsExactly(1, 2, 3);
  }

  @Property
  void nothingThatIsShownIsRoundedAway(
      @ForAll @IntRange(max = 5_000) int count, @ForAll @IntRange(min = 1, max = 12) int least) {
    int rounded = Rounding.of(count, least);
    assertThat(Math.abs(rounded - count)).isLessThanOrEqualTo(least / 2);
    assertThat(rounded % least).isZero();
    if (count >= least) {
      assertThat(rounded).isGreaterThanOrEqualTo(least);
    }
  }

  /**
   * Two counts, one of which holds the other: with a period and without its last quarter, with an
   * area and without it. Where the difference is one that would be hidden, what is published of
   * both is also published of two whose difference is none or one that would be shown.
   */
  @Property
  void aSmallDifferenceLooksLikeNoneOrALargeOne(
      @ForAll @IntRange(max = 300) int part,
      @ForAll @IntRange(min = 1, max = 11) int difference,
      @ForAll @IntRange(min = 3, max = 12) int least) {
    if (difference >= least) {
      return;
    }
    int whole = part + difference;
    int shownPart = published(part, least);
    int shownWhole = published(whole, least);
    boolean canBeElse =
        IntStream.rangeClosed(0, part + 2 * least)
            .filter(one -> published(one, least) == shownPart)
            .anyMatch(
                one ->
                    IntStream.rangeClosed(one, whole + 2 * least)
                        .filter(all -> published(all, least) == shownWhole)
                        .anyMatch(all -> all == one || all - one >= least));
    // from none to a hidden one the difference is the hidden count itself, and as hidden
    assertThat(canBeElse || (part == 0 && shownWhole == HIDDEN)).isTrue();
  }

  private static int published(int count, int least) {
    return count > 0 && count < least ? HIDDEN : Rounding.of(count, least);
  }
}
