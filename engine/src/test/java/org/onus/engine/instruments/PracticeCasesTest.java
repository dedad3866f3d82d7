package org.onus.engine.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.onus.engine.instruments.Score.Scored;
import org.onus.engine.instruments.Score.Standing;

/**
 * Four invented cases, each made to fit the age and score that section 3.3 of the pilots'
 * evaluation (Robinson and Clancy 2017) prints of a real one. Their answers are invented.
 */
class PracticeCasesTest {

  @ParameterizedTest
  @CsvSource({"42, 14, REACHED", "62, 9, BELOW", "49, 13, REACHED", "30, 11, REACHED"})
  void anInventedCaseScoresWhatThePilotPrinted(int age, int printed, Standing toTen) {
    PracticeCase found =
        PracticeCases.shipped().stream().filter(one -> one.age() == age).findFirst().orElseThrow();
    Scored score = (Scored) Scoring.of(found.worked());
    assertThat(score.value()).isEqualTo(printed);
    assertThat(score.known()).isEqualTo(20);
    assertThat(score.against(10)).isEqualTo(toTen);
    assertThat(found.priority()).as("nine, and yet acted on").isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.onus.engine.instruments.PracticeCases#shipped")
  void everyAnswerHasItsReasonAndEveryCaseItsFacts(PracticeCase one) {
    assertThat(one.why().keySet())
        .containsExactlyInAnyOrderElementsOf(
            one.worked().instrument().items().stream().map(Item::key).toList());
    assertThat(one.facts()).hasSizeGreaterThan(5);
    assertThat(PracticeCases.find(one.key())).contains(one);
  }
}
