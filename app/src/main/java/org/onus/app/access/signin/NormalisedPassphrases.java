package org.onus.app.access.signin;

import org.jspecify.annotations.Nullable;
import org.onus.app.access.accounts.Passphrases;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes a passphrase in its normal form, whichever keyboard it was typed on. */
record NormalisedPassphrases(PasswordEncoder hashes) implements PasswordEncoder {

  @Override
  public @Nullable String encode(@Nullable CharSequence raw) {
    return hashes.encode(raw == null ? null : Passphrases.normal(raw.toString()));
  }

  @Override
  public boolean matches(@Nullable CharSequence raw, @Nullable String encoded) {
    return hashes.matches(raw == null ? null : Passphrases.normal(raw.toString()), encoded);
  }

  @Override
  public boolean upgradeEncoding(@Nullable String encoded) {
    return hashes.upgradeEncoding(encoded);
  }
}
