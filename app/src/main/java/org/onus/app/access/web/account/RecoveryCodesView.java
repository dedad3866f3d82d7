package org.onus.app.access.web.account;

import java.util.List;

/**
 * Recovery codes, shown once.
 *
 * @param next where their owner goes on
 */
public record RecoveryCodesView(List<String> codes, String next) {
  @Override
  public String toString() {
    return "RecoveryCodesView";
  }
}
