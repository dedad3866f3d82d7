package org.onus.app.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.kernel.Role;
import org.onus.app.testing.Browser;
import org.onus.app.testing.PageSeen;
import org.onus.app.testing.ServiceTest;
import org.onus.app.testing.TestClock;
import org.onus.app.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** As every service but the demonstration has it: a passphrase alone opens nothing. */
@ServiceTest
@TestPropertySource(properties = "onus.access.second-factor=true")
@DirtiesContext
class SecondFactorTest {
  private static final String PASSPHRASE = "eleven quiet otters";
  private final Browser one;
  private final Browser other;
  private final Accounts accounts;

  @Autowired
  SecondFactorTest(Browser browser, Accounts accounts) {
    one = browser.anew();
    other = browser.anew();
    this.accounts = accounts;
  }

  @BeforeEach
  void oneAccountHasAPassphrase() {
    accounts.choosePassphrase(TestPeople.account(Role.ANALYST), PASSPHRASE);
  }

  @Test
  void whoHasNoneIsLedToSetOneUpBeforeAnythingElse() {
    one.open("/incidents/load");
    assertThat(signIn(one).redirect()).isEqualTo("/second-factor");
    assertThat(one.open("/second-factor").redirect()).isEqualTo("/second-factor/set-up");
    assertThat(one.open("/list").redirect()).startsWith("/second-factor?");
    assertThat(one.send("/account/sign-out-everywhere", Map.of()).redirect())
        .startsWith("/second-factor?");

    PageSeen setUp = one.open("/second-factor/set-up");
    assertThat(setUp.document().select("svg[role=img] path").attr("d")).startsWith("M0,0h1v1h-1z");
    assertThat(one.send("/second-factor/set-up", Map.of("code", "abc")).problems())
        .containsExactly("This code is not right. Enter the one that the app shows now");
    assertThat(one.open("/list").redirect()).startsWith("/second-factor?");

    PageSeen codes = one.send("/second-factor/set-up", Map.of("code", code(key(setUp), 0)));
    assertThat(codes.heading()).isEqualTo("Keep your recovery codes");
    assertThat(codes.document().select("main li")).hasSize(10);
    assertThat(one.open("/list").status()).isEqualTo(200);
  }

  @Test
  void fromThenOnTheDevicesCodeIsNeededAndWorksOnce() {
    String key = setUp();
    assertThat(signIn(other).redirect()).isEqualTo("/second-factor");
    assertThat(other.open("/second-factor").heading()).isEqualTo("Enter the code from your app");

    assertThat(send(code(key, 0)).problems()).hasSize(1);
    String before = other.cookie("SESSION");
    assertThat(send(code(key, 1)).redirect()).isEqualTo("/account/attempts");
    assertThat(other.cookie("SESSION")).isNotEqualTo(before);
    assertThat(other.open("/list").status()).isEqualTo(200);
  }

  @Test
  void nobodyPutsAnotherDeviceInItsPlace() {
    setUp();
    signIn(other);

    assertThat(other.open("/second-factor/set-up").redirect()).isEqualTo("/second-factor");
    assertThat(other.send("/second-factor/set-up", Map.of("code", "000000")).redirect())
        .isEqualTo("/second-factor");
  }

  @Test
  void aRecoveryCodeWorksOnceHoweverItIsTyped() {
    signIn(one);
    String key = key(one.open("/second-factor/set-up"));
    List<String> codes =
        one.send("/second-factor/set-up", Map.of("code", code(key, 0)))
            .document()
            .select("main li")
            .eachText();
    String typed = codes.getFirst().replace("-", " ").toUpperCase(Locale.ROOT);
    signIn(other);

    assertThat(send(typed).redirect()).isEqualTo("/");
    signIn(other);
    assertThat(send(typed).status()).isEqualTo(422);
    assertThat(send(codes.get(1)).status()).isEqualTo(302);
  }

  @Test
  void guessesAtTheCodeAreSlowedDownToo() {
    String key = setUp();
    signIn(other);
    for (int i = 0; i < 5; i++) {
      send("00000" + i);
    }

    assertThat(send(code(key, 1)).problems())
        .containsExactly("There were too many attempts. Wait 15 minutes and try again");
    assertThat(signIn(other).redirect()).isEqualTo("/sign-in?refused=wait");
  }

  @Test
  void oneStepOfDriftIsTakenAndTwoAreNot() {
    String key = setUp();
    signIn(other);

    assertThat(send(code(key, 2)).status()).isEqualTo(422);
    assertThat(send(code(key, -2)).status()).isEqualTo(422);
    assertThat(send(code(key, 1)).status()).isEqualTo(302);
  }

  private String setUp() {
    signIn(one);
    String key = key(one.open("/second-factor/set-up"));
    assertThat(one.send("/second-factor/set-up", Map.of("code", code(key, 0))).status())
        .isEqualTo(200);
    return key;
  }

  private PageSeen send(String code) {
    return other.send("/second-factor", Map.of("code", code));
  }

  private static PageSeen signIn(Browser at) {
    return at.send("/sign-in", Map.of("email", "analyst@test.invalid", "passphrase", PASSPHRASE));
  }

  private static String key(PageSeen setUp) {
    return setUp.document().select("main code").text().replace(" ", "");
  }

  private static String code(String key, int steps) {
    TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator();
    try {
      return app.generateOneTimePasswordString(
          new SecretKeySpec(Base32.decode(key), app.getAlgorithm()),
          TestClock.NOW.plus(Duration.ofSeconds(30).multipliedBy(steps)),
          Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
