package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.accounts.Invitations;
import org.onus.app.access.trail.Deed;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.onus.app.testing.TrailSeen;
import org.onus.provider.IdentityProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Signing in at an organisation's own provider, a real one. */
@ServiceTest
@TestPropertySource(
    properties = {
      "onus.access.second-factor=true",
      "onus.access.provider.name=Test Police account",
      "onus.access.provider.client-id=" + IdentityProvider.CLIENT,
      "onus.access.provider.client-secret=" + IdentityProvider.SECRET,
      "onus.access.provider.amr=mfa,hwk",
      "onus.access.provider.acr=urn:test:two"
    })
@DirtiesContext
class ProviderTest {
  private static final IdentityProvider PROVIDER = IdentityProvider.start();
  private static final UUID ANALYST = TestPeople.account(Role.ANALYST);
  private static final Map<String, Object> ANALYSTS_TOKEN =
      Map.of("email", "Analyst@test.invalid", "email_verified", true, "amr", List.of("pwd", "mfa"));
  private final Browser one;
  private final Accounts accounts;
  private final Invitations invitations;
  private final NewDevices devices;
  private final TrailSeen trail;
  private final JdbcClient jdbc;

  @Autowired
  ProviderTest(
      Browser browser,
      Accounts accounts,
      Invitations invitations,
      NewDevices devices,
      TrailSeen trail,
      JdbcClient jdbc) {
    one = browser.anew();
    this.accounts = accounts;
    this.invitations = invitations;
    this.devices = devices;
    this.trail = trail;
    this.jdbc = jdbc;
  }

  @DynamicPropertySource
  static void provider(DynamicPropertyRegistry properties) {
    properties.add("onus.access.provider.issuer", PROVIDER::issuer);
  }

  @AfterAll
  static void stop() {
    PROVIDER.close();
  }

  @Test
  void whoIsKnownByAVerifiedAddressComesInAndIsBound() {
    PROVIDER.says("a", ANALYSTS_TOKEN);
    one.open("/list");
    assertThat(one.open("/sign-in").link("Sign in with Test Police account"))
        .isEqualTo("/oauth2/authorization/provider");
    String before = one.cookie("SESSION");

    assertThat(signIn("a").redirect()).contains("/list");
    assertThat(one.cookie("SESSION")).isNotEqualTo(before);
    assertThat(one.open("/list").status()).isEqualTo(200);
    assertThat(one.open("/account").main()).contains("Test analyst");
    assertThat(trail.rows(Deed.PROVIDER_BOUND)).hasSize(1);
    assertThat(trail.rows(Deed.SIGNED_IN))
        .singleElement()
        .satisfies(row -> assertThat(row.detail()).isEqualTo("PROVIDER"));

    PROVIDER.says("a", Map.of("email", "new-name@test.invalid", "acr", "urn:test:two"));
    assertThat(signIn("a").redirect()).isEqualTo("/");
    assertThat(trail.rows(Deed.PROVIDER_BOUND)).hasSize(1);
  }

  @Test
  void whoWasInvitedBecomesActive() {
    invitations.invite(TestPeople.reader(Role.ADMINISTRATOR), "Ann Other", "ann@test.invalid");
    PROVIDER.says(
        "ann", Map.of("email", "ann@test.invalid", "email_verified", true, "amr", List.of("hwk")));

    assertThat(signIn("ann").redirect()).isEqualTo("/");
    assertThat(
            jdbc.sql("SELECT state FROM access_account WHERE email = 'ann@test.invalid'")
                .query(String.class)
                .single())
        .isEqualTo("ACTIVE");
  }

  @Test
  void withoutASecondFactorNobodyComesIn() {
    for (Map<String, Object> said :
        List.<Map<String, Object>>of(
            Map.of(),
            Map.of("amr", List.of("pwd")),
            Map.of("acr", "urn:test:one"),
            Map.of("amr", List.of("urn:test:two"), "acr", "mfa"))) {
      PROVIDER.says("b", said);
      assertThat(signIn("b").redirect()).isEqualTo("/sign-in?refused=no-second-factor");
    }
    assertThat(one.open("/sign-in?refused=no-second-factor").problems())
        .singleElement()
        .asString()
        .contains("second factor");
    assertThat(one.open("/list").redirect()).startsWith("/sign-in");
  }

