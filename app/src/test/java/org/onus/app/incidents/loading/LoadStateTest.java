package org.onus.app.incidents.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The graph along which a load moves. */
class LoadStateTest {

  @Test
  void everyStateCanBeReachedFromTheFirst() {
    assertThat(from(LoadState.MATCHING)).containsExactlyInAnyOrder(LoadState.values());
  }

  @ParameterizedTest
  @EnumSource
  void everyLoadCanStillEnd(LoadState state) {
    assertThat(from(state)).anyMatch(LoadState::isEnded);
  }

  @ParameterizedTest
  @EnumSource
  void workThatFailsGoesBackToAStateThatWaits(LoadState state) {
    if (state.isWorking()) {
      assertThat(state.next()).anyMatch(next -> !next.isWorking() && !next.isEnded());
    }
  }

  @Test
  void whatIsRecordedIsNeverUndoneByMovingOn() {
    assertThat(LoadState.COMMITTED.next()).isEmpty();
    assertThat(LoadState.COMMITTING.next()).doesNotContain(LoadState.CANCELLED);
  }

  private static Set<LoadState> from(LoadState start) {
    Set<LoadState> reached = EnumSet.of(start);
    while (true) {
      Set<LoadState> more = EnumSet.copyOf(reached);
      reached.forEach(state -> more.addAll(state.next()));
      if (more.equals(reached)) {
        return reached;
      }
      reached = more;
    }
  }
}
