package org.onus.app.access.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.signin.Arrival;
import org.onus.app.access.signin.Factors;
import org.onus.app.access.signin.PasskeyCeremony;
import org.onus.app.access.signin.Passkeys;
import org.onus.app.access.signin.SecondFactors;
import org.onus.app.access.signin.SignedIn;
import org.onus.app.access.web.CodeCheck;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.security.core.Authentication;
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
  private static final String TEMPLATE = "access/web/signin/secondFactor";
  private final Screens screens;
  private final SecondFactors factors;
  private final Factors shown;
  private final CodeCheck check;
  private final Passkeys passkeys;
  private final PasskeyCeremony ceremony;
  private final Arrival arrival;

  SecondFactorPage(
      Screens screens,
      SecondFactors factors,
      Factors shown,
      CodeCheck check,
      Passkeys passkeys,
      PasskeyCeremony ceremony,
      Arrival arrival) {
    this.passkeys = passkeys;
    this.ceremony = ceremony;
    this.screens = screens;
    this.factors = factors;
    this.shown = shown;
    this.check = check;
    this.arrival = arrival;
  }

  @GetMapping
  View show(
      HttpServletRequest request,
      Authentication known,
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(required = false) @Nullable String passkey) {
    if (!factors.isSetUp(who.account())) {
      return new RedirectView("/second-factor/set-up");
    }
    return passkey == null
        ? screens.show(TEMPLATE, view(request, known, who, Problems.none()))
        : screens.refuse(
            TEMPLATE,
            view(
                request,
                known,
                who,
                Problems.of("code", screens.messages().text("access.passkey.not-shown"))));
  }

  @PostMapping
  View send(
      Reader reader,
      HttpServletRequest request,
      HttpServletResponse response,
      Authentication known,
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String code) {
    Problems problems = check.problems(reader, request, code);
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(request, known, who, problems));
    }
    shown.secondWasRight(request, response);
    return new RedirectView(arrival.next(request, response, who));
  }

  private SecondFactorView view(
      HttpServletRequest request, Authentication known, SignedIn who, Problems problems) {
    String options = passkeys.of(who.account()).isEmpty() ? null : ceremony.toShow(request, known);
    return new SecondFactorView(options, problems);
  }
}
