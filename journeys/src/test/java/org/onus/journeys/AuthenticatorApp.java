package org.onus.journeys;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** An app on somebody's telephone, into which they typed the key of their account. */
final class AuthenticatorApp {
  private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
  private final SecretKeySpec key;
  private Instant next = Instant.EPOCH;

  private AuthenticatorApp(SecretKeySpec key) {
    this.key = key;
  }

  /** With the key that the page shows. */
  static AuthenticatorApp setUpWith(Visit visit) {
    String shown = visit.page().locator("main code").textContent().replace(" ", "");
    return new AuthenticatorApp(new SecretKeySpec(Base32.decode(shown), "HmacSHA1"));
  }

  /** A code that was not used yet: waits for the next, or takes it a step early as clocks drift. */
  String code() throws InvalidKeyException, InterruptedException {
    Instant now = Clock.systemUTC().instant();
    while (next.isAfter(now.plus(codes.getTimeStep()))) {
      Thread.sleep(500);
      now = Clock.systemUTC().instant();
    }
    Instant at = next.isAfter(now) ? next : now;
    next = at.plus(codes.getTimeStep());
    return codes.generateOneTimePasswordString(key, at, Locale.ROOT);
  }
}
