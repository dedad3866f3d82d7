package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlowDownTest {

  @ParameterizedTest
  @CsvSource({"0, 0", "4, 0", "5, 1", "6, 2", "7, 4", "8, 8", "9, 15", "10, 15", "5000, 15"})
  void anAccountWaitsFromTheFifthFailureUpToAQuarterOfAnHour(int failures, int minutes) {
    assertThat(SlowDown.ACCOUNT.after(failures)).isEqualTo(Duration.ofMinutes(minutes));
  }

  @ParameterizedTest
  @CsvSource({"29, 0", "30, 1", "34, 15"})
  void anAddressWaitsFromTheThirtieth(int failures, int minutes) {
    assertThat(SlowDown.ADDRESS.after(failures)).isEqualTo(Duration.ofMinutes(minutes));
  }
}
