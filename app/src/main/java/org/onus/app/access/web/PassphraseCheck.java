package org.onus.app.access.web;

import org.onus.app.access.accounts.Passphrases;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Component;

/** Says at the field {@code passphrase} why one is not taken. */
@Component
public class PassphraseCheck {
  private final Passphrases passphrases;
  private final Screens screens;

  PassphraseCheck(Passphrases passphrases, Screens screens) {
    this.passphrases = passphrases;
    this.screens = screens;
  }

  public void add(Problems problems, String passphrase, String name, String email) {
    passphrases
        .fault(passphrase, name, email)
        .ifPresent(
            fault ->
                problems.add(
                    "passphrase", screens.messages().text("access.passphrase." + fault.text())));
  }
}
