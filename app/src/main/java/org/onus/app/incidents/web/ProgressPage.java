package org.onus.app.incidents.web;

import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.LoadState;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Shows the work in hand and goes on by itself when it is done; may be left and returned to. */
@Controller
@Requires(Act.LOAD_INCIDENTS)
class ProgressPage {
  private final Screens screens;
  private final Loading loading;

  ProgressPage(Screens screens, Loading loading) {
    this.screens = screens;
    this.loading = loading;
  }

  @GetMapping("/incidents/load/{id}")
  View open(Reader reader, @PathVariable UUID id) {
    return Steps.where(Steps.find(loading, reader, id));
  }

  @GetMapping("/incidents/load/{id}/progress")
  View show(Reader reader, @PathVariable UUID id) {
    Load load = Steps.find(loading, reader, id);
    if (!load.state().isWorking()) {
      return Steps.where(load);
    }
    return screens.show(
        "incidents/web/progress",
        new ProgressView(
            id.toString(),
            load.fileName(),
            load.state() == LoadState.COMMITTING,
            load.bytesRead(),
            load.fileBytes()));
  }
}
