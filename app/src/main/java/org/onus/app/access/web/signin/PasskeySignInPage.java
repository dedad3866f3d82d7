package org.onus.app.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.onus.app.access.Act;
import org.onus.app.access.Requires;
import org.onus.app.access.signin.Arrival;
import org.onus.app.access.signin.Factors;
import org.onus.app.access.signin.PasskeyCeremony;
import org.onus.app.access.signin.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** After the passphrase: a passkey in place of a code. It cannot be guessed, so nobody waits. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
class PasskeySignInPage {
  private final PasskeyCeremony ceremony;
  private final Factors factors;
  private final Arrival arrival;

  PasskeySignInPage(PasskeyCeremony ceremony, Factors factors, Arrival arrival) {
    this.ceremony = ceremony;
    this.factors = factors;
    this.arrival = arrival;
  }

  @PostMapping("/second-factor/passkey")
  View send(
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication known,
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String credential) {
    if (!ceremony.shown(request, known, credential)) {
      return new RedirectView("/second-factor?passkey=refused");
    }
    factors.secondWasRight(request, response);
    return new RedirectView(arrival.next(request, response, who));
  }
}
