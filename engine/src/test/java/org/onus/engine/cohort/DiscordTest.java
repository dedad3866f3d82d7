package org.onus.engine.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onus.engine.cohort.Discord.*;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.onus.engine.cohort.Discord.Views;
import org.onus.engine.incidents.RiskGrade;

class DiscordTest {
  private static final Grades NONE = new Grades(0, 0, 0);

  @Test
  void gradesAreCountedAndTheHighestStands() {
    Grades grades = Grades.of(List.of(RiskGrade.MEDIUM, RiskGrade.STANDARD, RiskGrade.MEDIUM));
    assertThat(grades).isEqualTo(new Grades(0, 2, 1));
    assertThat(grades.highest()).contains(RiskGrade.MEDIUM);
    assertThat(new Grades(1, 9, 9).highest()).contains(RiskGrade.HIGH);
    assertThat(new Grades(0, 0, 1).highest()).contains(RiskGrade.STANDARD);
    assertThat(NONE.highest()).isEmpty();
  }

  @Test
  void threeTimesMediumAndNeverHighIsRepeated() {
    assertThat(of(new Grades(0, 3, 0))).containsExactly(REPEATED_MEDIUM);
    assertThat(of(new Grades(0, 2, 5))).isEmpty();
    assertThat(of(new Grades(1, 3, 0))).isEmpty();
  }

  @Test
  void whatNobodySaidPartsFromNothing() {
    assertThat(of(NONE)).isEmpty();
    assertThat(judged(NONE, Side.NO_THRESHOLD, true)).isEmpty();
    assertThat(judged(NONE, Side.OPEN, false)).isEmpty();
    assertThat(judged(NONE, Side.UNSCORED, true)).isEmpty();
  }

  @Test
  void gradesPartFromJudgementAndScore() {
    Grades medium = new Grades(0, 1, 0);
    Grades standard = new Grades(0, 0, 2);
    Grades high = new Grades(1, 0, 0);
    assertThat(judged(medium, Side.NO_THRESHOLD, true)).containsExactly(GRADED_BELOW_JUDGEMENT);
    assertThat(judged(standard, Side.REACHED, true))
        .containsExactly(GRADED_BELOW_JUDGEMENT, GRADED_BELOW_SCORE);
    assertThat(judged(high, Side.REACHED, true)).isEmpty();
    assertThat(judged(high, Side.BELOW, false)).containsExactly(GRADED_ABOVE_JUDGEMENT);
    assertThat(judged(medium, Side.BELOW, false)).isEmpty();
  }

  @Test
  void judgementPartsFromScore() {
    assertThat(judged(NONE, Side.BELOW, true)).containsExactly(JUDGED_ABOVE_SCORE);
    assertThat(judged(NONE, Side.REACHED, false)).containsExactly(JUDGED_BELOW_SCORE);
  }

  @Test
  void theFirstFivePerCentByRank() {
    assertThat(ranked(5, 100, Optional.of(false))).containsExactly(RANKED_ABOVE_JUDGEMENT);
    assertThat(ranked(6, 100, Optional.of(false))).isEmpty();
    assertThat(ranked(1, 19, Optional.of(false))).isEmpty();
    assertThat(ranked(1, 20, Optional.of(true))).isEmpty();
    assertThat(ranked(1, 20, Optional.empty())).isEmpty();
  }

  private static Iterable<Discord> of(Grades grades) {
    return Discord.of(new Views(grades, Optional.empty(), 0, Optional.empty(), Optional.empty()));
  }

  private static Iterable<Discord> judged(Grades grades, Side side, boolean priority) {
    return Discord.of(
        new Views(grades, Optional.empty(), 0, Optional.of(side), Optional.of(priority)));
  }

  private static Iterable<Discord> ranked(int rank, int ranked, Optional<Boolean> priority) {
    return Discord.of(new Views(NONE, Optional.of(rank), ranked, Optional.empty(), priority));
  }
}
