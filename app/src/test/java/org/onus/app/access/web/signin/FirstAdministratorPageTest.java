package org.onus.app.access.web.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.accounts.Appointment;
import org.onus.app.access.accounts.Invitations;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.SharedDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class FirstAdministratorPageTest {
  private static final Reader READER = Reader.service("test");
  private final Browser stranger;
  private final Invitations invitations;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private String link = "";

  @Autowired
  FirstAdministratorPageTest(
      Browser browser, Invitations invitations, Accounts accounts, JdbcClient jdbc) {
    stranger = browser.ofAStranger();
    this.invitations = invitations;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void nobodyCanSignIn() {
    SharedDatabase.leaveNobody();
    link = invitations.first().orElseThrow();
  }

  @Test
  void theLinkMakesOneAdministratorAndThenNothing() {
    assertThat(stranger.open(link).heading()).isEqualTo("Make the first administrator");
    assertThat(stranger.send(link, form()).redirect()).isEqualTo("/sign-in?chosen=yes");

    assertThat(accounts.appointments(READER, account()))
        .extracting(Appointment::role, Appointment::agency, Appointment::pathway)
        .containsExactly(tuple(Role.ADMINISTRATOR, "Riverside Council", "drive"));
    assertThat(stranger.open(link).status()).isEqualTo(410);
    assertThat(stranger.send(link, form()).status()).isEqualTo(410);
    assertThat(invitations.first()).isEmpty();
  }

  @Test
  void twoLinksOfTwoStartsMakeOneAdministrator() {
    String second = invitations.first().orElseThrow();
    stranger.send(link, form());

    assertThat(stranger.send(second, form()).status()).isEqualTo(410);
  }

  @Test
  void whatIsMissingIsSaidAndWhatWasTypedStays() {
    PageSeen empty = stranger.send(link, Map.of());
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.problems()).hasSize(6);

    Map<String, String> form = form();
    form.put("passphrase", "short");
    form.put("pathway", "nowhere");
    PageSeen again = stranger.send(link, form);
    assertThat(again.problems())
        .containsExactly(
            "Choose a way of working", "Choose a passphrase with at least 15 characters");
    assertThat(again.field("agency")).isEqualTo("Riverside Council");
    assertThat(again.text()).doesNotContain("short\"");
  }

  @Test
  void aGuessedLinkOpensNothing() {
    assertThat(stranger.open("/first-administrator/guessed").status()).isEqualTo(410);
    assertThat(stranger.send("/first-administrator/guessed", form()).status()).isEqualTo(410);
  }

  private UUID account() {
    return jdbc.sql("SELECT id FROM access_account").query(UUID.class).single();
  }

  private static Map<String, String> form() {
    return new HashMap<>(
        Map.of(
            "name", "Rosalind Quennell",
            "email", "r.quennell@riverside.invalid",
            "agency", "Riverside Council",
            "kind", "COUNCIL",
            "pathway", "drive",
            "passphrase", "vex otter tulip mast"));
  }
}
