package org.onus.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.signin.Factors;
import org.onus.app.access.signin.Sessions;
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
    UUID account = UUID.fromString(reader.who());
    HttpSession session = request.getSession(false);
    return screens.show(
        "access/web/ownAccount",
        new OwnAccountView(
            accounts.find(reader, account).orElseThrow(),
            sessions.of(account),
            session == null ? "" : session.getId(),
            changed != null,
            factors.secondIsNeeded()));
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
