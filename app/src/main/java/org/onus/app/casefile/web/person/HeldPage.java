package org.onus.app.casefile.web.person;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.recording.DetailWords;
import org.onus.app.incidents.Incidents;
import org.onus.app.people.Opened;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.Reference;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.people.statements.Statements;
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
    boolean mayCorrect = AccessRules.mayEver(reader.role(), Act.CORRECT_PERSON);
    List<HeldView.Line> now = new ArrayList<>();
    List<HeldView.Line> before = new ArrayList<>();
    Set<DetailKind> missing = EnumSet.allOf(DetailKind.class);
    for (Detail detail : details.open(reader, Opened.on(allowed, List.of(record)))) {
      if (whereabouts || !detail.kind().tellsWhereabouts()) {
        (detail.stands() ? now : before).add(line(reader, detail, mayCorrect));
      }
      if (detail.stands() && detail.kind() != DetailKind.ALIAS) {
        missing.remove(detail.kind());
      }
    }
    missing.removeIf(kind -> kind.tellsWhereabouts() && !whereabouts);
    Reference reference = people.reference(reader, record).orElseThrow();
    return screens.show(
        "casefile/web/person/held",
        new HeldView(
            record.toString(),
            reference.agency().name(),
            reference.text(),
            now,
            before,
            mayCorrect ? missing.stream().map(kind -> add(record, kind)).toList() : List.of(),
            whereabouts,
            !incidents.of(reader, record).isEmpty()));
  }

  private HeldView.Add add(RecordId record, DetailKind kind) {
    return new HeldView.Add(
        screens.messages().text(kind.label()), DetailWords.address(record, kind));
  }

  private HeldView.Line line(Reader reader, Detail detail, boolean mayCorrect) {
    Detail.Ended ended = detail.ended();
    Messages messages = screens.messages();
    Fault fault = detail.written().fault();
    return new HeldView.Line(
        messages.text(detail.kind().label()),
        DetailWords.text(detail, messages),
        fault == null ? null : fault.sentence(),
        Dates.text(detail.recordedAt(), messages),
        ended == null ? null : ended(reader, ended, messages),
        mayCorrect && detail.stands() ? DetailWords.address(detail) : null);
  }

  /** The reason may tell what was confided. */
  private static String ended(Reader reader, Detail.Ended ended, Messages messages) {
    String day = Dates.text(ended.at(), messages);
    return ended.reason().isEmpty() || !Statements.readsConfided(reader)
        ? day
        : messages.text(
            ended.mistaken() ? "casefile.held.mistaken" : "casefile.held.because",
            day,
            ended.reason());
  }
}
