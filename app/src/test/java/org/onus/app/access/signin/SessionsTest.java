package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

@ServiceTest
class SessionsTest {
  private static final String PASSPHRASE = "eleven quiet otters";
  private static final UUID ANALYST = TestPeople.account(Role.ANALYST);
  private final Browser one;
  private final Browser other;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final FindByIndexNameSessionRepository<? extends Session> stored;

  @Autowired
  SessionsTest(
      Browser browser,
      Accounts accounts,
      JdbcClient jdbc,
      FindByIndexNameSessionRepository<? extends Session> stored) {
    one = browser.anew();
    other = browser.anew();
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.stored = stored;
  }

  @BeforeEach
  void oneAccountHasAPassphrase() {
    accounts.choosePassphrase(ANALYST, PASSPHRASE);
  }

  @Test
  void theSessionOfAStrangerIsNotTheSessionOfWhoSignedIn() {
    one.open("/list");
    String before = one.cookie("SESSION");
    signIn(one);

    assertThat(before).isNotNull();
    assertThat(one.cookie("SESSION")).isNotNull().isNotEqualTo(before);
  }

  @Test
  void afterSignInOneIsWhereOneWantedToBe() {
    one.open("/incidents/load?x=1");

    assertThat(signIn(one).redirect()).contains("/incidents/load?x=1");
  }

  @Test
  void noParameterSendsAnybodyElsewhere() {
    PageSeen arrived =
        one.send(
            "/sign-in?continue=https://elsewhere.invalid",
            Map.of(
                "email", "analyst@test.invalid",
                "passphrase", PASSPHRASE,
                "redirect", "https://elsewhere.invalid",
                "next", "//elsewhere.invalid"));

    assertThat(arrived.redirect()).isEqualTo("/");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    one.open("/list");
    PageSeen arrived = signIn(one);

    assertThat(arrived.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
  }

  @Test
  void aSessionEndsTenHoursAfterSignInAndItsOwnerIsTold() {
    signIn(one);
    assertThat(one.open("/account").status()).isEqualTo(200);
    age(stored, Duration.ofHours(10).plusSeconds(1));

    assertThat(one.open("/account").redirect()).isEqualTo("/sign-in?ended=yes");
    assertThat(one.open("/sign-in?ended=yes").main()).contains("your session came to its end");
    assertThat(signIn(one).redirect()).contains("/account");
  }

  @Test
  void tenHoursToTheSecondAreStillAllowed() {
    signIn(one);
    age(stored, Duration.ofHours(10));

    assertThat(one.open("/account").status()).isEqualTo(200);
  }

  @Test
  void aSessionThatNobodyUsedForHalfAnHourEnds() {
    signIn(one);
    jdbc.sql("UPDATE spring_session SET last_access_time = last_access_time - 1800001").update();

    assertThat(one.open("/account").redirect()).isEqualTo("/sign-in?ended=yes");
  }

  @Test
  void signingOutEverywhereEndsThemAll() {
    signIn(one);
    signIn(other);
    assertThat(one.open("/account").table("Where you are signed in")).hasSize(2);

    assertThat(one.send("/account/sign-out-everywhere", Map.of()).redirect())
        .isEqualTo("/sign-in?everywhere=yes");
    assertThat(other.open("/account").redirect()).startsWith("/sign-in");
    assertThat(one.open("/account").redirect()).startsWith("/sign-in");
  }

  @Test
  void aNewPassphraseEndsTheOtherSessionsAndKeepsThisOne() {
    signIn(one);
    signIn(other);
    PageSeen changed =
        one.send(
            "/account/passphrase",
            Map.of("present", PASSPHRASE, "passphrase", "vex otter tulip mast"));

    assertThat(changed.redirect()).isEqualTo("/account?changed=yes");
    assertThat(one.open("/account?changed=yes").main()).contains("Your passphrase is changed");
    assertThat(other.open("/account").redirect()).startsWith("/sign-in");
    assertThat(accounts.hasPassphrase(Reader.service("test"), ANALYST, "vex otter tulip mast"))
        .isTrue();
  }

  @Test
  void aWrongPresentPassphraseChangesNothing() {
    signIn(one);
    PageSeen refused =
        one.send(
            "/account/passphrase",
            Map.of("present", "wrong", "passphrase", "vex otter tulip mast"));

    assertThat(refused.problems()).containsExactly("This is not your present passphrase");
    assertThat(accounts.hasPassphrase(Reader.service("test"), ANALYST, PASSPHRASE)).isTrue();
  }

  @Test
  void aSuspensionHoldsAtOnce() {
    signIn(one);
    jdbc.sql("UPDATE access_account SET state = 'SUSPENDED' WHERE id = ?").param(ANALYST).update();

    assertThat(one.open("/list").status()).isEqualTo(403);
    assertThat(signIn(other).redirect()).isEqualTo("/sign-in?refused=yes");
  }

  @Test
  void whoHasSeveralRolesChoosesAndChanges() {
    accounts.appoint(
        Reader.service("test"),
        ANALYST,
        TestPeople.AGENCY,
        Role.COMMISSIONER,
        TestPeople.PATHWAY,
        Set.of());

    assertThat(signIn(one).redirect()).isEqualTo("/account/role");
    PageSeen choice = one.open("/account/role");
    assertThat(choice.document().select("input[type=radio]")).hasSize(2);
    assertThat(choice.document().select("header a").eachText()).contains("Change role");

    String commissioner = choice.document().select("input[type=radio]").get(1).attr("value");
    assertThat(one.send("/account/role", Map.of("role", commissioner)).redirect()).isEqualTo("/");
    assertThat(one.open("/list").status()).isEqualTo(403);
    assertThat(one.send("/account/role", Map.of()).problems()).containsExactly("Choose a role");
  }

  @Test
  void nobodyTakesARoleThatIsNotTheirs() {
    signIn(one);
    String foreign =
        accounts
            .appointments(Reader.service("test"), TestPeople.account(Role.ADMINISTRATOR))
            .getFirst()
            .id()
            .toString();

    assertThat(one.send("/account/role", Map.of("role", foreign)).status()).isEqualTo(422);
    assertThat(one.open("/account").document().select("header").text()).contains("Police analyst");
  }

  private static PageSeen signIn(Browser at) {
    return at.send("/sign-in", Map.of("email", "analyst@test.invalid", "passphrase", PASSPHRASE));
  }

  /** Moves the sign-in of all sessions into the past; the test's clock stands still. */
  private static <S extends Session> void age(
      FindByIndexNameSessionRepository<S> stored, Duration by) {
    for (S session : stored.findByPrincipalName(ANALYST.toString()).values()) {
      session.setAttribute(Arrival.SINCE, TestClock.NOW.minus(by));
      stored.save(session);
    }
  }
}
