package org.onus.app.access.web.administration;

import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Invitations;
import org.onus.app.access.accounts.Invited;
import org.onus.app.access.accounts.Member;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Invites somebody: shows, once, the link by which they choose a passphrase. */
@Controller
@Requires(Act.MANAGE_ACCOUNTS)
class InvitePage {
  private static final String TEMPLATE = "access/web/administration/invite";
  private final Screens screens;
  private final MemberScreen screen;
  private final Invitations invitations;

  InvitePage(Screens screens, MemberScreen screen, Invitations invitations) {
    this.screens = screens;
    this.screen = screen;
    this.invitations = invitations;
  }

  @GetMapping("/administration/invitations")
  View show() {
    return screens.show(TEMPLATE, new InviteView("", "", Problems.none()));
  }

  @PostMapping("/administration/invitations")
  View invite(
      Reader reader,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String email) {
    Messages messages = screens.messages();
    Problems problems = Problems.none();
    if (name.isBlank()) {
      problems.add("name", messages.text("access.first.name.missing"));
    }
    if (!Account.looksLikeEmail(email.strip())) {
      problems.add("email", messages.text("access.first.email.wrong"));
    }
    Optional<Invited> invited =
        problems.isEmpty() ? invitations.invite(reader, name, email) : Optional.empty();
    if (problems.isEmpty() && invited.isEmpty()) {
      problems.add("email", messages.text("access.invite.taken"));
    }
    return invited
        .map(one -> link(one.account(), name.strip(), one.path()))
        .orElseGet(() -> screens.refuse(TEMPLATE, new InviteView(name, email, problems)));
  }

  @PostMapping("/administration/people/{account}/invitation")
  View inviteAgain(Reader reader, @PathVariable UUID account) {
    Member member = screen.find(reader, account);
    return link(account, member.name(), invitations.inviteAgain(reader, account));
  }

  private View link(UUID account, String name, String path) {
    return screens.show(
        "access/web/administration/invited",
        new InvitedView(
            account.toString(),
            name,
            ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString()));
  }
}
