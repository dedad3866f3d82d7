package org.onus.engine.instruments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.onus.engine.instruments.Score.NotScored;
import org.onus.engine.instruments.Score.Reason;
import org.onus.engine.instruments.Score.Scored;
import org.onus.engine.instruments.Score.Standing;

/** What answers come to, and what unknown ones leave open. */
class ScoringTest {
  private static final Instrument PPIT = instrument("ppit");

  private static Instrument instrument(String name) {
    return Instruments.find(name).orElseThrow();
  }

  private static Answers answers(Instrument instrument, int count, String answer) {
    Answers answers = Answers.none(instrument);
    for (Question question : instrument.questions().subList(0, count)) {
      answers = answers.with(question, answer);
    }
    return answers;
  }

  private static Scored scored(Answers answers) {
    return (Scored) Scoring.of(answers);
  }

  @Test
  void nothingKnownIsNoScore() {
    assertThat(Scoring.of(Answers.none(PPIT)))
        .isEqualTo(new NotScored(Reason.NOTHING_KNOWN, 0, 20));
  }

  @Test
  void twentyPresentAreTwenty() {
    Scored score = scored(answers(PPIT, 20, "present"));
    assertThat(score.value()).isEqualTo(20);
    assertThat(score.known()).isEqualTo(20);
    assertThat(score.asked()).isEqualTo(20);
    assertThat(score.isOpen()).isFalse();
  }

  @Test
  void allAbsentIsZeroAndKnown() {
    Scored score = scored(answers(PPIT, 20, "absent"));
    assertThat(score.value()).isZero();
    assertThat(score.lowest()).isZero();
    assertThat(score.highest()).isZero();
    assertThat(score.parts()).hasSize(20);
  }

  @Test
  void unknownAnswersLeaveARange() {
    Scored score = scored(answers(PPIT, 8, "present"));
    assertThat(score.value()).isEqualTo(8);
    assertThat(score.known()).isEqualTo(8);
    assertThat(score.lowest()).isEqualTo(8);
    assertThat(score.highest()).isEqualTo(20);
    assertThat(score.isOpen()).isTrue();
  }

  @Test
  void theScoreSaysWhichAnswersItComesFrom() {
    Question first = new Question("active", "recent");
    Question second = new Question("weapons", "historic");
    Answers answers =
        Answers.none(PPIT).with(second, "present").with(first, "present").with(first, "absent");
    assertThat(scored(answers).parts())
        .containsExactly(
            new Score.Part(first, new Option("absent", "Absent", 0)),
            new Score.Part(second, new Option("present", "Present", 1)));
    assertThat(answers.to(first)).contains("absent");
    assertThat(answers.to(new Question("active", "historic"))).isEmpty();
  }

  @Test
  void aThresholdIsReachedOnlyWhenUnknownAnswersCannotMissIt() {
    assertThat(scored(answers(PPIT, 10, "present")).against(10)).isEqualTo(Standing.REACHED);
    assertThat(scored(answers(PPIT, 9, "present")).against(10)).isEqualTo(Standing.OPEN);
    assertThat(scored(answers(PPIT, 10, "absent")).against(10)).isEqualTo(Standing.OPEN);
    assertThat(scored(answers(PPIT, 11, "absent")).against(10)).isEqualTo(Standing.BELOW);
  }

  @Test
  void dashCountsFallInBandsOnBothSidesOfEachBound() {
    assertThat(band(0)).containsExactly("standard");
    assertThat(band(9)).containsExactly("standard");
    assertThat(band(10)).containsExactly("medium");
    assertThat(band(13)).containsExactly("medium");
    assertThat(band(14)).containsExactly("high");
    assertThat(band(24)).containsExactly("high");
  }

  private static List<String> band(int yes) {
    Instrument dash = instrument("dash-ric");
    Answers answers = answers(dash, 24, "no");
    for (Question question : dash.questions().subList(0, yes)) {
      answers = answers.with(question, "yes");
    }
    return scored(answers).bands().stream().map(Band::title).toList();
  }

  @Test
  void unknownDashAnswersLeaveBandsOpenFromTheLowest() {
    Scored score = scored(answers(instrument("dash-ric"), 11, "yes"));
    assertThat(score.bands()).extracting(Band::title).containsExactly("medium", "high");
    assertThat(score.highest()).isEqualTo(24);
  }

  @Test
  void theHigherOfTwoSaraRatingsStandsForBoth() {
    Instrument sara = instrument("sara");
    Answers partner = Answers.none(sara).with(new Question("partner", "now"), "medium");
    assertThat(scored(partner).bands()).extracting(Band::title).containsExactly("medium", "high");
    Scored both = scored(partner.with(new Question("others", "now"), "low"));
    assertThat(both.value()).isEqualTo(2);
    assertThat(both.lowest()).isEqualTo(2);
    assertThat(both.highest()).isEqualTo(2);
    assertThat(both.bands()).extracting(Band::title).containsExactly("medium");
  }

  @Test
  void typesOfAbuseAreNotAddedUp() {
    Instrument grid = instrument("severity-of-abuse");
    Answers answers = Answers.none(grid).with(new Question("physical", "now"), "high");
    assertThat(Scoring.of(answers)).isEqualTo(new NotScored(Reason.EACH_BY_ITSELF, 1, 6));
  }

  @Test
  void percentagesFallInBandsOnBothSidesOfEachBound() {
    Scale serious = instrument("oasys").item("serious").orElseThrow().scale();
    assertThat(serious.words("0")).contains("0%, low");
    assertThat(serious.words("0.99")).contains("0.99%, low");
    assertThat(serious.words("1")).contains("1%, medium");
    assertThat(serious.words("2.99")).contains("2.99%, medium");
    assertThat(serious.words("3.0")).contains("3.0%, high");
    assertThat(serious.words("6.89")).contains("6.89%, high");
    assertThat(serious.words("6.9")).contains("6.9%, very high");
    assertThat(serious.words("100")).contains("100%, very high");
  }

  @Test
  void whatIsNoPercentageIsNoAnswer() {
    Scale any = instrument("ogrs").item("any").orElseThrow().scale();
    for (String wrong : List.of("100.01", "101", "-1", "", "12.345", "low", "1e2", "12,5")) {
      assertThat(any.words(wrong)).as(wrong).isEmpty();
    }
  }

  @Test
  void percentagesMakeNoScore() {
    Question question = new Question("any", "now");
    Answers answers = Answers.none(instrument("ogrs")).with(question, "61.5");
    assertThat(answers.to(question)).contains("61.5");
    assertThat(answers.option(question)).isEmpty();
    assertThat(Scoring.of(answers)).isEqualTo(new NotScored(Reason.EACH_BY_ITSELF, 1, 1));
  }

  @Test
  void answersThatTheInstrumentDoesNotTakeAreRefused() {
    Answers none = Answers.none(PPIT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> none.with(new Question("active", "recent"), "unknown"))
        .withMessageStartingWith("ppit takes no such answer");
    assertThatThrownBy(() -> none.with(new Question("shoe-size", "recent"), "present"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> none.with(new Question("active", "some-day"), "present"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
