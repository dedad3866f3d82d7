package org.onus.app.incidents.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.incidents.CheckLink;
import org.onus.app.incidents.loading.CheckReport;
import org.onus.app.incidents.loading.Load;
import org.onus.app.incidents.loading.LoadState;
import org.onus.app.incidents.loading.Loading;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.app.ui.SummaryRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Step 3 of a load: what it would change, what is odd, what was refused; commit or cancel. */
@Controller
@Requires(Act.LOAD_INCIDENTS)
@RequestMapping("/incidents/load/{id}")
class CheckPage {
  private final Screens screens;
  private final Loading loading;
  private final List<CheckLink> links;

  CheckPage(Screens screens, Loading loading, List<CheckLink> links) {
    this.screens = screens;
    this.loading = loading;
    this.links = List.copyOf(links);
  }

  @GetMapping("/check")
  View show(Reader reader, @PathVariable UUID id) {
    Load load = Steps.open(loading, reader, id);
    if (load.state() != LoadState.CHECKED) {
      return Steps.where(load);
    }
    return screens.show("incidents/web/check", view(load, Objects.requireNonNull(load.report())));
  }

  @PostMapping("/commit")
  View commit(Reader reader, @PathVariable UUID id) {
    Steps.find(loading, reader, id);
    loading.commit(reader, id);
    return new RedirectView("/incidents/load/" + id + "/progress");
  }

  @PostMapping("/cancel")
  View cancel(Reader reader, @PathVariable UUID id) {
    Steps.find(loading, reader, id);
    loading.cancel(reader, id);
    return new RedirectView("/incidents/load/" + id);
  }

  private CheckView view(Load load, CheckReport report) {
    Messages messages = screens.messages();
    return new CheckView(
        load.id().toString(),
        load.fileName(),
        Reports.summary(load, report, messages),
        Reports.changes(report.counts(), messages),
        report.surprises().stream().map(surprise -> Reports.sentence(surprise, messages)).toList(),
        report.refusedByCode().entrySet().stream()
            .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
            .map(
                entry ->
                    new SummaryRow(
                        Reports.refusal(entry.getKey(), messages),
                        messages.text("incidents.check.rows", entry.getValue())))
            .toList(),
        report.refusedFirst().stream()
            .map(
                row ->
                    new CheckView.Refused(
                        row.line(), Reports.refusal(row.code(), messages), row.text()))
            .toList(),
        report.refused(),
        report.rows() > report.refused(),
        report.counts().changeNothing(),
        links.stream()
            .map(link -> new CheckView.Link(messages.text(link.label()), link.href(load.id())))
            .toList(),
        Reports.fault(load, messages));
  }
}
