package org.onus.app.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.accounts.Account;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.signin.Attempts;
import org.onus.app.access.signin.Sessions;
import org.onus.app.access.web.PassphraseCheck;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A new passphrase for the old one; the account's other sessions end. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
@RequestMapping("/account/passphrase")
class ChangePassphrasePage {
  private static final String TEMPLATE = "access/web/account/changePassphrase";
  private final Screens screens;
  private final Accounts accounts;
  private final Attempts attempts;
  private final Sessions sessions;
  private final PassphraseCheck check;

  ChangePassphrasePage(
      Screens screens,
      Accounts accounts,
      Attempts attempts,
      Sessions sessions,
      PassphraseCheck check) {
    this.screens = screens;
    this.accounts = accounts;
    this.attempts = attempts;
    this.sessions = sessions;
    this.check = check;
  }

  @GetMapping
  View show() {
    return screens.show(TEMPLATE, new ChangePassphraseView(Problems.none()));
  }

  @PostMapping
  View change(
      Reader reader,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String passphrase) {
    Account account = accounts.find(reader, UUID.fromString(reader.who())).orElseThrow();
    Problems problems = Problems.none();
    check.add(problems, passphrase, account.name(), account.email());
    if (problems.isEmpty()) {
      present(reader, request, account, present, problems);
    }
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, new ChangePassphraseView(problems));
    }
    accounts.choosePassphrase(account.id(), passphrase);
    sessions.endOthers(account.id(), request.getSession().getId());
    return new RedirectView("/account?changed=yes");
  }

  /** Whoever sits at an open session must not try out passphrases here either. */
  private void present(
      Reader reader, HttpServletRequest request, Account account, String typed, Problems problems) {
    Optional<UUID> attempt = attempts.begin(account.email(), request.getRemoteAddr());
    if (attempt.isEmpty()) {
      problems.add("present", screens.messages().text("access.sign-in.wait"));
    } else if (accounts.hasPassphrase(reader, account.id(), typed)) {
      attempts.succeeded(attempt.get());
    } else {
      problems.add("present", screens.messages().text("access.change.wrong"));
    }
  }
}
