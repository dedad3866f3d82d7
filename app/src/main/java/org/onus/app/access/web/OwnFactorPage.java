package org.onus.app.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.signin.SecondFactors;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The way to another device and new recovery codes, for whoever shows a code once more. */
@Controller
@Requires(Act.USE_OWN_ACCOUNT)
@RequestMapping("/account/second-factor")
class OwnFactorPage {
  private static final String TEMPLATE = "access/web/ownFactor";
  private final Screens screens;
  private final SecondFactors factors;
  private final CodeCheck check;

  OwnFactorPage(Screens screens, SecondFactors factors, CodeCheck check) {
    this.screens = screens;
    this.factors = factors;
    this.check = check;
  }

  @GetMapping
  View show(Reader reader) {
    return screens.show(TEMPLATE, view(reader, Problems.none()));
  }

  @PostMapping
  View change(
      Reader reader, HttpServletRequest request, @RequestParam(defaultValue = "") String code) {
    Problems problems = check.problems(reader, request, code);
    if (!problems.isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, problems));
    }
    SetUpFactorPage.allowAnew(request.getSession());
    return new RedirectView("/second-factor/set-up");
  }

  private OwnFactorView view(Reader reader, Problems problems) {
    return new OwnFactorView(factors.recoveryCodesLeft(UUID.fromString(reader.who())), problems);
  }
}
