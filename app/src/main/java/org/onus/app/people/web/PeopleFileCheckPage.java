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
import org.onus.app.people.files.FileKind;
import org.onus.app.people.files.FileState;
import org.onus.app.people.files.PeopleFiles;
import org.onus.app.people.files.Report;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.app.ui.SummaryRow;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
              id.toString(),
              file.fileName(),
              screens
                  .messages()
                  .text(
                      file.state() == FileState.COMMITTING
                          ? file.kind().label() + ".committing"
                          : "people.file.checking")));
    }
    return new RedirectView(
        "/people-files/" + id + (file.state() == FileState.MATCHING ? "/columns" : "/check"));
  }

  @GetMapping("/check")
  View check(Reader reader, @PathVariable UUID id) {
    ChosenFile file = found(files.open(reader, id).orElse(null));
    return file.state().isWorking() || file.state() == FileState.MATCHING
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

  @GetMapping("/refused.csv")
  ResponseEntity<byte[]> refused(Reader reader, @PathVariable UUID id) {
    found(files.find(reader, id).orElse(null));
    return files
        .refused(reader, id)
        .map(
            rows ->
                ResponseEntity.ok()
                    .header("Content-Type", "text/csv;charset=UTF-8")
                    .header("Content-Disposition", "attachment; filename=\"refused-rows.csv\"")
                    .body(rows))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
    rows.add(row("people.file.name", file.fileName()));
    rows.add(row("people.file.holds", screens.messages().text(file.kind().label())));
    rows.add(row("people.file.agency", file.agency().name()));
    boolean shown = report != null && file.state() != FileState.CANCELLED;
    String kind = file.kind().label();
    if (report != null && shown) {
      rows.add(row("people.file.rows", report.rows()));
      rows.add(row(kind + ".new", report.records().added()));
      if (file.kind() != FileKind.STATEMENTS) {
        rows.add(row(kind + ".changed", report.records().changed()));
      }
      rows.add(row(kind + ".same", report.records().same()));
      if (file.kind() == FileKind.PEOPLE) {
        rows.add(row("people.file.malformed", report.malformed()));
      }
      rows.add(row("people.file.refused", report.refused()));
    }
    if (file.changed() != null) {
      rows.add(row(kind + ".recorded", Objects.requireNonNull(file.changed())));
    }
    String state = file.state().name().toLowerCase(Locale.ROOT);
    return new PeopleFileCheckView(
        file.id().toString(),
        screens.messages().text(kind + ".state." + state),
        screens.messages().text(kind + ".state." + state + ".text"),
        file.fault() == null ? null : screens.messages().text(file.fault()),
        rows,
        report == null || !shown ? null : refused(file, report),
        waiting ? waiting(file, report) : null);
  }

  private PeopleFileCheckView.@Nullable Refusals refused(ChosenFile file, Report report) {
    if (report.refused() == 0) {
      return null;
    }
    return new PeopleFileCheckView.Refusals(
        report.refusedFirst().stream()
            .map(
                r ->
                    new PeopleFileCheckView.Refused(
                        r.line(), screens.messages().text(RefusalWords.key(r.code()))))
            .toList(),
        report.refused(),
        Math.max(0, report.refused() - report.refusedFirst().size()),
        file.refusedGone(),
        Dates.text(files.keptUntil(file), screens.messages()));
  }

  private PeopleFileCheckView.Waiting waiting(ChosenFile file, @Nullable Report report) {
    return new PeopleFileCheckView.Waiting(
        report != null && report.rows() > report.refused(),
        screens.messages().text(file.kind().label() + ".commit"),
        Dates.text(files.keptUntil(file), screens.messages()));
  }

  private SummaryRow row(String key, String value) {
    return new SummaryRow(screens.messages().text(key), value);
  }

  private SummaryRow row(String key, long number) {
    Messages messages = screens.messages();
    return row(key, messages.text("people.number", number));
  }
}
