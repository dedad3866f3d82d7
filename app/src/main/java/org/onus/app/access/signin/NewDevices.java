package org.onus.app.access.signin;

import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.accounts.Invitations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Helps somebody who lost both device and recovery codes. Their passphrase ends with the device, so
 * that whoever stole it cannot set up a device of their own: the way back is a one-time link.
 */
@Service
public class NewDevices {
  private final Accounts accounts;
  private final Invitations invitations;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final ProviderStore subjects;
  private final Sessions sessions;

  NewDevices(
      Accounts accounts,
      Invitations invitations,
      SecondFactors factors,
      Passkeys passkeys,
      ProviderStore subjects,
      Sessions sessions) {
    this.subjects = subjects;
    this.passkeys = passkeys;
    this.accounts = accounts;
    this.invitations = invitations;
    this.factors = factors;
    this.sessions = sessions;
  }

  /** The link to hand to them in person; empty if the account is not active. */
  @Transactional
  public Optional<String> begin(Reader reader, UUID account) {
    return accounts
        .find(reader, account)
        .filter(found -> found.state() == Account.State.ACTIVE)
        .map(
            _ -> {
              factors.end(reader, account);
              passkeys.endAll(account);
              subjects.unbind(account);
              accounts.endPassphrase(account);
              sessions.endAll(account);
              return invitations.inviteAgain(reader, account);
            });
  }
}
