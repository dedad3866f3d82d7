package org.onus.app.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Decision.Reason;

/** Somebody tried what the rules do not allow. The page says why and whom to ask. */
public final class AccessRefused extends RuntimeException {
  private final Act act;
  private final Reason reason;
  private final @Nullable UUID subject;

  public AccessRefused(Act act, Reason reason, @Nullable UUID subject) {
    super("%s refused: %s".formatted(act, reason));
    this.act = act;
    this.reason = reason;
    this.subject = subject;
  }

  /**
   * What the yes rests on.
   *
   * @throws AccessRefused if it is a no
   */
  public static Basis unlessGranted(Decision decision, Act act, @Nullable UUID subject) {
    return switch (decision) {
      case Decision.Granted granted -> granted.because();
      case Decision.Refused refused -> throw new AccessRefused(act, refused.because(), subject);
    };
  }

  public Act act() {
    return act;
  }

  public Reason reason() {
    return reason;
  }

  /** The record that it concerned, null where it concerned none. */
  public @Nullable UUID subject() {
    return subject;
  }
}
