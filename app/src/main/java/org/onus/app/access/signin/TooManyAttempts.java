package org.onus.app.access.signin;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** Too many attempts failed; the secret was not looked at. */
final class TooManyAttempts extends AuthenticationException {
  @Serial private static final long serialVersionUID = 1;

  TooManyAttempts() {
    super("too many attempts");
  }
}
