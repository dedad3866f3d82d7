package org.onus.app.access.trail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a check of the whole trail found.
 *
 * @param links how many links the chain has
 * @param sealed when the head was last sealed; null if never
 * @param waiting rows that are written and not chained yet
 * @param waitingSince when the oldest of them was written; null if none waits
 * @param key the short name of the signing key
 * @param firstFault the first broken link in words; empty if the trail is whole
 */
public record Proof(
    long links,
    @Nullable Instant sealed,
    long waiting,
    @Nullable Instant waitingSince,
    String key,
    Optional<String> firstFault) {

  /** Chaining takes seconds; rows that wait for longer say that nobody does it. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  public boolean isWhole() {
    return firstFault.isEmpty();
  }
}
