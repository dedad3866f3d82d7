package org.onus.engine.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.onus.engine.instruments.Score.Scored;

/** What holds for any answers to any shipped instrument. */
class ScoringPropertiesTest {

  private static final List<Instrument> SCORED =
      Instruments.shipped().stream()
          .filter(instrument -> instrument.combining() != Combining.EACH)
          .toList();

  @Property
  void theOrderOfAnsweringDoesNotMatter(
      @ForAll("scored") Instrument instrument, @ForAll long seed) {
    List<Question> questions = new ArrayList<>(instrument.questions());
    Answers one = some(instrument, questions, seed);
    Answers other = Answers.none(instrument);
    Collections.shuffle(questions, new Random(seed + 1));
    for (Question question : questions) {
      if (one.to(question).isPresent()) {
        other = other.with(question, one.to(question).orElseThrow());
      }
    }
    assertThat(Scoring.of(other)).isEqualTo(Scoring.of(one));
  }

  @Property
  void oneMoreAnswerNeverWidensTheRange(
      @ForAll("scored") Instrument instrument, @ForAll long seed) {
    Answers before = some(instrument, instrument.questions(), seed);
    for (Question question : instrument.questions()) {
      if (before.to(question).isEmpty()
          && Scoring.of(before) instanceof Scored narrow
          && Scoring.of(before.with(question, any(instrument, question, new Random(seed))))
              instanceof Scored after) {
        assertThat(after.lowest()).isGreaterThanOrEqualTo(narrow.lowest());
        assertThat(after.highest()).isLessThanOrEqualTo(narrow.highest());
        assertThat(after.known()).isEqualTo(narrow.known() + 1);
      }
    }
  }

  @Property
  void theValueLiesInTheRangeAndTheRangeInTheBands(
      @ForAll("scored") Instrument instrument, @ForAll long seed) {
    if (Scoring.of(some(instrument, instrument.questions(), seed)) instanceof Scored score) {
      assertThat(score.value()).isBetween(score.lowest(), score.highest());
      assertThat(score.isOpen()).isEqualTo(score.lowest() != score.highest());
      if (!instrument.bands().isEmpty()) {
        assertThat(score.bands().getFirst())
            .isEqualTo(instrument.band(score.lowest()).orElseThrow());
        assertThat(score.bands().getLast())
            .isEqualTo(instrument.band(score.highest()).orElseThrow());
      }
    }
  }

  private static Answers some(Instrument instrument, List<Question> questions, long seed) {
    Random random = new Random(seed);
    int share = random.nextInt(11);
    Answers answers = Answers.none(instrument);
    for (Question question : questions) {
      if (random.nextInt(10) < share) {
        answers = answers.with(question, any(instrument, question, random));
      }
    }
    return answers;
  }

  private static String any(Instrument instrument, Question question, Random random) {
    Scale.OneOf scale = (Scale.OneOf) instrument.item(question.item()).orElseThrow().scale();
    return scale.options().get(random.nextInt(scale.options().size())).key();
  }

  @Provide
  Arbitrary<Instrument> scored() {
    return Arbitraries.of(SCORED);
  }
}
