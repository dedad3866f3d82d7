package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.ServiceTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever people type, and wherever it goes wrong, nothing of it comes into the log. */
@ServiceTest
@ExtendWith(OutputCaptureExtension.class)
class NoNamesInLogsTest {
  private static final String NAME = "Zebedee-Quillfeather";
  private final Browser browser;
  private final JdbcClient jdbc;

  @Autowired
  NoNamesInLogsTest(Browser browser, JdbcClient jdbc) {
    this.browser = browser;
    this.jdbc = jdbc;
  }

  @Test
  void whatIsTypedStaysOut(CapturedOutput log) {
    browser
        .ofAStranger()
        .send("/sign-in", Map.of("email", NAME + "@x.invalid", "passphrase", NAME));
    for (Role role : List.of(Role.ANALYST, Role.COORDINATOR, Role.ADMINISTRATOR)) {
      Browser who = browser.as(role);
      for (String address :
          List.of(
              "/people/" + NAME,
              "/list?profile=" + NAME + "&page=" + NAME,
              "/incidents/load/" + NAME,
              "/administration/people/" + NAME,
              "/" + NAME,
              "/invitation/" + NAME)) {
        assertThat(who.open(address).status()).as(address).isBetween(200, 499);
      }
      who.send("/incidents/new", Map.of("person", NAME, "incident", NAME, "token", NAME));
      who.send("/second-factor", Map.of("code", NAME));
      who.upload(
          "/incidents/load",
          "file",
          NAME + ".csv",
          ("incident_id,person_id,date\n" + NAME + ",\"" + NAME + ",x\n")
              .getBytes(StandardCharsets.UTF_8),
          Map.of("agency-other", NAME));
    }

    assertThat(log.getAll()).doesNotContain("Zebedee", "Quillfeather");
  }

  @Test
  void aStatementThatFailsKeepsItsValuesToItself(CapturedOutput log) {
    assertThatThrownBy(
            () ->
                jdbc.sql("INSERT INTO access_agency (name) VALUES (:name)")
                    .param("name", NAME)
                    .update())
        .hasMessageNotContaining("Zebedee");
    assertThat(log.getAll()).doesNotContain("Zebedee");
  }
}
