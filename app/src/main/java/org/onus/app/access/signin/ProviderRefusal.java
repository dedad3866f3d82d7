package org.onus.app.access.signin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody whom the provider knows does not come in. */
public enum ProviderRefusal {
  /** The provider does not say that it saw one. */
  NO_SECOND_FACTOR,
  /** No account is bound to them, and no verified address leads to one. */
  NO_ACCOUNT,
  /** The provider was not reached, or its answer was not in order. */
  NOT_ANSWERED;

  /** As it stands in an address and in message keys. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<ProviderRefusal> of(String text) {
    return Arrays.stream(values()).filter(one -> one.text().equals(text)).findFirst();
  }
}
