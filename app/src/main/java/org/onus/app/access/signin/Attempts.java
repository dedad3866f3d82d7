package org.onus.app.access.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.signin.AttemptStore.Failures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts to sign in. Each is written down before the secret is looked at and struck out
 * when it was right, so that guesses sent at once are counted too.
 */
@Service
public class Attempts {
  private static final Reader READER = Reader.service("sign-in");
  private static final Duration KEPT = Duration.ofDays(90);
  private final AttemptStore attempts;
  private final Clock clock;

  Attempts(AttemptStore attempts, Clock clock) {
    this.attempts = attempts;
    this.clock = clock;
  }

  /**
   * Begins an attempt.
   *
   * @param email as typed, whether there is such an account or not
   * @param address the network address it comes from
   * @return what to strike out on success; empty if whoever tries must wait first
   */
  @Transactional
  public Optional<UUID> begin(String email, String address) {
    byte[] who = key(email);
    Instant now = clock.instant();
    Instant since = now.minus(SlowDown.WINDOW);
    attempts.queue(who);
    if (mustWait(SlowDown.ACCOUNT, attempts.ofAccount(READER, who, since), now)
        || mustWait(SlowDown.ADDRESS, attempts.ofAddress(READER, address, since), now)) {
      return Optional.empty();
    }
    UUID id = UUID.randomUUID();
    attempts.add(id, who, address, now);
    return Optional.of(id);
  }

  @Transactional
  public void succeeded(UUID attempt) {
    attempts.remove(attempt);
  }

  /** What failed since the owner was last told; from now on they are. */
  @Transactional
  public Optional<Missed> tell(String email) {
    byte[] who = key(email);
    Instant now = clock.instant();
    Failures failures = attempts.ofAccount(READER, who, now.minus(KEPT));
    attempts.forget(now.minus(KEPT));
    if (failures.last() == null) {
      return Optional.empty();
    }
    attempts.told(who, now);
    return Optional.of(new Missed(failures.count(), failures.last()));
  }

  private static boolean mustWait(SlowDown rule, Failures failures, Instant now) {
    return failures.last() != null
        && now.isBefore(failures.last().plus(rule.after(failures.count())));
  }

  private static byte[] key(String email) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
