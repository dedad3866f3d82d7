package org.onus.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.onus.app.people.RecordId;

/** What is news to whoever judged, on both sides of every bound. */
class DevelopmentTest {
  private static final Instant JUDGED = Instant.parse("2026-11-20T15:00:00Z");
  private static final LocalDate ON = LocalDate.of(2026, 11, 20);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void whatIsRecordedAfterTheJudgementIsNews() {
    assertThat(isNews(JUDGED, null)).isFalse();
    assertThat(isNews(JUDGED.plusNanos(1), null)).isTrue();
  }

  @Test
  void anEndIsNewsOnceItsDayHasComeUnlessItHadComeByThen() {
    assertThat(isNews(JUDGED, ON)).isFalse();
    assertThat(isNews(JUDGED, ON.plusDays(1))).isTrue();
    assertThat(isNews(JUDGED, TODAY)).isTrue();
    assertThat(isNews(JUDGED, TODAY.plusDays(1))).isFalse();
  }

  @Test
  void whatIsRecordedLateIsNewsThoughItWasOverLongAgo() {
    assertThat(isNews(JUDGED.plusSeconds(1), ON.minusYears(1))).isTrue();
  }

  @Test
  void theDayAfterTheLastIsTheFirstOnWhichItIsOver() {
    assertThat(Development.after(ON)).isEqualTo(ON.plusDays(1));
    assertThat(Development.after(null)).isNull();
  }

  private static boolean isNews(Instant recorded, @Nullable LocalDate over) {
    return new Development(
            new RecordId(new UUID(0, 1)), Development.Kind.CUSTODY, "a spell", recorded, over)
        .isSince(JUDGED, ON, TODAY);
  }
}
