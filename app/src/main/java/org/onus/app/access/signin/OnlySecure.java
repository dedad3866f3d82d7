package org.onus.app.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind a proxy, answers only what the proxy says came by TLS. It does not redirect: a passphrase
 * that was sent in the clear must not seem to have worked, and a proxy that says nothing would be
 * sent round in circles.
 */
final class OnlySecure extends OncePerRequestFilter {
  private static final String REFUSAL =
      """
      Onus answers by https alone.
      If you look after the proxy: let it send X-Forwarded-Proto, and see docs/runbooks/behind-a-proxy.md.
      """;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (request.isSecure()) {
      chain.doFilter(request, response);
      return;
    }
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    response.setContentType(MediaType.TEXT_PLAIN_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(REFUSAL);
  }
}
