package org.onus.app.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.onus.app.access.Act;
import org.onus.app.access.Requires;
import org.onus.app.access.signin.Arrival;
import org.onus.app.access.signin.Missed;
import org.onus.app.access.signin.SignedIn;
import org.onus.app.ui.Screens;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Tells somebody who signed in that others may have tried. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
@RequestMapping("/account/attempts")
class AttemptsPage {
  private final Screens screens;
  private final Arrival arrival;

  AttemptsPage(Screens screens, Arrival arrival) {
    this.screens = screens;
    this.arrival = arrival;
  }

  @GetMapping
  View show(HttpServletRequest request) {
    Missed missed = Arrival.missed(request.getSession());
    return missed == null
        ? new RedirectView("/account")
        : screens.show("access/web/account/attempts", missed);
  }

  @PostMapping
  View goOn(
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn who) {
    Arrival.read(request.getSession());
    return new RedirectView(arrival.next(request, response, who));
  }
}
