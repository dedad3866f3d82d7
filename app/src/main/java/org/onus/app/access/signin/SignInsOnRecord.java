package org.onus.app.access.signin;

import org.onus.app.access.Reader;
import org.onus.app.access.accounts.Accounts;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Entry;
import org.onus.app.access.trail.Trail;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Puts on record who came, who was turned away and who left; what a stranger typed is not kept. */
@Component
class SignInsOnRecord {
  private final Trail trail;
  private final Accounts accounts;
  private final Factors factors;

  SignInsOnRecord(Trail trail, Accounts accounts, Factors factors) {
    this.factors = factors;
    this.trail = trail;
    this.accounts = accounts;
  }

  @EventListener
  void cameIn(InteractiveAuthenticationSuccessEvent event) {
    Authentication known = event.getAuthentication();
    write(factors.complete(known) ? Deed.SIGNED_IN : Deed.PASSPHRASE_GIVEN, known);
  }

  @EventListener
  void turnedAway(AbstractAuthenticationFailureEvent event) {
    if (!(event.getAuthentication() instanceof UsernamePasswordAuthenticationToken)) {
      return; // ProviderDoor says why
    }
    String who =
        accounts
            .byEmail(Reader.service("sign-in"), event.getAuthentication().getName().strip())
            .map(account -> account.id().toString())
            .orElse("stranger");
    trail.writeForGood(Reader.atTheDoor(who), Entry.of(Deed.SIGN_IN_REFUSED));
  }

  @EventListener
  void left(LogoutSuccessEvent event) {
    write(Deed.SIGNED_OUT, event.getAuthentication());
  }

  private void write(Deed deed, Authentication known) {
    if (known.getPrincipal() instanceof SignedIn signedIn) {
      trail.writeForGood(Reader.atTheDoor(signedIn.account().toString()), Entry.of(deed));
    }
  }
}
