package org.onus.app.access.web.signin;

import java.util.Optional;
import org.onus.app.access.Open;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Invitations;
import org.onus.app.access.web.PassphraseCheck;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a one-time link leads: whoever holds it chooses the passphrase of their account. */
@Controller
@Open
@RequestMapping("/invitation/{token}")
class InvitationPage {
  private final Screens screens;
  private final Invitations invitations;
  private final PassphraseCheck check;

  InvitationPage(Screens screens, Invitations invitations, PassphraseCheck check) {
    this.screens = screens;
    this.invitations = invitations;
    this.check = check;
  }

  @GetMapping
  View show(@PathVariable String token) {
    return invitations
        .holder(token)
        .map(
            holder ->
                screens.show(
                    "access/web/signin/invitation",
                    new InvitationView(token, holder, Problems.none())))
        .orElseGet(() -> deadLink(screens));
  }

  @PostMapping
  View choose(@PathVariable String token, @RequestParam(defaultValue = "") String passphrase) {
    Optional<Account> holder = invitations.holder(token);
    if (holder.isEmpty()) {
      return deadLink(screens);
    }
    Problems problems = Problems.none();
    check.add(problems, passphrase, holder.get().name(), holder.get().email());
    if (!problems.isEmpty()) {
      return screens.refuse(
          "access/web/signin/invitation", new InvitationView(token, holder.get(), problems));
    }
    return invitations.accept(token, passphrase)
        ? new RedirectView("/sign-in?chosen=yes")
        : deadLink(screens);
  }

  static View deadLink(Screens screens) {
    return screens.show("access/web/signin/deadLink", new DeadLinkView(), HttpStatus.GONE);
  }
}
