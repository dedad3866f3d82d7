package org.onus.app.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Lets in whom an organisation's own provider has signed in with two factors. */
@Component
@EnableConfigurationProperties(ProviderSettings.class)
public class ProviderDoor implements Customizer<OAuth2LoginConfigurer<HttpSecurity>> {
  private static final String ID = "provider";
  private final ProviderSettings settings;
  private final ProviderAccounts accounts;
  private final Arrival arrival;
  private final Trail trail;
  private final OidcUserService users = new OidcUserService();

  ProviderDoor(ProviderSettings settings, ProviderAccounts accounts, Arrival arrival, Trail trail) {
    this.settings = settings;
    this.accounts = accounts;
    this.arrival = arrival;
    this.trail = trail;
  }

  public boolean exists() {
    return settings.exists();
  }

  /** As people know the provider. */
  public String name() {
    return settings.name();
  }

  @Override
  public void customize(OAuth2LoginConfigurer<HttpSecurity> login) {
    ClientRegistrationRepository registrations =
        new SupplierClientRegistrationRepository(this::registrations);
    login
        .loginPage("/sign-in")
        .clientRegistrationRepository(registrations)
        .authorizedClientRepository(new NoTokensKept())
        .authorizationEndpoint(way -> way.authorizationRequestResolver(requests(registrations)))
        .userInfoEndpoint(way -> way.oidcUserService(this::admit))
        .successHandler(this::letIn)
        .failureHandler(this::refuse);
  }

  /** The provider is asked for its keys and addresses when the first person comes by it. */
  private InMemoryClientRegistrationRepository registrations() {
    return new InMemoryClientRegistrationRepository(
        ClientRegistrations.fromIssuerLocation(settings.issuer())
            .registrationId(ID)
            .clientId(settings.clientId())
            .clientSecret(settings.clientSecret())
            .scope("openid", "email")
            .build());
  }

  private OAuth2AuthorizationRequestResolver requests(ClientRegistrationRepository registrations) {
    DefaultOAuth2AuthorizationRequestResolver requests =
        new DefaultOAuth2AuthorizationRequestResolver(registrations);
    if (!settings.acr().isEmpty()) {
      String levels = String.join(" ", settings.acr());
      requests.setAuthorizationRequestCustomizer(
          request -> request.additionalParameters(more -> more.put("acr_values", levels)));
    }
    return requests;
  }

  private OidcUser admit(OidcUserRequest asked) {
    OidcUser user = users.loadUser(asked);
    if (!settings.sawSecondFactor(asked.getIdToken())) {
      throw refusal(ProviderRefusal.NO_SECOND_FACTOR);
    }
    if (accounts.of(user).isEmpty()) {
      throw refusal(ProviderRefusal.NO_ACCOUNT);
    }
    return user;
  }

  /** From here on the session knows the account, and nothing of the provider. */
  private void letIn(HttpServletRequest request, HttpServletResponse response, Authentication known)
      throws IOException {
    UUID account =
        accounts.of((OidcUser) Objects.requireNonNull(known.getPrincipal())).orElseThrow();
    Authentication ours =
        UsernamePasswordAuthenticationToken.authenticated(
            new SignedIn(account, null, true),
            null,
            List.of(FactorGrantedAuthority.fromAuthority(Factors.SECOND)));
    Factors.keep(ours, request, response);
    trail.writeForGood(
        Reader.atTheDoor(account.toString()), Entry.of(Deed.SIGNED_IN).detail("PROVIDER"));
    arrival.onAuthenticationSuccess(request, response, ours);
  }

  private void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    ProviderRefusal refusal =
        why instanceof OAuth2AuthenticationException ours
            ? ProviderRefusal.of(ours.getError().getErrorCode())
                .orElse(ProviderRefusal.NOT_ANSWERED)
            : ProviderRefusal.NOT_ANSWERED;
    trail.writeForGood(
        Reader.atTheDoor("stranger"),
        Entry.of(Deed.SIGN_IN_REFUSED).detail("PROVIDER " + refusal.name()));
    response.sendRedirect("/sign-in?refused=" + refusal.text());
  }

  private static OAuth2AuthenticationException refusal(ProviderRefusal why) {
    return new OAuth2AuthenticationException(new OAuth2Error(why.text()));
  }
}
