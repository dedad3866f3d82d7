package org.onus.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.signin.Arrival;
import org.onus.app.access.signin.Attempts;
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

/** After the passphrase: a code of the device. Guesses count like guesses at the passphrase. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
@RequestMapping("/second-factor")
class SecondFactorPage {
  private static final String TEMPLATE = "access/web/secondFactor";
  private final Screens screens;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Attempts attempts;
  private final Arrival arrival;

  SecondFactorPage(
      Screens screens,
      Accounts accounts,
      SecondFactors factors,
      Attempts attempts,
      Arrival arrival) {
    this.screens = screens;
    this.accounts = accounts;
    this.factors = factors;
    this.attempts = attempts;
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
    Account account = accounts.find(reader, who.account()).orElseThrow();
    Optional<UUID> attempt = attempts.begin(account.email(), request.getRemoteAddr());
    if (attempt.isEmpty()) {
      return refuse("access.sign-in.wait");
    }
    if (!factors.use(account.id(), code)) {
      return refuse("access.factor.wrong");
    }
    attempts.succeeded(attempt.get());
    Factors.codeWasRight(request, response);
    return new RedirectView(arrival.next(request, response, who));
  }

  private View refuse(String why) {
    return screens.refuse(
        TEMPLATE, new SecondFactorView(Problems.of("code", screens.messages().text(why))));
  }
}
