package org.onus.app.access.web.signin;

import org.jspecify.annotations.Nullable;
import org.onus.app.access.Open;
import org.onus.app.access.signin.ProviderDoor;
import org.onus.app.access.signin.ProviderRefusal;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** E-mail address and passphrase. The form itself is taken by Spring Security. */
@Controller
@Open
class SignInPage {
  private static final String TEMPLATE = "access/web/signin/signIn";
  private final Screens screens;
  private final ProviderDoor provider;

  SignInPage(Screens screens, ProviderDoor provider) {
    this.provider = provider;
    this.screens = screens;
  }

  @GetMapping("/sign-in")
  View show(
      @RequestParam(required = false) @Nullable String refused,
      @RequestParam(required = false) @Nullable String chosen,
      @RequestParam(required = false) @Nullable String ended,
      @RequestParam(required = false) @Nullable String everywhere) {
    if (refused == null) {
      String notice =
          chosen != null
              ? "chosen"
              : ended != null ? "ended" : everywhere != null ? "everywhere" : null;
      return screens.show(TEMPLATE, view(notice, Problems.none()));
    }
    String why =
        refused.equals("wait")
            ? "wait"
            : ProviderRefusal.of(refused).map(ProviderRefusal::text).orElse("refused");
    return screens.refuse(
        TEMPLATE,
        view(null, Problems.of("email", screens.messages().text("access.sign-in." + why))));
  }

  private SignInView view(@Nullable String notice, Problems problems) {
    return new SignInView(notice, provider.exists() ? provider.name() : null, problems);
  }
}
