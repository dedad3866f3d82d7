package org.onus.app.identification.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onus.app.identification.InventedForce;
import org.onus.app.identification.ListQuestion;
import org.onus.app.identification.PriorityLists;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.engine.ranking.Profiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every night the new day's scores are written and old days are thinned. */
@ServiceTest
class NewDayTest {
  private static final LocalDate TOMORROW = TestClock.TODAY.plusDays(1);
  private final InventedForce force;
  private final DayStore days;
  private final ScoreStore scores;
  private final Rescoring rescoring;
  private final PriorityLists lists;
  private final List<Task<?>> tasks;

  @Autowired
  NewDayTest(
      ApplicationContext service,
      DayStore days,
      ScoreStore scores,
      Rescoring rescoring,
      PriorityLists lists,
      List<Task<?>> tasks) {
    this.force = new InventedForce(service);
    this.days = days;
    this.scores = scores;
    this.rescoring = rescoring;
    this.lists = lists;
    this.tasks = tasks;
  }

  @Test
  void theNextDayIsScoredAsThatDayAndTheOneComparedWithToo() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY, "V1"));
    force.score();

    daysOn("2026-11-23T00:01:00Z").begin();

    assertThat(kept())
        .containsExactly(
            TestClock.TODAY.minusDays(28), TOMORROW.minusDays(28), TestClock.TODAY, TOMORROW);
    assertThat(recencyOn(TestClock.TODAY)).isEqualTo(100);
    assertThat(recencyOn(TOMORROW)).isLessThan(100);
  }

  @Test
  void theDayBeginsAtMidnightInLondonAlsoInSummer() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY, "V1"));

    daysOn("2027-06-30T23:30:00Z").begin();

    assertThat(kept()).contains(LocalDate.of(2027, 7, 1)).doesNotContain(LocalDate.of(2027, 6, 30));
  }

  @Test
  void keepsFiveWeeksWholeAndThenTheFirstOfEachMonth() {
    force.record(InventedForce.row("I1", "P1", LocalDate.of(2026, 1, 1), "V1"));
    for (int ago : new int[] {0, 35, 36, 52, 82}) {
      force.score(TestClock.TODAY.minusDays(ago));
    }

    daysOn("2026-11-22T00:01:00Z").begin();

    assertThat(kept())
        .containsExactly(
            LocalDate.of(2026, 9, 1),
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 10, 18),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2026, 11, 22));
  }

  @Test
  void doneTwiceItChangesNothing() {
    force.record(InventedForce.row("I1", "P1", TestClock.TODAY, "V1"));
    KeptDays days = daysOn("2026-11-23T00:01:00Z");
    days.begin();
    List<KeptDay> once = days.all(InventedForce.READER);

    days.begin();

    assertThat(days.all(InventedForce.READER)).isEqualTo(once);
  }

  @Test
  void theJobIsOneThatTheSchedulerKnows() {
    assertThat(tasks.stream().map(Task::getName)).contains("identification-new-day");
  }

  @Test
  void aDayIsScoredOnceHoweverManyAskForIt() throws InterruptedException {
    force.record(InventedForce.many(50, 1));
    KeptDays days = daysOn("2026-11-22T10:00:00Z");
    List<Thread> askers =
        IntStream.range(0, 8)
            .mapToObj(
                _ ->
                    Thread.ofVirtual()
                        .start(() -> days.keep(TestClock.TODAY, Duration.ofSeconds(60))))
            .toList();
    for (Thread asker : askers) {
      asker.join();
    }

    assertThat(kept()).containsExactly(TestClock.TODAY);
    assertThat(
            lists
                .whole(InventedForce.READER, ListQuestion.everybody(TestClock.TODAY, Profiles.RFGV))
                .orElseThrow()
                .lines())
        .hasSize(50);
  }

  private KeptDays daysOn(String instant) {
    return new KeptDays(
        days, scores, rescoring, Clock.fixed(Instant.parse(instant), ZoneId.of("Europe/London")));
  }

  private List<LocalDate> kept() {
    return days.all(InventedForce.READER).stream().map(KeptDay::asAt).toList();
  }

  private double recencyOn(LocalDate day) {
    var score =
        lists
            .whole(InventedForce.READER, ListQuestion.everybody(day, Profiles.RFGV))
            .orElseThrow()
            .lines()
            .getFirst()
            .person()
            .score();
    return score == null || score.components() == null ? -1 : score.components().recency();
  }
}
