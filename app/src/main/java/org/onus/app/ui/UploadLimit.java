package org.onus.app.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends a form whose file is too large back to its page, before the container reads it: afterwards
 * the form's token would be lost and the reader told something else. The page is opened with {@code
 * ?too-large=yes} and says so at its field.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadLimit extends OncePerRequestFilter {
  private final long mostBytes;

  UploadLimit(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
    this.mostBytes = most.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (type != null
        && type.startsWith("multipart/")
        && request.getContentLengthLong() > mostBytes) {
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?too-large=yes");
      return;
    }
    chain.doFilter(request, response);
  }
}
