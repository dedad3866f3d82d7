package org.onus.app.access.accounts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in.
 *
 * @param reach how they are reached at work besides by email; null if they have not said
 * @param passphrase as it is kept, hashed; null until they have chosen one
 */
public record Account(
    UUID id,
    String name,
    String email,
    @Nullable String reach,
    @Nullable String passphrase,
    State state) {

  /** Where an account stands. */
  public enum State {
    INVITED,
    ACTIVE,
    SUSPENDED,
    LEFT
  }

  /** Whether what was typed has the shape of an address; whether it reaches anybody shows later. */
  public static boolean looksLikeEmail(String typed) {
    return typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  }

  @Override
  public String toString() {
    return "Account[" + id + "]";
  }
}
