package org.onus.engine.instruments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an offence code says for an assessment. */
class OffenceSignsTest {

  @Test
  void aCodeSpeaksInAnySpelling() {
    assertThat(OffenceSigns.of("8/77")).containsExactly(Sign.STRANGULATION);
    assertThat(OffenceSigns.of("sc15005")).containsExactly(Sign.STRANGULATION);
  }

  @Test
  void rapeIsSexualViolenceAndSeriousHarm() {
    assertThat(OffenceSigns.of("019/08"))
        .containsExactlyInAnyOrder(Sign.SEXUAL_VIOLENCE, Sign.SERIOUS_HARM);
  }

  @Test
  void whatIsNotInTheTableSpeaksOfNothing() {
    assertThat(OffenceSigns.of("105/01")).isEmpty();
    assertThat(OffenceSigns.of("999/99")).isEmpty();
    assertThat(OffenceSigns.of(null)).isEmpty();
  }
}
