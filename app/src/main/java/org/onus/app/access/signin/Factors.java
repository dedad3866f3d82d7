package org.onus.app.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What somebody has shown of themselves: a passphrase, and a code of their own device. */
public final class Factors {
  static final String CODE = "FACTOR_TOTP";

  /** Both, as every page but the way in demands. */
  static final AuthorizationManager<RequestAuthorizationContext> BOTH =
      AllRequiredFactorsAuthorizationManager.<RequestAuthorizationContext>builder()
          .requireFactor(factor -> factor.passwordAuthority())
          .requireFactor(factor -> factor.authority(CODE))
          .build();

  private Factors() {}

  static boolean complete(Authentication known) {
    return known.getAuthorities().stream()
        .anyMatch(authority -> CODE.equals(authority.getAuthority()));
  }

  /** Puts on the session that the code was right, under a new session id. */
  public static void codeWasRight(HttpServletRequest request, HttpServletResponse response) {
    Authentication known =
        Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        known.toBuilder()
            .authorities(all -> all.add(FactorGrantedAuthority.fromAuthority(CODE)))
            .build());
    SecurityContextHolder.setContext(context);
    request.changeSessionId();
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
