package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppCodeTest {
  /** The test vectors for SHA-1 of RFC 6238, appendix B, cut to the last six of eight figures. */
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 287082, 1",
    "1111111109, 081804, 37037036",
    "1111111111, 050471, 37037037",
    "1234567890, 005924, 41152263",
    "2000000000, 279037, 66666666",
    "20000000000, 353130, 666666666"
  })
  void codesAreThoseOfTheStandard(long second, String code, long step) {
    assertThat(AppCode.step(SECRET, code, Instant.ofEpochSecond(second)))
        .isEqualTo(OptionalLong.of(step));
  }

  @Test
  void oneStepOfDriftIsTakenAndTwoAreNot() {
    assertThat(at(1111111110 - 31)).isEmpty();
    assertThat(at(1111111110 - 30)).hasValue(37037037);
    assertThat(at(1111111110 + 59)).hasValue(37037037);
    assertThat(at(1111111110 + 60)).isEmpty();
  }

  private static OptionalLong at(long second) {
    return AppCode.step(SECRET, "050471", Instant.ofEpochSecond(second));
  }

  @Test
  void anythingElseIsNoCode() {
    Instant now = Instant.ofEpochSecond(1111111111);

    assertThat(AppCode.step(SECRET, "", now)).isEmpty();
    assertThat(AppCode.step(SECRET, "50471", now)).isEmpty();
    assertThat(AppCode.step(SECRET, "07050471", now)).isEmpty();
  }
}
