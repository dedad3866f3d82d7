package org.onus.app.access.web.administration;

/**
 * Somebody who can choose a passphrase now.
 *
 * @param link shown once
 */
public record InvitedView(String account, String name, String link) {

  @Override
  public String toString() {
    return "InvitedView[" + account + "]";
  }
}
