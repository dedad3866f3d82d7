package org.onus.app.access.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Invitations;
import org.onus.app.access.accounts.Invited;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class InvitationPageTest {
  private static final Reader ADMINISTRATOR = TestPeople.reader(Role.ADMINISTRATOR);
  private static final Map<String, String> CHOSEN = Map.of("passphrase", "vex otter tulip mast");
  private final Browser stranger;
  private final Invitations invitations;
  private final JdbcClient jdbc;
  private Invited invited = new Invited(TestPeople.account(Role.PARTNER), "");

  @Autowired
  InvitationPageTest(Browser browser, Invitations invitations, JdbcClient jdbc) {
    stranger = browser.ofAStranger();
    this.invitations = invitations;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void somebodyIsInvited() {
    invited = invitations.invite(ADMINISTRATOR, "Ann Other", "ann@test.invalid").orElseThrow();
  }

  @Test
  void theLinkSaysWhoseItIsAndTakesAPassphraseOnce() {
    PageSeen page = stranger.open(invited.path());
    assertThat(page.heading()).isEqualTo("Choose a passphrase");
    assertThat(page.main()).contains("Ann Other", "ann@test.invalid");

    assertThat(stranger.send(invited.path(), CHOSEN).redirect()).isEqualTo("/sign-in?chosen=yes");
    assertThat(stranger.send(invited.path(), CHOSEN).status()).isEqualTo(410);
    assertThat(signIn().redirect()).doesNotContain("refused");
    assertThat(stranger.open("/sign-in?chosen=yes").main()).contains("Your passphrase is set");
  }

  @Test
  void aPassphraseThatIsTooShortIsNotTakenAndTheLinkStays() {
    PageSeen refused = stranger.send(invited.path(), Map.of("passphrase", "too short"));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problems())
        .containsExactly("Choose a passphrase with at least 15 characters");
    assertThat(stranger.send(invited.path(), CHOSEN).status()).isEqualTo(302);
  }

  @Test
  void aNewLinkEndsTheFirst() {
    String second = invitations.inviteAgain(ADMINISTRATOR, invited.account());

    assertThat(stranger.open(invited.path()).status()).isEqualTo(410);
    assertThat(stranger.open(second).status()).isEqualTo(200);
  }

  @Test
  void afterSevenDaysItOpensNothing() {
    jdbc.sql("UPDATE access_invitation SET expires_at = expires_at - interval '7 days'").update();

    assertThat(stranger.open(invited.path()).status()).isEqualTo(410);
    assertThat(stranger.send(invited.path(), CHOSEN).status()).isEqualTo(410);
  }

  @Test
  void suspendedPeopleComeInByNoLink() {
    jdbc.sql("UPDATE access_account SET state = 'SUSPENDED' WHERE id = ?")
        .param(invited.account())
        .update();

    assertThat(stranger.send(invited.path(), CHOSEN).status()).isEqualTo(410);
  }

  @Test
  void anAddressIsInvitedOnce() {
    assertThat(invitations.invite(ADMINISTRATOR, "Ann Again", " Ann@test.invalid")).isEmpty();
  }

  @Test
  void theDatabaseHoldsNoLinkThatOpensAnything() {
    String token = invited.path().substring("/invitation/".length());

    assertThat(
            jdbc.sql("SELECT encode(token, 'escape') FROM access_invitation").query().singleValue())
        .asString()
        .doesNotContain(token);
  }

  private PageSeen signIn() {
    return stranger.send(
        "/sign-in",
        Map.of("email", "ann@test.invalid", "passphrase", CHOSEN.getOrDefault("passphrase", "")));
  }
}
