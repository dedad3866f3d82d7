package org.onus.app.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Decision.Reason;

/** Somebody tried what the rules do not allow. The page says why and whom to ask. */
public final class AccessRefused extends RuntimeException {
  private final Act act;
  private final Reason reason;
  private final @Nullable UUID subject;
  private final Set<String> areas;

  public AccessRefused(Act act, Reason reason, @Nullable UUID subject) {
    this(act, reason, subject, Set.of());
  }

  private AccessRefused(Act act, Reason reason, @Nullable UUID subject, Set<String> areas) {
    super("%s refused: %s".formatted(act, reason));
    this.act = act;
    this.reason = reason;
    this.subject = subject;
    this.areas = Set.copyOf(areas);
  }

  /**
   * What the yes rests on.
   *
   * @throws AccessRefused if it is a no
   */
  public static Basis unlessGranted(Decision decision, Act act, @Nullable UUID subject) {
    return unlessGranted(decision, act, subject, Set.of());
  }

  /**
   * The same of a record that is known in these areas.
   *
   * @throws AccessRefused if it is a no
   */
  public static Basis unlessGranted(
      Decision decision, Act act, @Nullable UUID subject, Set<String> areas) {
    return switch (decision) {
      case Decision.Granted granted -> granted.because();
      case Decision.Refused refused ->
          throw new AccessRefused(act, refused.because(), subject, areas);
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

  /** Where the person is known, so far as that was asked. */
  public Set<String> areas() {
    return areas;
  }
}
