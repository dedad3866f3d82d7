package org.onus.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.signin.Arrival;
import org.onus.app.access.signin.Factors;
import org.onus.app.access.signin.SecondFactors;
import org.onus.app.access.signin.SignedIn;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** After the passphrase: a code of the device. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
@RequestMapping("/second-factor")
class SecondFactorPage {
  private static final String TEMPLATE = "access/web/secondFactor";
  private final Screens screens;
  private final SecondFactors factors;
  private final Factors shown;
  private final CodeCheck check;
  private final Arrival arrival;

  SecondFactorPage(
      Screens screens, SecondFactors factors, Factors shown, CodeCheck check, Arrival arrival) {
    this.screens = screens;
    this.factors = factors;
    this.shown = shown;
    this.check = check;
    this.arrival = arrival;
  }

  @GetMapping
  View show(@AuthenticationPrincipal SignedIn who) {
    return factors.isSetUp(who.account())
        ? screens.show(TEMPLATE, new SecondFactorView(Problems.none()))
        : new RedirectView("/second-factor/set-up");
  }

  @PostMapping
  View send(
      Reader reader,
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String code) {
    Problems problems = check.problems(reader, request, code);
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, new SecondFactorView(problems));
    }
    shown.secondWasRight(request, response);
    return new RedirectView(arrival.next(request, response, who));
  }
}
