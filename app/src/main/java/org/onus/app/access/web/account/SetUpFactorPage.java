package org.onus.app.access.web.account;

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
import org.onus.app.access.signin.Sessions;
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
 * Ties an authenticator app to an account. One that has an app already goes the way of the code,
 * unless its owner has just shown a code in order to change the app. The key waits in the session
 * until a code shows that the app has it.
 */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
@RequestMapping("/second-factor/set-up")
class SetUpFactorPage {
  private static final String TEMPLATE = "access/web/account/setUpFactor";
  private static final String KEY = "onus.key";
  private static final String ANEW = "onus.anew";
  private final Screens screens;
  private final Accounts accounts;
  private final SecondFactors factors;
  private final Factors shown;
  private final Sessions sessions;
  private final Arrival arrival;

  SetUpFactorPage(
      Screens screens,
      Accounts accounts,
      SecondFactors factors,
      Factors shown,
      Sessions sessions,
      Arrival arrival) {
    this.screens = screens;
    this.accounts = accounts;
    this.factors = factors;
    this.shown = shown;
    this.sessions = sessions;
    this.arrival = arrival;
  }

  /** This session's owner has shown a code and may put another app in the place of theirs. */
  static void allowAnew(HttpSession session) {
    session.setAttribute(ANEW, true);
  }

  @GetMapping
  View show(Reader reader, HttpServletRequest request, @AuthenticationPrincipal SignedIn who) {
    HttpSession session = request.getSession();
    if (factors.isSetUp(who.account()) && !anew(session)) {
      return new RedirectView("/second-factor");
    }
    String key = key(session);
    if (key == null) {
      key = SecondFactors.drawKey();
      session.setAttribute(KEY, key);
    }
    return screens.show(TEMPLATE, view(reader, who, key, Problems.none()));
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
    boolean anew = anew(session);
    if (key == null || (factors.isSetUp(who.account()) && !anew)) {
      return new RedirectView("/second-factor");
    }
    List<String> recovery = factors.setUp(who.account(), key, code, anew);
    if (recovery.isEmpty()) {
      Problems wrong = Problems.of("code", screens.messages().text("access.factor.wrong"));
      return screens.refuse(TEMPLATE, view(reader, who, key, wrong));
    }
    session.removeAttribute(KEY);
    session.removeAttribute(ANEW);
    return screens.show(
        "access/web/account/recoveryCodes",
        new RecoveryCodesView(recovery, goOn(request, response, who, anew)));
  }

  private String goOn(
      HttpServletRequest request, HttpServletResponse response, SignedIn who, boolean anew) {
    if (anew) {
      sessions.endOthers(who.account(), request.getSession().getId());
      return "/account";
    }
    shown.secondWasRight(request, response);
    return arrival.next(request, response, who);
  }

  private SetUpFactorView view(Reader reader, SignedIn who, String key, Problems problems) {
    String email = accounts.find(reader, who.account()).orElseThrow().email();
    return SetUpFactorView.of(email, key, problems);
  }

  private static @Nullable String key(HttpSession session) {
    return (String) session.getAttribute(KEY);
  }

  private static boolean anew(HttpSession session) {
    return session.getAttribute(ANEW) != null;
  }
}
