package org.onus.app.casefile.web;

import org.onus.app.access.Act;
import org.onus.app.access.Requires;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where a reader arrives: what can be done here, and who can see it. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
class StartPage {
  private final Screens screens;

  StartPage(Screens screens) {
    this.screens = screens;
  }

  @GetMapping("/")
  View show() {
    return screens.show("casefile/web/start", new StartView());
  }
}
