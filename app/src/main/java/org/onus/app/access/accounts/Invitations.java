package org.onus.app.access.accounts;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a one-time link opens, for whoever holds it. There is no mail: people pass links on. */
@Service
public class Invitations {
  /** Long enough for somebody's days off, short enough that a forgotten link dies. */
  private static final Duration GOOD_FOR = Duration.ofDays(7);

  private static final Reader HOLDER = Reader.service("one-time link");
  private final InvitationStore links;
  private final Accounts accounts;
  private final Agencies agencies;
  private final Trail trail;
  private final Clock clock;

  Invitations(
      InvitationStore links, Accounts accounts, Agencies agencies, Trail trail, Clock clock) {
    this.trail = trail;
    this.links = links;
    this.accounts = accounts;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** Adds somebody who can choose a passphrase; empty if the e-mail address is in use. */
  @Transactional
  public Optional<Invited> invite(Reader reader, String name, String email) {
    if (accounts.byEmail(reader, email.strip()).isPresent()) {
      return Optional.empty();
    }
    UUID account = accounts.add(reader, name, email);
    return Optional.of(new Invited(account, inviteAgain(reader, account)));
  }

  /** A new link for somebody who lost theirs or their passphrase; earlier ones end. */
  @Transactional
  public String inviteAgain(Reader reader, UUID account) {
    links.endOthers(account, clock.instant());
    String token = Token.draw();
    links.add(reader, Token.hash(token), account, clock.instant(), clock.instant().plus(GOOD_FOR));
    trail.write(reader, Entry.about(Deed.LINK_MADE, account));
    return "/invitation/" + token;
  }

  /** The link that makes the first administrator; empty once there is an account. */
  @Transactional
  public Optional<String> first() {
    if (!accounts.isEmpty(HOLDER)) {
      return Optional.empty();
    }
    String token = Token.draw();
    links.add(HOLDER, Token.hash(token), null, clock.instant(), clock.instant().plus(GOOD_FOR));
    return Optional.of("/first-administrator/" + token);
  }

  /** Who may choose a passphrase with this link; nobody if it is used, expired or unknown. */
  @Transactional(readOnly = true)
  public Optional<Account> holder(String token) {
    return links
        .account(HOLDER, Token.hash(token), clock.instant())
        .flatMap(account -> accounts.find(HOLDER, account));
  }

  @Transactional(readOnly = true)
  public boolean opensFirst(String token) {
    return links.opensFirst(HOLDER, Token.hash(token), clock.instant());
  }

  /** Sets the passphrase of the link's holder; false if the link opens nothing any more. */
  @Transactional
  public boolean accept(String token, String passphrase) {
    Optional<Account> holder = holder(token);
    if (holder.isEmpty() || !links.use(HOLDER, Token.hash(token), clock.instant())) {
      return false;
    }
    accounts.choosePassphrase(holder.get().id(), passphrase);
    return true;
  }

  /** Makes the first administrator; false if the link opens nothing any more. */
  @Transactional
  public boolean makeFirst(String token, FirstAdministrator wanted) {
    links.lockFirst();
    if (!opensFirst(token) || !links.use(HOLDER, Token.hash(token), clock.instant())) {
      return false;
    }
    agencies.add(HOLDER, new SharingAgency(wanted.agency(), wanted.kind(), null, null));
    UUID account = accounts.add(HOLDER, wanted.name(), wanted.email());
    accounts.choosePassphrase(account, wanted.passphrase());
    accounts.appoint(
        HOLDER, account, wanted.agency(), Role.ADMINISTRATOR, wanted.pathway(), Set.of());
    return true;
  }
}
