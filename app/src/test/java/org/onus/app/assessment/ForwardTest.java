package org.onus.app.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.onus.app.assessment.Forward.Kind;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Instruments;
import org.onus.engine.instruments.Question;
import org.onus.engine.instruments.Suggestion.Reading;

/** What an earlier answer says once time has moved the bound between recent and historic. */
class ForwardTest {
  private static final Question RECENT = new Question("active", "recent");
  private static final Question HISTORIC = new Question("active", "historic");
  private static final LocalDate THEN = LocalDate.of(2026, 5, 22);

  @Test
  void onTheSameDayEveryAnswerHolds() {
    assertThat(of(Map.of(RECENT, "absent"), RECENT, THEN)).isEqualTo(Kind.SAME);
    assertThat(of(Map.of(HISTORIC, "absent"), HISTORIC, THEN)).isEqualTo(Kind.SAME);
  }

  @Test
  void whatWasRecentSpeaksPartlyUntilTheLastOfItsDaysIsHistoric() {
    assertThat(of(Map.of(RECENT, "present"), RECENT, LocalDate.of(2026, 11, 21)))
        .isEqualTo(Kind.PARTLY);
    assertThat(of(Map.of(RECENT, "present"), RECENT, LocalDate.of(2026, 11, 22)))
        .isEqualTo(Kind.OVER);
  }

  @Test
  void whatWasPresentInThePastStaysSo() {
    assertThat(of(Map.of(HISTORIC, "present"), HISTORIC, THEN.plusYears(3)))
        .isEqualTo(Kind.STAYS_PAST);
  }

  @Test
  void whatWasRecentBecomesHistoricOnceAllItsDaysAre() {
    Map<Question, String> given = Map.of(RECENT, "present", HISTORIC, "absent");
    assertThat(of(given, HISTORIC, LocalDate.of(2026, 11, 21))).isEqualTo(Kind.MORE_PAST);
    assertThat(of(given, HISTORIC, LocalDate.of(2026, 11, 22))).isEqualTo(Kind.BECAME_HISTORIC);
    assertThat(Forward.of(earlier(given), HISTORIC, LocalDate.of(2026, 11, 22)).orElseThrow())
        .extracting(Forward::answer)
        .isEqualTo("present");
    assertThat(of(Map.of(RECENT, "absent", HISTORIC, "absent"), HISTORIC, THEN.plusYears(1)))
        .isEqualTo(Kind.MORE_PAST);
  }

  @Test
  void whatWasNotAnsweredSaysNothing() {
    assertThat(Forward.of(earlier(Map.of()), RECENT, THEN.plusDays(1))).isEmpty();
    assertThat(Forward.of(earlier(Map.of(RECENT, "present")), HISTORIC, THEN.plusDays(1)))
        .isEmpty();
  }

  @Test
  void onlyWhatFollowsIsProposed() {
    assertThat(Kind.values())
        .filteredOn(Kind::holds)
        .containsExactly(Kind.SAME, Kind.STAYS_PAST, Kind.BECAME_HISTORIC);
  }

  private static Kind of(Map<Question, String> given, Question question, LocalDate today) {
    return Forward.of(earlier(given), question, today).orElseThrow().kind();
  }

  private static Assessment earlier(Map<Question, String> answers) {
    List<Given> given = new ArrayList<>();
    answers.forEach(
        (question, answer) ->
            given.add(
                new Given(
                    UUID.randomUUID(),
                    question,
                    answer,
                    "",
                    Reading.UNKNOWN,
                    0,
                    Instant.EPOCH,
                    "somebody")));
    return new Assessment(
        UUID.randomUUID(),
        new RecordId(UUID.randomUUID()),
        Instruments.find("ppit").orElseThrow(),
        Notice.OTHER,
        Instant.EPOCH,
        "somebody",
        given,
        new Assessment.Judged(
            THEN, Instant.EPOCH, "somebody", "Invented Police", null, true, "a reason", List.of()));
  }
}
