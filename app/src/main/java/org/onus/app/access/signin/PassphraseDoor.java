package org.onus.app.access.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.accounts.Accounts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Compares passphrases, with a hash spent on accounts that do not exist too, and slows down whoever
 * guesses. As the only provider it is the whole authentication manager; given to the filter chain
 * as well it would count each failure twice.
 */
@Component
class PassphraseDoor implements AuthenticationProvider {
  private final DaoAuthenticationProvider passphrases;
  private final Attempts attempts;

  PassphraseDoor(Accounts accounts, PasswordEncoder hashes, Attempts attempts) {
    passphrases = new DaoAuthenticationProvider(new Signers(accounts));
    passphrases.setPasswordEncoder(hashes);
    this.attempts = attempts;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication asked) {
    UUID attempt =
        attempts.begin(asked.getName(), address(asked)).orElseThrow(TooManyAttempts::new);
    Authentication known = passphrases.authenticate(asked);
    attempts.succeeded(attempt);
    return known;
  }

  @Override
  public boolean supports(Class<?> kind) {
    return passphrases.supports(kind);
  }

  private static String address(Authentication asked) {
    return asked.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }
}
