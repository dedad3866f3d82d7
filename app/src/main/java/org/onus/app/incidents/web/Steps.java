package org.onus.app.incidents.web;

import java.util.UUID;
import org.onus.app.access.Reader;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.Loading;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a load's reader belongs: a page left and opened again leads to the step it is at. */
final class Steps {
  private Steps() {}

  static Load find(Loading loading, Reader reader, UUID id) {
    return loading
        .find(reader, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** For a step that shows something of what the file holds. */
  static Load open(Loading loading, Reader reader, UUID id) {
    return loading
        .open(reader, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  static View where(Load load) {
    String step =
        switch (load.state()) {
          case MATCHING -> "columns";
          case CHECKING, COMMITTING -> "progress";
          case CHECKED -> "check";
          case COMMITTED, CANCELLED -> "receipt";
        };
    return new RedirectView("/incidents/load/" + load.id() + "/" + step);
  }
}
