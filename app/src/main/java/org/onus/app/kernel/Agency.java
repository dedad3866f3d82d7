package org.onus.app.kernel;

import java.util.Optional;

/**
 * The name of an agency whose records these are: a police force, a probation region, a charity.
 *
 * @param name trimmed, with single spaces, 1 to 100 characters
 */
public record Agency(String name) {
  /** Characters that a name may have. */
  public static final int LONGEST = 100;

  /** The agency of a name as somebody types it; nothing if it cannot be one's. */
  public static Optional<Agency> read(String typed) {
    return typed.isBlank()
            || typed.length() > LONGEST
            || typed.chars().anyMatch(Character::isISOControl)
        ? Optional.empty()
        : Optional.of(new Agency(typed));
  }

  public Agency {
    name = name.strip().replaceAll("\\s+", " ");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("An agency needs a name");
    }
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException("An agency's name has at most 100 characters");
    }
  }
}
