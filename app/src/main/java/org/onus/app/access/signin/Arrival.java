package org.onus.app.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Accounts;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where somebody goes who has just signed in: past what they must be told and choose, and then to
 * the page they wanted. That page comes from a request to this service, never from a parameter.
 */
@Component
public class Arrival implements AuthenticationSuccessHandler {
  static final String SINCE = "onus.since";
  private static final String MISSED = "onus.missed";
  private static final Reader READER = Reader.service("sign-in");
  private final Accounts accounts;
  private final Attempts attempts;
  private final Clock clock;
  private final Factors factors;
  private final RequestCache wanted = new HttpSessionRequestCache();

  Arrival(Accounts accounts, Attempts attempts, Clock clock, Factors factors) {
    this.factors = factors;
    this.accounts = accounts;
    this.attempts = attempts;
    this.clock = clock;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication known)
      throws IOException {
    HttpSession session = request.getSession();
    session.setAttribute(SINCE, clock.instant());
    SignedIn who = (SignedIn) Objects.requireNonNull(known.getPrincipal());
    response.sendRedirect(
        factors.complete(known) ? next(request, response, who) : "/second-factor");
  }

  /** Where to go first. */
  public String next(HttpServletRequest request, HttpServletResponse response, SignedIn who) {
    HttpSession session = request.getSession();
    accounts
        .find(READER, who.account())
        .map(Account::email)
        .flatMap(attempts::tell)
        .ifPresent(missed -> session.setAttribute(MISSED, missed));
    if (session.getAttribute(MISSED) != null) {
      return "/account/attempts";
    }
    if (accounts.appointments(READER, who.account()).size() > 1) {
      return "/account/role";
    }
    return goOn(request, response);
  }

  /** The page that was wanted before sign-in, or the start page. */
  public String goOn(HttpServletRequest request, HttpServletResponse response) {
    SavedRequest saved = wanted.getRequest(request, response);
    if (saved == null) {
      return "/";
    }
    wanted.removeRequest(request, response);
    return saved.getRedirectUrl();
  }

  /** What the owner has yet to be told of. */
  public static @Nullable Missed missed(HttpSession session) {
    return (Missed) session.getAttribute(MISSED);
  }

  /** They have read it. */
  public static void read(HttpSession session) {
    session.removeAttribute(MISSED);
  }

  /** When somebody signed in to this session; null if nobody did. */
  static @Nullable Instant since(HttpSession session) {
    return (Instant) session.getAttribute(SINCE);
  }
}
