package org.onus.app.casefile.web;

import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.cases.Openings;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** Where a reader arrives: what can be done here, and who can see it. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
class StartPage {
  private final Screens screens;
  private final Openings openings;

  StartPage(Screens screens, Openings openings) {
    this.screens = screens;
    this.openings = openings;
  }

  @GetMapping("/")
  View show(Reader reader) {
    return screens.show("casefile/web/start", new StartView(glassWaiting(reader)));
  }

  private int glassWaiting(Reader reader) {
    return AccessRules.mayEver(reader.role(), Act.REVIEW_BROKEN_GLASS)
        ? openings.waiting(reader)
        : 0;
  }
}
