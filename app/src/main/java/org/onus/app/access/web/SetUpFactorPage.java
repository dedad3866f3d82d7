package org.onus.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Accounts;
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

/**
 * Ties an authenticator app to an account that has none; one that has goes the way of the code. The
 * key waits in the session until a code shows that the app has it.
 */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
@RequestMapping("/second-factor/set-up")
class SetUpFactorPage {
  private static final String TEMPLATE = "access/web/setUpFactor";
  private static final String KEY = "onus.key";
  private final Screens screens;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Arrival arrival;

  SetUpFactorPage(Screens screens, Accounts accounts, SecondFactors factors, Arrival arrival) {
    this.screens = screens;
    this.accounts = accounts;
    this.factors = factors;
    this.arrival = arrival;
  }

  @GetMapping
  View show(Reader reader, HttpServletRequest request, @AuthenticationPrincipal SignedIn who) {
    if (factors.isSetUp(who.account())) {
      return new RedirectView("/second-factor");
    }
    HttpSession session = request.getSession();
    if (key(session) == null) {
      session.setAttribute(KEY, SecondFactors.drawKey());
    }
    return screens.show(TEMPLATE, view(reader, who, key(session), Problems.none()));
  }

  @PostMapping
  View confirm(
      Reader reader,
      HttpServletRequest request,
      HttpServletResponse response,
      @AuthenticationPrincipal SignedIn who,
      @RequestParam(defaultValue = "") String code) {
    HttpSession session = request.getSession();
    String key = key(session);
    if (key == null || factors.isSetUp(who.account())) {
      return new RedirectView("/second-factor");
    }
    List<String> recovery = factors.setUp(who.account(), key, code);
    if (recovery.isEmpty()) {
      return screens.refuse(
          TEMPLATE,
          view(
              reader,
              who,
              key,
              Problems.of("code", screens.messages().text("access.factor.wrong"))));
    }
    session.removeAttribute(KEY);
    Factors.codeWasRight(request, response);
    return screens.show(
        "access/web/recoveryCodes",
        new RecoveryCodesView(recovery, arrival.next(request, response, who)));
  }

  private SetUpFactorView view(
      Reader reader, SignedIn who, @Nullable String key, Problems problems) {
    String email = accounts.find(reader, who.account()).orElseThrow().email();
    return SetUpFactorView.of(email, String.valueOf(key), problems);
  }

  private static @Nullable String key(HttpSession session) {
    return (String) session.getAttribute(KEY);
  }
}
