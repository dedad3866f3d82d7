package org.onus.app.casefile.web;

import java.util.ArrayList;
import java.util.List;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.Details;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.engine.linkage.Identifier.Fault;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** What one agency holds about a person, and held before. */
@Controller
@Requires(Act.OPEN_PERSON)
class HeldPage {
  private final Screens screens;
  private final PersonDoor door;
  private final People people;
  private final Details details;
  private final Incidents incidents;

  HeldPage(Screens screens, PersonDoor door, People people, Details details, Incidents incidents) {
    this.screens = screens;
    this.door = door;
    this.people = people;
    this.details = details;
    this.incidents = incidents;
  }

  @GetMapping("/people/{record}/held")
  View show(Reader reader, @PathVariable RecordId record) {
    Decision.Basis allowed = door.open(reader, Act.OPEN_PERSON, record);
    boolean whereabouts = PersonSearch.seesWhereabouts(reader);
    List<HeldView.Line> now = new ArrayList<>();
    List<HeldView.Line> before = new ArrayList<>();
    for (Detail detail : details.open(reader, allowed, List.of(record))) {
      if (whereabouts || !detail.kind().tellsWhereabouts()) {
        (detail.stands() ? now : before).add(line(detail));
      }
    }
    Reference reference = people.reference(reader, record).orElseThrow();
    return screens.show(
        "casefile/web/held",
        new HeldView(
            record.toString(),
            reference.agency().name(),
            reference.text(),
            now,
            before,
            whereabouts,
            !incidents.of(reader, record).isEmpty()));
  }

  private HeldView.Line line(Detail detail) {
    Messages messages = screens.messages();
    Fault fault = detail.written().fault();
    return new HeldView.Line(
        messages.text(detail.kind().label()),
        DetailWords.text(detail, messages),
        fault == null ? null : fault.sentence(),
        Dates.text(detail.recordedAt(), messages),
        detail.until() == null ? null : Dates.text(detail.until(), messages));
  }
}
