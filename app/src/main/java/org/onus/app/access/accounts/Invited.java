package org.onus.app.access.accounts;

import java.util.UUID;

/**
 * Somebody who can choose a passphrase now.
 *
 * @param path the one-time link without the service's address: shown once, kept nowhere
 */
public record Invited(UUID account, String path) {
  @Override
  public String toString() {
    return "Invited[" + account + "]";
  }
}
