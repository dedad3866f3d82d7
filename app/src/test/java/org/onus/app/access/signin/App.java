package org.onus.app.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.onus.app.testing.TestClock;

/** An authenticator app with the key of an account. */
final class App {
  private App() {}

  /** One that it shows neither now nor a few steps of time before or after. */
  static String wrongCode(String key) {
    Set<String> near =
        IntStream.rangeClosed(-9, 9).mapToObj(step -> code(key, step)).collect(Collectors.toSet());
    return IntStream.range(0, 1_000_000)
        .mapToObj("%06d"::formatted)
        .filter(code -> !near.contains(code))
        .findFirst()
        .orElseThrow();
  }

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
