package org.onus.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

  @Test
  void withoutAnAddressThisComputerAlone() {
    assertThat(new Reach(null, "127.0.0.1", "127.0.0.1").arguments())
        .containsExactly("--server.address=127.0.0.1");
    assertThat(new Reach(null, "::1", "127.0.0.1").arguments())
        .containsExactly("--server.address=::1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "192.0.2.7", "::"})
  void otherComputersWithoutTlsAreRefused(String bind) {
    assertThatThrownBy(() -> new Reach(null, bind, "127.0.0.1").arguments())
        .isInstanceOf(CannotBeDone.class)
        .hasMessageContaining("proxy that serves TLS");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://onus.example.org",
        "onus.example.org",
        "https://",
        "https://onus.example.org/path",
        "https://onus.example.org?x=1",
        "https://on us"
      })
  void whatIsNoNameByTlsIsRefused(String address) {
    assertThatThrownBy(() -> new Reach(address, "127.0.0.1", "127.0.0.1").arguments())
        .isInstanceOf(CannotBeDone.class)
        .hasMessageContaining("https://onus.example.org");
  }

  @Test
  void addressesOfTheNetworkAreNumbers() {
    assertThatThrownBy(() -> new Reach(null, "localhost", "127.0.0.1").arguments())
        .hasMessage("--bind takes a numeric address, not localhost.");
    assertThatThrownBy(
            () -> new Reach("https://onus.example.org", "127.0.0.1", "proxy").arguments())
        .hasMessage("--proxy takes a numeric address, not proxy.");
  }
}
