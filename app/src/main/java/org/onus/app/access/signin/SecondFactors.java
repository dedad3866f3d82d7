package org.onus.app.access.signin;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people have beside their passphrase: an authenticator app, and recovery codes. */
@Service
public class SecondFactors {
  private static final Reader READER = Reader.service("sign-in");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KEY_BYTES = 20;
  private static final int RECOVERY_CODES = 10;
  private final SecondFactorStore factors;
  private final Trail trail;
  private final Clock clock;

  SecondFactors(SecondFactorStore factors, Trail trail, Clock clock) {
    this.factors = factors;
    this.trail = trail;
    this.clock = clock;
  }

  /** A key for an app, as text in base 32. */
  public static String drawKey() {
    return Base32.toBase32String(random(KEY_BYTES));
  }

  @Transactional(readOnly = true)
  public boolean isSetUp(UUID account) {
    return factors.secret(READER, account).isPresent();
  }

  /** How many recovery codes have not been used yet. */
  @Transactional(readOnly = true)
  public int recoveryCodesLeft(UUID account) {
    return factors.recoveryCodesLeft(READER, account);
  }

  /**
   * Keeps a key, once a code shows that the app has it.
   *
   * @param anew whether it takes the place of an earlier one, whose recovery codes end too
   * @return recovery codes to show once; none if the code is wrong, or the account has a key that
   *     is not to be replaced
   */
  @Transactional
  public List<String> setUp(UUID account, String key, String code, boolean anew) {
    byte[] secret = Base32.decode(key);
    OptionalLong step = AppCode.step(secret, plain(code), clock.instant());
    if (step.isEmpty()) {
      return List.of();
    }
    if (anew) {
      factors.remove(account);
    }
    if (!factors.add(READER, account, secret, step.getAsLong(), clock.instant())) {
      return List.of();
    }
    List<String> codes = Stream.generate(RecoveryCode::draw).limit(RECOVERY_CODES).toList();
    codes.forEach(each -> factors.addRecovery(account, RecoveryCode.hash(each), clock.instant()));
    put(Deed.SECOND_FACTOR_SET_UP, account);
    return codes;
  }

  /** Whether this is the app's present code or an unused recovery code; either works once. */
  @Transactional
  public boolean use(UUID account, String typed) {
    Optional<byte[]> secret = factors.secret(READER, account);
    OptionalLong step =
        secret.isEmpty()
            ? OptionalLong.empty()
            : AppCode.step(secret.get(), plain(typed), clock.instant());
    if (step.isPresent()) {
      return factors.use(READER, account, step.getAsLong());
    }
    if (!factors.useRecovery(READER, account, RecoveryCode.hash(typed), clock.instant())) {
      return false;
    }
    put(Deed.RECOVERY_CODE_USED, account);
    return true;
  }

  /** The account has no second factor any more, as before it was set up. */
  @Transactional
  void end(Reader reader, UUID account) {
    factors.remove(account);
    trail.write(reader, Entry.about(Deed.SECOND_FACTOR_ENDED, account));
  }

  private void put(Deed deed, UUID account) {
    trail.write(Reader.atTheDoor(account.toString()), Entry.about(deed, account));
  }

  static byte[] random(int bytes) {
    byte[] drawn = new byte[bytes];
    RANDOM.nextBytes(drawn);
    return drawn;
  }

  /** A code however people copy it: with spaces, dashes or capitals. */
  static String plain(String typed) {
    return typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
  }
}
