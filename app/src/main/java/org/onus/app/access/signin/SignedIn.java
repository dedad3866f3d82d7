package org.onus.app.access.signin;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who signed in, as the session keeps it: the id of the account and nothing that could change.
 * Roles are read anew for each request, so that a suspension holds at once.
 */
public final class SignedIn implements UserDetails, CredentialsContainer {
  @Serial private static final long serialVersionUID = 1;

  private final UUID account;
  private transient @Nullable String passphrase;
  private final transient boolean active;

  public SignedIn(UUID account, @Nullable String passphrase, boolean active) {
    this.account = account;
    this.passphrase = passphrase;
    this.active = active;
  }

  public UUID account() {
    return account;
  }

  @Override
  public String getUsername() {
    return account.toString();
  }

  @Override
  public @Nullable String getPassword() {
    return passphrase;
  }

  @Override
  public boolean isEnabled() {
    return active;
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public void eraseCredentials() {
    passphrase = null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SignedIn signedIn && signedIn.account.equals(account);
  }

  @Override
  public int hashCode() {
    return account.hashCode();
  }
}
