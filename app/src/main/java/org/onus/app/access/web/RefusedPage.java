package org.onus.app.access.web;

import java.util.Locale;
import org.onus.app.access.AccessRefused;
import org.onus.app.access.Decision.Reason;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Says what is refused, why, and whom to ask. What is hidden is not found, like any other gap. */
@ControllerAdvice
class RefusedPage {
  private final Screens screens;

  RefusedPage(Screens screens) {
    this.screens = screens;
  }

  @ExceptionHandler
  View explain(AccessRefused refused) {
    if (refused.reason() == Reason.HIDDEN) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return screens.show(
        "access/web/refused",
        new RefusedView(
            "access.act." + refused.act().name().toLowerCase(Locale.ROOT),
            "access.refused." + refused.reason().name().toLowerCase(Locale.ROOT)),
        HttpStatus.FORBIDDEN);
  }
}
