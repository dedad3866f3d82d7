package org.onus.app.access.signin;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimAccessor;

/**
 * An organisation's own identity provider, by OpenID Connect.
 *
 * @param issuer its address; empty if there is none
 * @param name as people know it, for the button
 * @param amr values of the claim {@code amr}, any of which says that two factors were shown
 * @param acr values of the claim {@code acr} that say so; they are asked for, too
 */
@ConfigurationProperties("onus.access.provider")
record ProviderSettings(
    String issuer,
    String clientId,
    String clientSecret,
    String name,
    Set<String> amr,
    Set<String> acr) {

  ProviderSettings {
    if (!issuer.isEmpty() && amr.isEmpty() && acr.isEmpty()) {
      throw new IllegalArgumentException(
          "onus.access.provider: say which values of amr or acr mean that the provider saw a second"
              + " factor; without one nobody could come in by it");
    }
  }

  boolean exists() {
    return !issuer.isEmpty();
  }

  /**
   * Whether the provider says that it saw a second factor; what it does not say, it did not see.
   */
  boolean sawSecondFactor(IdTokenClaimAccessor token) {
    @Nullable List<String> methods = token.getAuthenticationMethods();
    @Nullable String level = token.getAuthenticationContextClass();
    return (methods != null && methods.stream().anyMatch(amr::contains))
        || (level != null && acr.contains(level));
  }
}
