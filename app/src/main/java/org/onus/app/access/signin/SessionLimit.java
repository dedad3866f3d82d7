package org.onus.app.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session so long after its sign-in, however busy it is. */
final class SessionLimit extends OncePerRequestFilter {
  private static final String ENDED = "onus.session-ended";
  private final Duration limit;
  private final Clock clock;

  SessionLimit(Duration limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    if (session != null) {
      Instant since = Arrival.since(session);
      if (since != null && clock.instant().isAfter(since.plus(limit))) {
        session.invalidate();
        request.setAttribute(ENDED, true);
      }
    }
    chain.doFilter(request, response);
  }

  /** Sends strangers to sign in, and says so to those whose session has ended. */
  static final class WayIn extends LoginUrlAuthenticationEntryPoint {
    WayIn() {
      super("/sign-in");
    }

    @Override
    protected String determineUrlToUseForThisRequest(
        HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
      boolean ended =
          request.getAttribute(ENDED) != null
              || (request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid());
      return ended ? "/sign-in?ended=yes" : "/sign-in";
    }
  }
}
