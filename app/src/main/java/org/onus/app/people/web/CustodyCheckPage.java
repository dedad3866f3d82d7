package org.onus.app.people.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.kernel.RefusalWords;
import org.onus.app.people.CustodyFiles;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.app.ui.SummaryRow;
import org.onus.engine.incidents.CustodyFile;
import org.onus.engine.incidents.RefusalCode;
import org.onus.engine.incidents.Refusals;
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

/** What a file of custody spells holds; commit or cancel; and then what became of it. */
@Controller
@Requires(Act.LOAD_CUSTODY)
@RequestMapping("/custody/{id}")
class CustodyCheckPage {
  private static final int SHOWN = 50;
  private final Screens screens;
  private final CustodyFiles files;

  CustodyCheckPage(Screens screens, CustodyFiles files) {
    this.screens = screens;
    this.files = files;
  }

  @GetMapping
  View show(Reader reader, @PathVariable UUID id) {
    CustodyFiles.Chosen chosen = find(reader, id);
    return screens.show(
        "people/web/custodyCheck",
        chosen.ended() ? ended(chosen) : waiting(chosen, files.check(reader, chosen)));
  }

  /** Lines and reasons alone: the rows themselves stand in the file that was chosen. */
  @GetMapping("/refused.csv")
  ResponseEntity<String> refused(Reader reader, @PathVariable UUID id) {
    StringBuilder csv = new StringBuilder(Refusals.COLUMNS + "\n");
    files
        .refused(reader, find(reader, id))
        .forEach(row -> csv.append(Refusals.cells(row.line(), row.code())).append('\n'));
    return ResponseEntity.ok()
        .header("Content-Type", "text/csv;charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=\"refused-rows.csv\"")
        .body(csv.toString());
  }

  @PostMapping("/commit")
  View commit(Reader reader, @PathVariable UUID id) {
    files.commit(reader, find(reader, id));
    return new RedirectView("/custody/" + id);
  }

  @PostMapping("/cancel")
  View cancel(Reader reader, @PathVariable UUID id) {
    files.cancel(reader, find(reader, id));
    return new RedirectView("/custody/" + id);
  }

  private CustodyFiles.Chosen find(Reader reader, UUID id) {
    return files
        .find(reader, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private CustodyCheckView waiting(CustodyFiles.Chosen chosen, CustodyFiles.Check check) {
    List<SummaryRow> rows = summary(chosen);
    rows.add(row("people", check.people()));
    rows.add(row("spells", check.spells()));
    rows.add(row("without", check.withoutRecord()));
    rows.add(row("later", check.endingLater()));
    rows.add(row("refused", check.refused().size()));
    return new CustodyCheckView(
        chosen.id().toString(),
        "people.custody.check",
        rows,
        first(check.refused()),
        Math.max(0, check.refused().size() - SHOWN),
        true,
        check.spells() > 0);
  }

  private CustodyCheckView ended(CustodyFiles.Chosen chosen) {
    List<SummaryRow> rows = summary(chosen);
    List<CustodyFile.Refused> refused =
        chosen.receipt().map(CustodyFiles.Receipt::refused).orElse(List.of());
    chosen
        .receipt()
        .ifPresent(
            receipt -> {
              rows.add(row("changed", receipt.recordsChanged()));
              rows.add(row("refused", refused.size()));
            });
    return new CustodyCheckView(
        chosen.id().toString(),
        chosen.receipt().isPresent() ? "people.custody.recorded" : "people.custody.cancelled",
        rows,
        first(refused),
        Math.max(0, refused.size() - SHOWN),
        false,
        false);
  }

  private List<CustodyCheckView.Refused> first(List<CustodyFile.Refused> refused) {
    return refused.stream()
        .limit(SHOWN)
        .map(row -> new CustodyCheckView.Refused(row.line(), sentence(row.code())))
        .toList();
  }

  private String sentence(RefusalCode code) {
    return screens.messages().text(RefusalWords.key(code));
  }

  private List<SummaryRow> summary(CustodyFiles.Chosen chosen) {
    Messages messages = screens.messages();
    return new ArrayList<>(
        List.of(
            new SummaryRow(messages.text("people.custody.file"), chosen.fileName()),
            new SummaryRow(messages.text("people.custody.agency"), chosen.agency().name())));
  }

  private SummaryRow row(String key, int number) {
    Messages messages = screens.messages();
    return new SummaryRow(
        messages.text("people.custody." + key), messages.text("people.number", number));
  }
}
