package org.onus.app.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.signin.Factors;
import org.onus.app.access.signin.Sessions;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One's own account: who one is, where one is signed in, and the way to sign out everywhere. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
class OwnAccountPage {
  private static final String TEMPLATE = "access/web/account/ownAccount";
  private static final int LONGEST_REACH = 100;
  private final Screens screens;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Factors factors;

  OwnAccountPage(Screens screens, Accounts accounts, Sessions sessions, Factors factors) {
    this.factors = factors;
    this.screens = screens;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  @GetMapping("/account")
  View show(
      Reader reader,
      HttpServletRequest request,
      @RequestParam(required = false) @Nullable String changed) {
    return screens.show(TEMPLATE, view(reader, request, changed != null, null, Problems.none()));
  }

  /** How one is reached at work besides by email. */
  @PostMapping("/account/reach")
  View sayReach(
      Reader reader, HttpServletRequest request, @RequestParam(defaultValue = "") String reach) {
    String typed = reach.strip();
    if (typed.length() > LONGEST_REACH) {
      Problems problems =
          Problems.of("reach", screens.messages().text("access.account.reach.long", LONGEST_REACH));
      return screens.refuse(TEMPLATE, view(reader, request, false, typed, problems));
    }
    accounts.sayReach(reader, typed.isEmpty() ? null : typed);
    return new RedirectView("/account");
  }

  private OwnAccountView view(
      Reader reader,
      HttpServletRequest request,
      boolean changed,
      @Nullable String typed,
      Problems problems) {
    Account account = accounts.find(reader, UUID.fromString(reader.who())).orElseThrow();
    HttpSession session = request.getSession(false);
    return new OwnAccountView(
        account,
        sessions.of(account.id()),
        session == null ? "" : session.getId(),
        changed,
        factors.secondIsNeeded(),
        typed == null ? Objects.requireNonNullElse(account.reach(), "") : typed,
        problems);
  }

  @PostMapping("/account/sign-out-everywhere")
  View signOutEverywhere(Reader reader, HttpServletRequest request) {
    sessions.endAll(UUID.fromString(reader.who()));
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    return new RedirectView("/sign-in?everywhere=yes");
  }
}
