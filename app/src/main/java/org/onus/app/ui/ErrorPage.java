package org.onus.app.ui;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.onus.app.kernel.FullDisk;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Whatever went wrong: a sentence and what to do next, and never a detail. */
@Controller
class ErrorPage implements ErrorController {
  private static final Set<Integer> EXPLAINED = Set.of(403, 404, 405, 413, 429);
  private final Screens screens;

  ErrorPage(Screens screens) {
    this.screens = screens;
  }

  @RequestMapping("/error")
  View explain(HttpServletRequest request) {
    int code =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known
            ? known
            : HttpStatus.NOT_FOUND.value();
    if (FullDisk.isBehind((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION))) {
      return screens.show(
          "ui/error", new ErrorView("ui.error.507"), HttpStatus.INSUFFICIENT_STORAGE);
    }
    String key = EXPLAINED.contains(code) ? Integer.toString(code) : code < 500 ? "400" : "500";
    return screens.show("ui/error", new ErrorView("ui.error." + key), HttpStatus.valueOf(code));
  }
}
