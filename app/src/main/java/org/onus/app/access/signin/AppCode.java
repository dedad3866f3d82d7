package org.onus.app.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes of an authenticator app by RFC 6238, with the settings that every app takes: HMAC-SHA-1,
 * six figures, thirty seconds. One step of clock drift is taken either way, as its section 5.2
 * advises.
 */
final class AppCode {
  private static final Duration STEP = TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP;

  private AppCode() {}

  /** The time step whose code this is; empty if it is none of now. */
  static OptionalLong step(byte[] secret, String typed, Instant now) {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
    SecretKeySpec key = new SecretKeySpec(secret, codes.getAlgorithm());
    return LongStream.rangeClosed(-1, 1)
        .mapToObj(drift -> now.plus(STEP.multipliedBy(drift)))
        .filter(time -> same(code(codes, key, time), typed))
        .mapToLong(time -> time.getEpochSecond() / STEP.toSeconds())
        .findFirst();
  }

  private static String code(
      TimeBasedOneTimePasswordGenerator codes, SecretKeySpec key, Instant time) {
    try {
      return codes.generateOneTimePasswordString(key, time, Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
