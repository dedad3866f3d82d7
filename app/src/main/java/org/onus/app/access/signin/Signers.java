package org.onus.app.access.signin;

import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Accounts;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Finds who signs in by their e-mail address. Not a bean: Spring would want to make a provider of
 * its own of it, beside the one that slows down guessing.
 */
class Signers implements UserDetailsService {
  private final Accounts accounts;

  Signers(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String email) {
    Account account =
        accounts
            .byEmail(Reader.service("sign-in"), email.strip())
            .filter(known -> known.passphrase() != null)
            .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    return new SignedIn(
        account.id(), account.passphrase(), account.state() == Account.State.ACTIVE);
  }
}
