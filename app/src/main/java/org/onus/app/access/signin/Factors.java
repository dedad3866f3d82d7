package org.onus.app.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.onus.app.access.Reader;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** What a session has shown of its owner: a passphrase first, and then a second factor. */
@Component
public class Factors {
  /** Nobody gets it who has not shown a passphrase before. */
  static final String SECOND = "FACTOR_SECOND";

  private final boolean needed;
  private final Trail trail;

  Factors(@Value("${onus.access.second-factor}") boolean needed, Trail trail) {
    this.needed = needed;
    this.trail = trail;
  }

  /** Whether a passphrase alone opens nothing. */
  public boolean secondIsNeeded() {
    return needed;
  }

  /** Whether everything was shown that is asked for. */
  public boolean complete(Authentication known) {
    return !needed
        || known.getAuthorities().stream()
            .anyMatch(authority -> SECOND.equals(authority.getAuthority()));
  }

  /** Puts on the session that the second factor was right, under a new session id. */
  public void secondWasRight(HttpServletRequest request, HttpServletResponse response) {
    Authentication known =
        Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
    Authentication complete =
        known.toBuilder()
            .authorities(all -> all.add(FactorGrantedAuthority.fromAuthority(SECOND)))
            .build();
    request.changeSessionId();
    keep(complete, request, response);
    trail.writeForGood(Reader.atTheDoor(known.getName()), Entry.of(Deed.SIGNED_IN));
  }

  /** From here on the session knows this of its owner. */
  static void keep(Authentication known, HttpServletRequest request, HttpServletResponse response) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(known);
    SecurityContextHolder.setContext(context);
    new HttpSessionSecurityContextRepository().saveContext(context, request, response);
  }
}
