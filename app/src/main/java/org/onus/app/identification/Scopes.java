package org.onus.app.identification;

import org.onus.app.access.Reader;
import org.springframework.stereotype.Component;

/**
 * Which kept scores a reader may see, as a condition on {@code identification_score s}. Ranks,
 * counts and shares are worked out among these alone, so that a gap never betrays a hidden record.
 */
@Component
class Scopes {

  /** Until accounts exist the one reader sees everything. */
  String conditionFor(Reader reader) {
    return switch (reader.role()) {
      case ANALYST, SERVICE -> "TRUE";
    };
  }
}
