package org.onus.app.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.signin.PasskeyCeremony;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Adds a passkey to the account of somebody who has just shown a code. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
@RequestMapping("/account/passkeys/new")
class NewPasskeyPage {
  private static final String TEMPLATE = "access/web/account/newPasskey";
  private static final String ALLOWED = "onus.may-add-passkey";
  private static final int LONGEST = 100;
  private final Screens screens;
  private final Accounts accounts;
  private final PasskeyCeremony ceremony;

  NewPasskeyPage(Screens screens, Accounts accounts, PasskeyCeremony ceremony) {
    this.screens = screens;
    this.accounts = accounts;
    this.ceremony = ceremony;
  }

  /** This session's owner has shown a code and may add a passkey. */
  static void allow(HttpSession session) {
    session.setAttribute(ALLOWED, true);
  }

  @GetMapping
  View show(Reader reader, HttpServletRequest request, Authentication known) {
    return allowed(request)
        ? screens.show(TEMPLATE, view(reader, request, known, "", Problems.none()))
        : new RedirectView("/account/second-factor");
  }

  @PostMapping
  View add(
      Reader reader,
      HttpServletRequest request,
      Authentication known,
      @RequestParam(defaultValue = "") String label,
      @RequestParam(defaultValue = "") String credential) {
    if (!allowed(request)) {
      return new RedirectView("/account/second-factor");
    }
    String name = label.strip();
    Problems problems = Problems.none();
    if (name.isEmpty() || name.length() > LONGEST) {
      problems.add("label", screens.messages().text("access.passkey.label.missing"));
    } else if (!ceremony.made(request, known, credential, name)) {
      problems.add("label", screens.messages().text("access.passkey.not-made"));
    }
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, request, known, name, problems));
    }
    request.getSession().removeAttribute(ALLOWED);
    return new RedirectView("/account/second-factor");
  }

  private NewPasskeyView view(
      Reader reader,
      HttpServletRequest request,
      Authentication known,
      String label,
      Problems problems) {
    String email = accounts.find(reader, UUID.fromString(reader.who())).orElseThrow().email();
    return new NewPasskeyView(ceremony.toMake(request, known, email), label, problems);
  }

  private static boolean allowed(HttpServletRequest request) {
    return request.getSession().getAttribute(ALLOWED) != null;
  }
}
