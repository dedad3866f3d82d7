package org.onus.app.incidents.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.incidents.loading.CheckReport;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.LoadState;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.incidents.loading.Retention;
import org.onus.app.incidents.recording.Counts;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Marking;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The end of a load: what was recorded, and the refused rows to mend and load again. */
@Controller
@Requires(Act.LOAD_INCIDENTS)
@RequestMapping("/incidents/load/{id}")
class ReceiptPage {
  private final Screens screens;
  private final Loading loading;
  private final Retention retention;

  ReceiptPage(Screens screens, Loading loading, Retention retention) {
    this.screens = screens;
    this.loading = loading;
    this.retention = retention;
  }

  @GetMapping("/receipt")
  View show(Reader reader, @PathVariable UUID id) {
    Load load = Steps.find(loading, reader, id);
    return load.state().isEnded()
        ? screens.show("incidents/web/receipt", view(load))
        : Steps.where(load);
  }

  @GetMapping("/refused.csv")
  void refused(Reader reader, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    Load load = Steps.find(loading, reader, id);
    CheckReport report = load.report();
    if (report == null || report.refused() == 0 || load.state() == LoadState.CANCELLED) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    if (load.refusedGone()) {
      response.sendRedirect("/incidents/load/" + id + "/receipt");
      return;
    }
    Marking.download(response, "text/csv;charset=UTF-8", "refused-rows.csv");
    loading.copyRefused(reader, id, response.getOutputStream());
  }

  private ReceiptView view(Load load) {
    Messages messages = screens.messages();
    CheckReport report = load.report();
    Counts receipt = load.receipt();
    if (report == null || receipt == null) {
      return new ReceiptView(load.id().toString(), true, true, List.of(), List.of(), 0, null);
    }
    return new ReceiptView(
        load.id().toString(),
        false,
        receipt.changeNothing(),
        Reports.summary(load, report, messages),
        Reports.changes(receipt, messages),
        report.refused(),
        load.refusedGone()
            ? null
            : retention.refusedUntil(load).map(day -> Dates.text(day, messages)).orElse(null));
  }
}
