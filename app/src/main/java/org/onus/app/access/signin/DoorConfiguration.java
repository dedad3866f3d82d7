package org.onus.app.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The front door of the service: who is let in, and what a browser may do with our pages. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

  /** No script or style but our own files; no framing; forms post to us alone. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'";

  private static final String[] BEFORE_SIGN_IN = {
    "/sign-in", "/invitation/*", "/first-administrator/*", "/assets/**", "/error"
  };

  @Bean
  SecurityFilterChain door(
      HttpSecurity http,
      Arrival arrival,
      Clock clock,
      Factors factors,
      ProviderDoor provider,
      @Value("${onus.address}") String address,
      @Value("${onus.access.session}") Duration longest) {
    CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    if (!address.isEmpty()) {
      http.addFilterBefore(new OnlySecure(), SecurityContextHolderFilter.class);
    }
    if (provider.exists()) {
      http.oauth2Login(provider);
    }
    return http.authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(BEFORE_SIGN_IN)
                    .permitAll()
                    .requestMatchers("/second-factor", "/second-factor/*")
                    .authenticated()
                    .anyRequest()
                    .access(
                        factors.secondIsNeeded()
                            ? AuthorityAuthorizationManager.hasAuthority(Factors.SECOND)
                            : AuthenticatedAuthorizationManager.authenticated()))
        .addFilterBefore(new SessionLimit(longest, clock), SecurityContextHolderFilter.class)
        .exceptionHandling(
            refused ->
                refused
                    .authenticationEntryPoint(new SessionLimit.WayIn())
                    .defaultDeniedHandlerForMissingAuthority(
                        new LoginUrlAuthenticationEntryPoint("/second-factor"), Factors.SECOND))
        .formLogin(
            form ->
                form.loginPage("/sign-in")
                    .usernameParameter("email")
                    .passwordParameter("passphrase")
                    .successHandler(arrival)
                    .failureHandler(DoorConfiguration::refuse))
        .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in"))
        .csrf(csrf -> csrf.csrfTokenRepository(tokens))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
      throws IOException {
    response.sendRedirect(
        why instanceof TooManyAttempts ? "/sign-in?refused=wait" : "/sign-in?refused=yes");
  }

  @Bean
  PasswordEncoder passphraseHashes() {
    return new NormalisedPassphrases(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
  }

  /** A page of another site whose name resolves to this computer must not reach the service. */
  @Bean
  HttpFirewall onlyThisService(@Value("${onus.hosts}") Set<String> hosts) {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHostnames(hosts::contains);
    return firewall;
  }
}
