package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whoever guesses is slowed down, learns nothing of who has an account, and the owner is told. */
@ServiceTest
class GuessingTest {
  private static final String RIGHT = "eleven quiet otters";
  private static final String OWNER = "analyst@test.invalid";
  private static final String NOBODY = "nobody@test.invalid";
  private final Browser browser;
  private final Browser visitor;
  private final Accounts accounts;
  private final PasswordEncoder hashes;
  private final Attempts attempts;
  private final JdbcClient jdbc;

  @Autowired
  GuessingTest(
      Browser browser,
      Accounts accounts,
      PasswordEncoder hashes,
      Attempts attempts,
      JdbcClient jdbc) {
    this.browser = browser;
    this.visitor = browser.anew();
    this.accounts = accounts;
    this.hashes = hashes;
    this.attempts = attempts;
    this.jdbc = jdbc;
  }

  @BeforeEach
  void oneAccountHasAPassphrase() {
    accounts.choosePassphrase(TestPeople.account(Role.ANALYST), RIGHT);
  }

  @Test
  void afterFiveFailuresEvenTheRightPassphraseWaits() {
    guess(OWNER, 5);

    assertThat(signIn(OWNER, RIGHT).redirect()).isEqualTo("/sign-in?refused=wait");
    assertThat(visitor.open("/sign-in?refused=wait").problems())
        .containsExactly("There were too many attempts. Wait 15 minutes and try again");

    pass("1 minute");
    assertThat(signIn(OWNER, RIGHT).redirect()).isEqualTo("/account/attempts");
  }

  @Test
  void anAddressWithoutAnAccountWaitsAlike() {
    List<String> known = guess(OWNER, 7);
    List<String> unknown = guess(NOBODY, 7);

    assertThat(unknown).isEqualTo(known).endsWith("/sign-in?refused=wait");
  }

  @Test
  void guessesSentAtOnceAreCountedToo() throws Exception {
    List<Callable<String>> all =
        IntStream.range(0, 12)
            .<Callable<String>>mapToObj(
                i -> () -> signIn(browser.anew(), OWNER, "wrong " + i).redirect())
            .toList();
    try (ExecutorService at = Executors.newFixedThreadPool(6)) {
      List<String> seen = at.invokeAll(all).stream().map(Future::resultNow).toList();
      assertThat(seen.stream().filter(where -> where.endsWith("yes"))).hasSize(5);
    }
  }

  @Test
  void oneAddressThatTriesManyAccountsWaits() {
    for (int i = 0; i < 30; i++) {
      signIn("somebody" + i + "@test.invalid", "wrong");
    }

    assertThat(signIn(OWNER, RIGHT).redirect()).isEqualTo("/sign-in?refused=wait");
  }

  @Test
  void theOwnerIsToldOnceAndGoesOnWhereTheyWanted() {
    guess(OWNER, 3);
    visitor.open("/account");

    assertThat(signIn(OWNER, RIGHT).redirect()).isEqualTo("/account/attempts");
    assertThat(visitor.open("/account/attempts").main())
        .contains("3 attempts to sign in to your account failed", "change your passphrase");
    assertThat(visitor.send("/account/attempts", Map.of()).redirect()).contains("/account");
    assertThat(signIn(OWNER, RIGHT).redirect()).isEqualTo("/");
  }

  @Test
  void theDatabaseHoldsNoAddressThatWasTyped() {
    guess(NOBODY, 1);

    assertThat(jdbc.sql("SELECT f::text FROM access_failure f").query(String.class).single())
        .doesNotContain("nobody");
  }

  /**
   * Finding an account or not must not show in the time: each costs one comparison with a hash of
   * the same strength, which takes longer than all the rest.
   */
  @Test
  void anAddressWithoutAnAccountCostsAHashToo() {
    List<String> compared = new ArrayList<>();
    PassphraseDoor door = new PassphraseDoor(accounts, noting(compared), attempts);
    for (String email : List.of(OWNER, NOBODY)) {
      assertThatThrownBy(
              () ->
                  door.authenticate(
                      UsernamePasswordAuthenticationToken.unauthenticated(email, "wrong")))
          .isInstanceOf(BadCredentialsException.class);
    }

    assertThat(compared)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allSatisfy(hash -> assertThat(hash).startsWith("$argon2id$v=19$m=16384,t=2,p=1$"));
  }

  /** Notes what a passphrase is compared with. */
  private PasswordEncoder noting(List<String> compared) {
    return new PasswordEncoder() {
      @Override
      public @Nullable String encode(@Nullable CharSequence raw) {
        return hashes.encode(raw);
      }

      @Override
      public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
        compared.add(String.valueOf(encoded));
        return hashes.matches(raw, encoded);
      }
    };
  }

  private List<String> guess(String email, int times) {
    return IntStream.range(0, times).mapToObj(i -> signIn(email, "wrong " + i).redirect()).toList();
  }

  private PageSeen signIn(String email, String passphrase) {
    return signIn(visitor, email, passphrase);
  }

  private static PageSeen signIn(Browser at, String email, String passphrase) {
    return at.send("/sign-in", Map.of("email", email, "passphrase", passphrase));
  }

  private void pass(String time) {
    jdbc.sql("UPDATE access_failure SET at = at - cast(:time AS interval)")
        .param("time", time)
        .update();
  }
}
