package org.onus.app.access.web.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.signin.Passkeys;
import org.onus.app.access.signin.SecondFactors;
import org.onus.app.access.web.CodeCheck;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One's own passkeys, and the way to another device for whoever shows a code once more. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
class OwnFactorPage {
  private static final String TEMPLATE = "access/web/account/ownFactor";
  private final Screens screens;
  private final SecondFactors factors;
  private final Passkeys passkeys;
  private final CodeCheck check;

  OwnFactorPage(Screens screens, SecondFactors factors, Passkeys passkeys, CodeCheck check) {
    this.screens = screens;
    this.factors = factors;
    this.passkeys = passkeys;
    this.check = check;
  }

  @GetMapping("/account/second-factor")
  View show(Reader reader) {
    return screens.show(TEMPLATE, view(reader, Problems.none()));
  }

  @PostMapping("/account/second-factor")
  View change(
      Reader reader,
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "device") String wish) {
    Problems problems = check.problems(reader, request, code);
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, problems));
    }
    if (wish.equals("passkey")) {
      NewPasskeyPage.allow(request.getSession());
      return new RedirectView("/account/passkeys/new");
    }
    SetUpFactorPage.allowAnew(request.getSession());
    return new RedirectView("/second-factor/set-up");
  }

  @PostMapping("/account/passkeys/remove")
  View remove(Reader reader, @RequestParam(defaultValue = "") String passkey) {
    passkeys.remove(UUID.fromString(reader.who()), passkey);
    return new RedirectView("/account/second-factor");
  }

  private OwnFactorView view(Reader reader, Problems problems) {
    UUID account = UUID.fromString(reader.who());
    return new OwnFactorView(factors.recoveryCodesLeft(account), passkeys.of(account), problems);
  }
}
