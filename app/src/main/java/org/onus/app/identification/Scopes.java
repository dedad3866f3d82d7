package org.onus.app.identification;

import org.onus.app.access.Reader;
import org.onus.app.access.Sight;

/**
 * Which kept scores a reader sees, as a condition on {@code identification_score s}. Ranks, counts
 * and shares are worked out among these alone, so that a gap never betrays a hidden record.
 */
final class Scopes {
  private Scopes() {}

  static Sight.Condition of(Reader reader) {
    return reader.sight().of("s.record", "s.areas");
  }
}
