package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SignInTest {
  private final Browser stranger;
  private final Browser browser;
  private final Accounts accounts;

  @Autowired
  SignInTest(Browser browser, Accounts accounts) {
    this.browser = browser;
    this.stranger = browser.ofAStranger();
    this.accounts = accounts;
  }

  @Test
  void aStrangerIsSentToSignIn() {
    assertThat(stranger.open("/list").redirect()).endsWith("/sign-in");
    assertThat(stranger.open("/sign-in").heading()).isEqualTo("Sign in");
    assertThat(stranger.open("/sign-in").document().select("nav")).isEmpty();
  }

  @Test
  void theRightPassphraseOpensTheDoor() {
    accounts.choosePassphrase(TestPeople.account(Role.ANALYST), "eleven quiet otters");

    assertThat(send("analyst@test.invalid", "eleven quiet otters").redirect()).isEqualTo("/");
    assertThat(send("Analyst@Test.invalid ", "eleven quiet otters").redirect()).isEqualTo("/");
  }

  @Test
  void aWrongOneIsToldNothingOfTheAccount() {
    accounts.choosePassphrase(TestPeople.account(Role.ANALYST), "eleven quiet otters");

    assertThat(send("analyst@test.invalid", "eleven quiet otter").redirect())
        .isEqualTo(send("nobody@test.invalid", "eleven quiet otters").redirect())
        .isEqualTo(send("coordinator@test.invalid", "").redirect());
    PageSeen again = stranger.open("/sign-in?refused=yes");
    assertThat(again.problems())
        .containsExactly(
            "The email address or the passphrase is not right. Check both and try again");
  }

  @Test
  void thePageSaysInWhichRoleOneActsAndOffersOnlyWhatItMayDo() {
    PageSeen analyst = browser.open("/");
    PageSeen partner = browser.as(Role.PARTNER).open("/");

    assertThat(analyst.document().select("header").text())
        .contains("Police analyst", "Northumbria");
    assertThat(analyst.document().select("main a").eachText()).contains("Load incidents");
    assertThat(partner.document().select("main a").eachText()).doesNotContain("Load incidents");
  }

  @Test
  void whatARoleNeverDoesIsRefusedWithTheReason() {
    PageSeen refused = browser.as(Role.COMMISSIONER).open("/list");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.heading()).isEqualTo("You cannot do this");
    assertThat(refused.main()).contains("read priority lists", "ask your agency’s administrator");
    assertThat(refused.main())
        .contains("Test administrator, Test Police: administrator@test.invalid")
        .doesNotContain("coordinator@test.invalid");
  }

  private PageSeen send(String email, String passphrase) {
    return stranger.send("/sign-in", Map.of("email", email, "passphrase", passphrase));
  }
}
