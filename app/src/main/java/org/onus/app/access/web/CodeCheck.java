package org.onus.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.signin.Attempts;
import org.onus.app.access.signin.SecondFactors;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Component;

/**
 * Says at the field {@code code} why one is not taken. Guesses count like guesses at the passphrase
 * and are put on record.
 */
@Component
public class CodeCheck {
  private final Screens screens;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Attempts attempts;
  private final Trail trail;

  CodeCheck(
      Screens screens, Accounts accounts, SecondFactors factors, Attempts attempts, Trail trail) {
    this.screens = screens;
    this.accounts = accounts;
    this.factors = factors;
    this.attempts = attempts;
    this.trail = trail;
  }

  public Problems problems(Reader reader, HttpServletRequest request, String code) {
    Account account = accounts.find(reader, UUID.fromString(reader.who())).orElseThrow();
    Optional<UUID> attempt = attempts.begin(account.email(), request.getRemoteAddr());
    if (attempt.isEmpty()) {
      return problem("access.sign-in.wait");
    }
    if (!factors.use(account.id(), code)) {
      trail.writeForGood(
          Reader.atTheDoor(reader.who()), Entry.of(Deed.SIGN_IN_REFUSED).detail("SECOND_FACTOR"));
      return problem("access.factor.wrong");
    }
    attempts.succeeded(attempt.get());
    return Problems.none();
  }

  private Problems problem(String key) {
    return Problems.of("code", screens.messages().text(key));
  }
}
