package org.onus.app.assessment.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.onus.app.people.RecordId;
import org.onus.engine.instruments.Suggestion.Reading;

/** How often answers follow what was suggested, and how long they took. */
class AcceptanceTest {
  private static final UUID CASE = new UUID(0, 1);
  private static final RecordId RECORD = new RecordId(new UUID(0, 2));
  private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");

  @Test
  void anAnswerFollowsWhatWasSuggestedOrDoesNot() {
    Acceptance found =
        of(
            answer(1, "present", Reading.PRESENT),
            answer(2, "absent", Reading.PRESENT),
            answer(3, "absent", Reading.ABSENT),
            answer(4, "present", Reading.ABSENT),
            answer(5, "present", Reading.UNKNOWN));
    assertThat(found.answers()).isEqualTo(5);
    assertThat(found.suggested()).isEqualTo(4);
    assertThat(found.accepted()).isEqualTo(2);
  }

  @Test
  void aShareNeedsTenAnswers() {
    assertThat(alike(9).percent()).isEmpty();
    assertThat(alike(10).percent()).isEqualTo(OptionalInt.of(100));
  }

  @Test
  void aMedianNeedsTenTimes() {
    assertThat(alike(9).median()).isEmpty();
    assertThat(alike(10).median()).isEqualTo(OptionalLong.of(1));
  }

  @Test
  void whatIsSavedTogetherSharesTheTimeSinceTheStepBefore() {
    assertThat(
            of(answer(40, "present", Reading.PRESENT), answer(40, "absent", Reading.PRESENT))
                .seconds())
        .containsExactly(20L, 20L);
  }

  @Test
  void aLongPauseIsNoTime() {
    assertThat(of(answer(1_800, "present", Reading.PRESENT)).seconds()).containsExactly(1_800L);
    assertThat(of(answer(1_801, "present", Reading.PRESENT)).seconds()).isEmpty();
  }

  @Test
  void somebodyElsesStepIsNoBeginning() {
    Saved other =
        new Saved(
            CASE,
            RECORD,
            "ppit",
            "another",
            NINE.plusSeconds(5),
            new Saved.Answer("active", "present", Reading.PRESENT));
    assertThat(Acceptance.by(List.of(begun(), other), Saved::by).get("another"))
        .satisfies(found -> assertThat(Objects.requireNonNull(found).seconds()).isEmpty());
  }

  private static Acceptance alike(int answers) {
    return of(
        IntStream.rangeClosed(1, answers)
            .mapToObj(i -> answer(i, "present", Reading.PRESENT))
            .toArray(Saved[]::new));
  }

  private static Acceptance of(Saved... answers) {
    List<Saved> all = new ArrayList<>(List.of(begun()));
    all.addAll(List.of(answers));
    return Objects.requireNonNull(Acceptance.by(all, Saved::by).get("somebody"));
  }

  private static Saved begun() {
    return new Saved(CASE, RECORD, "ppit", "somebody", NINE, null);
  }

  private static Saved answer(int second, String answer, Reading suggested) {
    return new Saved(
        CASE,
        RECORD,
        "ppit",
        "somebody",
        NINE.plusSeconds(second),
        new Saved.Answer("active", answer, suggested));
  }
}
