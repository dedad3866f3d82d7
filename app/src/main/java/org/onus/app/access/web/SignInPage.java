package org.onus.app.access.web;

import org.jspecify.annotations.Nullable;
import org.onus.app.access.Open;
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
  private static final String TEMPLATE = "access/web/signIn";
  private final Screens screens;

  SignInPage(Screens screens) {
    this.screens = screens;
  }

  @GetMapping("/sign-in")
  View show(
      @RequestParam(required = false) @Nullable String refused,
      @RequestParam(required = false) @Nullable String chosen) {
    if (refused == null) {
      return screens.show(TEMPLATE, new SignInView(chosen != null, Problems.none()));
    }
    return screens.refuse(
        TEMPLATE,
        new SignInView(
            false, Problems.of("email", screens.messages().text("access.sign-in.refused"))));
  }
}
