package org.onus.app.access.web.administration;

import org.jspecify.annotations.Nullable;
import org.onus.app.access.accounts.Account;

/**
 * Somebody who is to set up a new device.
 *
 * @param link the one-time link to hand to them, shown once; null before it was asked for
 */
public record NewDeviceView(Account whose, @Nullable String link) {

  public boolean active() {
    return whose.state() == Account.State.ACTIVE;
  }

  @Override
  public String toString() {
    return "NewDeviceView[" + whose.id() + "]";
  }
}