  @Test
  void noAccountIsMadeAndNoUnverifiedAddressIsBelieved() {
    long before = count();
    PROVIDER.says(
        "c",
        Map.of("email", "stranger@test.invalid", "email_verified", true, "amr", List.of("mfa")));
    assertThat(signIn("c").redirect()).isEqualTo("/sign-in?refused=no-account");
    PROVIDER.says("c", Map.of("email", "analyst@test.invalid", "amr", List.of("mfa")));
    assertThat(signIn("c").redirect()).isEqualTo("/sign-in?refused=no-account");
    PROVIDER.says(
        "c",
        Map.of("email", "analyst@test.invalid", "email_verified", false, "amr", List.of("mfa")));
    assertThat(signIn("c").redirect()).isEqualTo("/sign-in?refused=no-account");

    assertThat(count()).isEqualTo(before);
    assertThat(trail.rows(Deed.SIGN_IN_REFUSED))
        .hasSize(3)
        .allSatisfy(
            row -> {
              assertThat(row.who()).isEqualTo("stranger");
              assertThat(row.detail()).isEqualTo("PROVIDER NO_ACCOUNT");
            });
  }

  @Test
  void anAddressThatPassedToAnotherDoesNotOpenTheFirstOnesAccount() {
    PROVIDER.says("a", ANALYSTS_TOKEN);
    signIn("a");
    PROVIDER.says("d", ANALYSTS_TOKEN);

    assertThat(signIn("d").redirect()).isEqualTo("/sign-in?refused=no-account");
  }

  @Test
  void aSuspensionHolds() {
    PROVIDER.says("a", ANALYSTS_TOKEN);
    signIn("a");
    jdbc.sql("UPDATE access_account SET state = 'SUSPENDED' WHERE id = ?").param(ANALYST).update();

    assertThat(signIn("a").redirect()).isEqualTo("/sign-in?refused=no-account");
  }

  @Test
  void whoBeginsAnewIsBoundAnew() {
    PROVIDER.says("a", ANALYSTS_TOKEN);
    signIn("a");
    devices.begin(TestPeople.reader(Role.ADMINISTRATOR), ANALYST);
    PROVIDER.says("d", ANALYSTS_TOKEN);

    assertThat(signIn("d").redirect()).isEqualTo("/");
  }

  @Test
  void anAnswerThatNobodyAskedForIsNotTaken() {
    assertThat(one.open("/login/oauth2/code/provider?code=x&state=y").redirect())
        .isEqualTo("/sign-in?refused=not-answered");
    PROVIDER.says("a", ANALYSTS_TOKEN);
    URI back = PROVIDER.signIn("a", one.open("/oauth2/authorization/provider").redirect());

    assertThat(one.anew().open(back.getRawPath() + "?" + back.getRawQuery()).redirect())
        .isEqualTo("/sign-in?refused=not-answered");
  }

  @Test
  void thePassphraseStillNeedsItsOwnSecondFactor() {
    accounts.choosePassphrase(ANALYST, "eleven quiet otters");

    assertThat(
            one.send(
                    "/sign-in",
                    Map.of("email", "analyst@test.invalid", "passphrase", "eleven quiet otters"))
                .redirect())
        .isEqualTo("/second-factor");
  }

  private PageSeen signIn(String subject) {
    String authorise = one.open("/oauth2/authorization/provider").redirect();
    assertThat(authorise).contains("acr_values=urn:test:two", "scope=openid%20email");
    URI back = PROVIDER.signIn(subject, authorise);
    return one.open(back.getRawPath() + "?" + back.getRawQuery());
  }

  private long count() {
    return jdbc.sql("SELECT count(*) FROM access_account").query(Long.class).single();
  }
}
