package org.onus.app.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.kernel.RefusalWords;
import org.onus.app.people.files.ChosenFile;
import org.onus.app.people.files.FileState;
import org.onus.app.people.files.PeopleFiles;
import org.onus.app.people.files.Report;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.app.ui.SummaryRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What a people file holds; commit or cancel; and then what became of it. */
@Controller
@Requires(Act.LOAD_PEOPLE)
@RequestMapping("/people-files/{id}")
class PeopleFileCheckPage {
  private final Screens screens;
  private final PeopleFiles files;

  PeopleFileCheckPage(Screens screens, PeopleFiles files) {
    this.screens = screens;
    this.files = files;
  }

  /** Goes on by itself while the service is at work. */
  @GetMapping
  View show(Reader reader, @PathVariable UUID id) {
    ChosenFile file = found(files.find(reader, id).orElse(null));
    if (file.state().isWorking()) {
      return screens.show(
          "people/web/peopleFileProgress",
          new PeopleFileProgressView(
              id.toString(), file.fileName(), file.state() == FileState.COMMITTING));
    }
    return new RedirectView("/people-files/" + id + "/check");
  }

  @GetMapping("/check")
  View check(Reader reader, @PathVariable UUID id) {
    ChosenFile file = found(files.open(reader, id).orElse(null));
    return file.state().isWorking()
        ? new RedirectView("/people-files/" + id)
        : screens.show("people/web/peopleFileCheck", view(file));
  }

  @PostMapping("/commit")
  View commit(Reader reader, @PathVariable UUID id) {
    found(files.find(reader, id).orElse(null));
    files.commit(reader, id);
    return new RedirectView("/people-files/" + id);
  }

  @PostMapping("/cancel")
  View cancel(Reader reader, @PathVariable UUID id) {
    found(files.find(reader, id).orElse(null));
    files.cancel(reader, id);
    return new RedirectView("/people-files/" + id);
  }

  private static ChosenFile found(@Nullable ChosenFile file) {
    if (file == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return file;
  }

  private PeopleFileCheckView view(ChosenFile file) {
    boolean waiting = file.state() == FileState.CHECKED;
    Report report = file.report();
    List<SummaryRow> rows = new ArrayList<>();
    rows.add(row("name", file.fileName()));
    rows.add(row("agency", file.agency().name()));
    if (report != null && file.state() != FileState.CANCELLED) {
      rows.add(row("rows", report.rows()));
      rows.add(row("new", report.records().added()));
      rows.add(row("changed", report.records().changed()));
      rows.add(row("same", report.records().same()));
      rows.add(row("malformed", report.malformed()));
      rows.add(row("refused", report.refused()));
    }
    if (file.recordsChanged() != null) {
      rows.add(row("recorded", Objects.requireNonNull(file.recordsChanged())));
    }
    List<Report.RefusedRow> refused =
        report == null || file.state() == FileState.CANCELLED ? List.of() : report.refusedFirst();
    return new PeopleFileCheckView(
        file.id().toString(),
        "people.file.state." + file.state().name().toLowerCase(Locale.ROOT),
        file.fault() == null ? null : screens.messages().text(file.fault()),
        rows,
        refused.stream()
            .map(
                r ->
                    new PeopleFileCheckView.Refused(
                        r.line(), screens.messages().text(RefusalWords.key(r.code()))))
            .toList(),
        report == null ? 0 : Math.max(0, report.refused() - report.refusedFirst().size()),
        waiting,
        report != null && report.rows() > report.refused());
  }

  private SummaryRow row(String key, String value) {
    return new SummaryRow(screens.messages().text("people.file." + key), value);
  }

  private SummaryRow row(String key, long number) {
    Messages messages = screens.messages();
    return row(key, messages.text("people.number", number));
  }
}
