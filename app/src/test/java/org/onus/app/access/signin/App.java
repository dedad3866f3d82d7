package org.onus.app.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.onus.app.testing.TestClock;

/** An authenticator app with the key of an account. */
final class App {
  private App() {}

  /** The code that it shows so many steps of time from now. */
  static String code(String key, int steps) {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    try {
      return codes.generateOneTimePasswordString(
          new SecretKeySpec(Base32.decode(key), codes.getAlgorithm()),
          TestClock.NOW.plus(Duration.ofSeconds(30).multipliedBy(steps)),
          Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
