package org.onus.app.casefile.web.oversight;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.reading.Finding;
import org.onus.app.access.reading.ReadingDay;
import org.onus.app.access.reading.Readings;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.app.ui.SummaryRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Looks into one finding, and keeps in words what came of it. */
@Controller
@Requires(Act.READ_TRAIL)
@RequestMapping("/records-of-access/unusual/look")
class UnusualLookPage {
  private static final String TEMPLATE = "casefile/web/oversight/unusualLook";
  private final Screens screens;
  private final UnusualReadings unusual;
  private final Readings readings;
  private final People people;

  UnusualLookPage(Screens screens, UnusualReadings unusual, Readings readings, People people) {
    this.screens = screens;
    this.unusual = unusual;
    this.readings = readings;
    this.people = people;
  }

  /** A finding of somebody's day. */
  private record Found(UnusualAddress address, ReadingDay day, String name, Finding finding) {}

  @GetMapping
  View show(Reader reader, @RequestParam Map<String, String> fields) {
    Found found = find(reader, fields);
    readings.shown(reader, found.finding());
    return screens.show(TEMPLATE, view(reader, found, "", Problems.none()));
  }

  @PostMapping
  View lookInto(Reader reader, @RequestParam Map<String, String> fields) {
    Found found = find(reader, fields);
    Answers answers = new Answers(fields, screens.messages());
    String words = answers.words("words");
    if (!answers.problems().isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, found, words, answers.problems()));
    }
    readings.lookInto(reader, found.day(), found.finding(), reason(found), words);
    return new RedirectView(
        "/records-of-access/unusual?from=%1$s&to=%1$s".formatted(found.day().day()));
  }

  private Found find(Reader reader, Map<String, String> fields) {
    UnusualAddress address = UnusualAddress.of(fields).orElseThrow(UnusualLookPage::notFound);
    UnusualReadings.Period period = unusual.between(reader, address.day(), address.day());
    return period.days().stream()
        .filter(day -> address.names(day.read()))
        .flatMap(
            day ->
                day.findings().stream()
                    .filter(finding -> finding.kind() == address.kind())
                    .map(
                        finding ->
                            new Found(address, day.read(), period.name(address.who()), finding)))
        .findFirst()
        .orElseThrow(UnusualLookPage::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private UnusualWords words() {
    return new UnusualWords(screens.messages(), readings.settings());
  }

  private String reason(Found found) {
    return words().reason(found.day(), found.finding());
  }

  private UnusualLookView view(Reader reader, Found found, String typed, Problems problems) {
    Messages messages = screens.messages();
    List<RecordId> records =
        found.finding().records().stream().map(RecordId::new).sorted().toList();
    Map<RecordId, Reference> references = people.references(reader, records);
    String rows = UnusualAddress.rows(found.day().who(), found.day().day());
    return new UnusualLookView(
        found.address().look(),
        rows,
        List.of(
            new SummaryRow(
                messages.text("casefile.unusual.who"),
                words().reader(found.name(), found.day().role())),
            new SummaryRow(messages.text("casefile.unusual.what"), reason(found))),
        records.stream()
            .filter(references::containsKey)
            .map(
                record ->
                    subject(
                        Objects.requireNonNull(references.get(record)), rows + "&record=" + record))
            .toList(),
        typed,
        problems);
  }

  private static UnusualLookView.Subject subject(Reference reference, String rows) {
    return new UnusualLookView.Subject(reference.text(), reference.agency().name(), rows);
  }
}
