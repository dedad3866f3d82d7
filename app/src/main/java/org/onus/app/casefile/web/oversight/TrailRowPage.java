package org.onus.app.casefile.web.oversight;

import java.util.List;
import java.util.Map;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.trail.TrailLine;
import org.onus.app.access.trail.TrailReading;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.app.ui.SummaryRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** One row of the records of access, with whom it concerned. */
@Controller
@Requires(Act.READ_TRAIL)
class TrailRowPage {
  private final Screens screens;
  private final TrailReading trail;
  private final People people;

  TrailRowPage(Screens screens, TrailReading trail, People people) {
    this.screens = screens;
    this.trail = trail;
    this.people = people;
  }

  @GetMapping("/records-of-access/rows/{id}")
  View show(Reader reader, @PathVariable long id, @RequestParam Map<String, String> fields) {
    TrailLine line =
        trail.row(reader, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<RecordId> records = line.subjects().stream().map(RecordId::new).toList();
    Map<RecordId, Reference> references = people.references(reader, records);
    return screens.show(
        "casefile/web/oversight/trailRow",
        new TrailRowView(
            summary(line),
            records.stream().map(record -> subject(record, references)).toList(),
            line.concerned() - records.size(),
            "/records-of-access?" + TrailForm.of(fields).address()));
  }

  private static TrailRowView.Subject subject(
      RecordId record, Map<RecordId, Reference> references) {
    Reference reference = references.get(record);
    return new TrailRowView.Subject(
        record.toString(),
        reference == null ? "" : reference.text(),
        reference == null ? "" : reference.agency().name());
  }

  private List<SummaryRow> summary(TrailLine line) {
    Messages messages = screens.messages();
    TrailWords words = new TrailWords(line, messages);
    return List.of(
        row("number", Long.toString(line.id())),
        row("at", Dates.text(line.at(), messages)),
        row("who", words.who()),
        row("agency", line.agency()),
        row("what", words.what()),
        row("kind", messages.text(line.deed().kind().label())),
        row("whom", words.whom()),
        row("grounds", words.grounds()),
        row("purpose", line.purpose()),
        row("recipients", words.recipients()),
        row("about", words.orNone(line.about() == null ? "" : line.about().toString())),
        row("detail", words.orNone(line.detail() == null ? "" : line.detail())));
  }

  private SummaryRow row(String key, String value) {
    return new SummaryRow(screens.messages().text("casefile.trail." + key), value);
  }
}
