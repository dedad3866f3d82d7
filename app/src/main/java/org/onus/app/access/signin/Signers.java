package org.onus.app.access.signin;

import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Accounts;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds who signs in by their e-mail address. */
@Component
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
