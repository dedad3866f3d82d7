package org.onus.app.access.signin;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose account somebody has whom the provider knows. The first time a verified e-mail address
 * leads to an account that an administrator made; from then on the provider's own subject does,
 * whatever becomes of the address.
 */
@Service
class ProviderAccounts {
  private static final Reader READER = Reader.service("sign-in");
  private final ProviderStore subjects;
  private final Accounts accounts;
  private final Trail trail;
  private final Clock clock;

  ProviderAccounts(ProviderStore subjects, Accounts accounts, Trail trail, Clock clock) {
    this.subjects = subjects;
    this.accounts = accounts;
    this.trail = trail;
    this.clock = clock;
  }

  /** Empty if they have none that can be used. */
  @Transactional
  public Optional<UUID> of(OidcUser user) {
    String issuer = Objects.requireNonNull(user.getIssuer()).toString();
    String subject = Objects.requireNonNull(user.getSubject());
    Optional<UUID> bound = subjects.account(READER, issuer, subject);
    return bound.isPresent()
        ? bound.flatMap(id -> accounts.find(READER, id)).filter(this::usable).map(Account::id)
        : byAddress(user, issuer, subject);
  }

  private Optional<UUID> byAddress(OidcUser user, String issuer, String subject) {
    String email = user.getEmail();
    if (email == null || !Boolean.TRUE.equals(user.getEmailVerified())) {
      return Optional.empty();
    }
    Optional<UUID> account =
        accounts
            .byEmail(READER, email)
            .filter(this::usable)
            .map(Account::id)
            .filter(id -> subjects.bind(READER, id, issuer, subject, clock.instant()));
    account.ifPresent(
        id -> {
          accounts.activate(id);
          trail.write(Reader.atTheDoor(id.toString()), Entry.about(Deed.PROVIDER_BOUND, id));
        });
    return account;
  }

  private boolean usable(Account account) {
    return switch (account.state()) {
      case INVITED, ACTIVE -> true;
      case SUSPENDED, LEFT -> false;
    };
  }
}
