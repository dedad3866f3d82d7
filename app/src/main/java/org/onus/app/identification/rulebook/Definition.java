package org.onus.app.identification.rulebook;

import java.time.Instant;

/**
 * A rule or profile that an analyst brought, as it was written.
 *
 * @param name what lists and addresses call it
 * @param version from 1; a later one takes the place of an earlier one, which is kept
 */
public record Definition(
    Kind kind, String name, int version, String content, Instant addedAt, String addedBy) {

  /** What it defines. */
  public enum Kind {
    RULE,
    PROFILE
  }

  /** What tells it from every other, as days keep it. */
  String key() {
    return "%s %s@%d".formatted(kind, name, version);
  }
}
