package org.onus.app.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.onus.app.access.Reader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes of an authenticator app by RFC 6238, with the settings that every app takes: HMAC-SHA-1,
 * six figures, thirty seconds, one step of clock drift either way. Recovery codes stand in for a
 * lost device, each once; they have 80 bits, so that their plain hash cannot be guessed back.
 */
@Service
public class SecondFactors {
  private static final Reader READER = Reader.service("sign-in");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration STEP = TimeBasedOneTimePasswordGenerator.DEFAULT_TIME_STEP;
  private static final int SECRET_BYTES = 20;
  private static final int RECOVERY_BYTES = 10;
  private static final int RECOVERY_CODES = 10;
  private static final String GROUPS_OF_FOUR = "(?<=\\G.{4})(?=.)";
  private final SecondFactorStore factors;
  private final Clock clock;

  SecondFactors(SecondFactorStore factors, Clock clock) {
    this.factors = factors;
    this.clock = clock;
  }

  /** A key for an app, as text in base 32. */
  public static String drawKey() {
    return Base32.toBase32String(random(SECRET_BYTES));
  }

  @Transactional(readOnly = true)
  public boolean isSetUp(UUID account) {
    return factors.secret(READER, account).isPresent();
  }

  /**
   * Keeps a key, once a code shows that the app has it.
   *
   * @return recovery codes to show once; none if the code is wrong or there is a key already
   */
  @Transactional
  public List<String> setUp(UUID account, String key, String code) {
    byte[] secret = Base32.decode(key);
    OptionalLong step = step(secret, figures(code));
    if (step.isEmpty()
        || !factors.add(READER, account, secret, step.getAsLong(), clock.instant())) {
      return List.of();
    }
    List<String> codes =
        IntStream.range(0, RECOVERY_CODES)
            .mapToObj(_ -> Base32.toBase32String(random(RECOVERY_BYTES)).toLowerCase(Locale.ROOT))
            .toList();
    codes.forEach(each -> factors.addRecovery(account, hash(each), clock.instant()));
    return codes.stream().map(each -> each.replaceAll(GROUPS_OF_FOUR, "-")).toList();
  }

  /** Whether this is the app's present code or an unused recovery code; either works once. */
  @Transactional
  public boolean use(UUID account, String typed) {
    String code = figures(typed);
    OptionalLong step =
        factors
            .secret(READER, account)
            .map(secret -> step(secret, code))
            .orElse(OptionalLong.empty());
    return step.isPresent()
        ? factors.use(READER, account, step.getAsLong())
        : factors.useRecovery(READER, account, hash(code), clock.instant());
  }

  private OptionalLong step(byte[] secret, String code) {
    TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);
    SecretKeySpec key = new SecretKeySpec(secret, codes.getAlgorithm());
    Instant now = clock.instant();
    return LongStream.rangeClosed(-1, 1)
        .mapToObj(drift -> now.plus(STEP.multipliedBy(drift)))
        .filter(time -> same(code(codes, key, time), code))
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

  /** As people copy it: with spaces, dashes or capitals. */
  private static String figures(String typed) {
    return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }

  private static byte[] random(int bytes) {
    byte[] drawn = new byte[bytes];
    RANDOM.nextBytes(drawn);
    return drawn;
  }

  private static byte[] hash(String code) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
