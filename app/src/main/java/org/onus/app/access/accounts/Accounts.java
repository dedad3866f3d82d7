package org.onus.app.access.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.rules.Firewall;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.kernel.Role;
import org.onus.app.pathways.Pathway;
import org.onus.app.pathways.Pathways;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who can sign in, and as what. */
@Service
public class Accounts {
  private final AccountStore accounts;
  private final Pathways pathways;
  private final PasswordEncoder passphrases;
  private final Trail trail;
  private final Clock clock;

  Accounts(
      AccountStore accounts,
      Pathways pathways,
      PasswordEncoder passphrases,
      Trail trail,
      Clock clock) {
    this.trail = trail;
    this.accounts = accounts;
    this.pathways = pathways;
    this.passphrases = passphrases;
    this.clock = clock;
  }

  /** Adds somebody who cannot sign in yet. */
  @Transactional
  public UUID add(Reader reader, String name, String email) {
    UUID account =
        accounts.add(reader, name.strip(), email.strip(), Account.State.INVITED, clock.instant());
    trail.write(reader, Entry.about(Deed.ACCOUNT_ADDED, account));
    return account;
  }

  /** Sets a passphrase; somebody invited can sign in from now on. */
  @Transactional
  public void choosePassphrase(UUID account, String passphrase) {
    accounts.setPassphrase(account, passphrases.encode(passphrase));
    trail.write(Reader.atTheDoor(account.toString()), Entry.about(Deed.PASSPHRASE_SET, account));
  }

  /** Somebody invited who comes in without a passphrase of ours can sign in from now on. */
  @Transactional
  public void activate(UUID account) {
    accounts.activate(account);
  }

  /** The account opens nothing until a passphrase is chosen by a new one-time link. */
  @Transactional
  public void endPassphrase(UUID account) {
    accounts.endPassphrase(account);
  }

  /** Keeps how the reader is reached at work besides by email; null for not at all. */
  @Transactional
  public void sayReach(Reader reader, @Nullable String reach) {
    UUID account = UUID.fromString(reader.who());
    accounts.setReach(account, reach);
    trail.write(reader, Entry.about(Deed.REACH_SAID, account));
  }

  /** Whether this is the account's passphrase. */
  @Transactional(readOnly = true)
  public boolean hasPassphrase(Reader reader, UUID account, String passphrase) {
    return accounts
        .byId(reader, account)
        .map(Account::passphrase)
        .filter(hashed -> passphrases.matches(passphrase, hashed))
        .isPresent();
  }

  /**
   * Gives somebody a role.
   *
   * @param areas empty for all areas of the pathway
   * @throws IllegalArgumentException if the pathway has no such role or area
   * @throws FirewallBreached if they have a role of the other side in the pathway
   */
  @Transactional
  public void appoint(
      Reader reader, UUID account, String agency, Role role, String pathway, Set<String> areas) {
    Pathway way =
        pathways
            .find(pathway)
            .orElseThrow(() -> new IllegalArgumentException("There is no pathway " + pathway));
    if (!way.roles().containsKey(role) || !way.areas().containsAll(areas)) {
      throw new IllegalArgumentException("The pathway has no such role or area");
    }
    if (Firewall.ofRole(role, accounts.rolesIn(reader, account, pathway), way.bothDuties())
        .isPresent()) {
      throw new FirewallBreached();
    }
    accounts.appoint(
        reader,
        new Appointment(UUID.randomUUID(), account, agency, role, pathway, areas),
        clock.instant());
    trail.write(reader, Entry.about(Deed.ROLE_GIVEN, account).detail(role.text() + " " + pathway));
  }

  /** Whether nobody can sign in yet. */
  @Transactional(readOnly = true)
  public boolean isEmpty(Reader reader) {
    return accounts.isEmpty(reader);
  }

  @Transactional(readOnly = true)
  public Optional<Account> byEmail(Reader reader, String email) {
    return accounts.byEmail(reader, email);
  }

  @Transactional(readOnly = true)
  public Optional<Account> find(Reader reader, UUID id) {
    return accounts.byId(reader, id);
  }

  /** The roles that somebody has now; none while the account is not active. */
  @Transactional(readOnly = true)
  public List<Appointment> appointments(Reader reader, UUID account) {
    return accounts.appointments(reader, account);
  }
}
