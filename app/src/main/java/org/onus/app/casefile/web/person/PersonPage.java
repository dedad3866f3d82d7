package org.onus.app.casefile.web.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.PersonNames;
import org.onus.app.incidents.Incidents;
import org.onus.app.incidents.RecordedRow;
import org.onus.app.people.Opened;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.details.Details;
import org.onus.app.people.persons.Person;
import org.onus.app.people.persons.Persons;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One person, across all agencies that hold a record. */
@Controller
@Requires(Act.OPEN_PERSON)
class PersonPage {
  private final Screens screens;
  private final PersonDoor door;
  private final Persons persons;
  private final Details details;
  private final Incidents incidents;
  private final TheirRecords theirs;
  private final SaidLines said;
  private final AssessedLines assessed;
  private final SinceThen since;

  PersonPage(
      Screens screens,
      PersonDoor door,
      Persons persons,
      Details details,
      Incidents incidents,
      TheirRecords theirs,
      SaidLines said,
      AssessedLines assessed,
      SinceThen since) {
    this.screens = screens;
    this.door = door;
    this.persons = persons;
    this.details = details;
    this.incidents = incidents;
    this.theirs = theirs;
    this.said = said;
    this.assessed = assessed;
    this.since = since;
  }

  @GetMapping("/persons/{record}")
  View show(Reader reader, @PathVariable RecordId record) {
    Decision.Basis allowed = door.open(reader, Act.OPEN_PERSON, record);
    Persons.Found found = persons.find(reader, record);
    Person person = found.person();
    if (!person.id().first().equals(record)
        && door.may(reader, Act.OPEN_PERSON, person.id().first())) {
      return new RedirectView("/persons/" + person.id());
    }
    Opened opened = door.open(reader, person, record, allowed);
    List<RecordId> open = opened.records();
    Messages messages = screens.messages();
    Optional<Instant> lastLook = details.lastOpened(reader, open);
    List<Detail> held = details.openPerson(reader, opened);
    List<RecordedRow> rows = incidents.of(reader, open);
    TheirRecords.Gathered records = theirs.of(reader, found, open, rows, messages);
    SaidLines.Gathered told = said.of(reader, open, records.references(), messages);
    AssessedLines.Gathered judged = assessed.of(reader, open, messages);
    boolean whereabouts = PersonSearch.seesWhereabouts(reader);
    return screens.show(
        "casefile/web/person/person",
        new PersonView(
            PersonNames.of(held).orElse(records.reference(record).text()),
            record.toString(),
            records.restricted(),
            lastLook
                .map(
                    then ->
                        new PersonView.Since(
                            SinceThen.when(then, messages),
                            since.changes(reader, then, open, rows, messages)))
                .filter(one -> !one.changes().isEmpty())
                .orElse(null),
            assessed.due(reader, open, messages),
            IdentityRows.of(held, records.references(), messages),
            records.records(),
            records.together(),
            records.withClosed(),
            whereabouts ? whereabouts(held, records) : List.of(),
            whereabouts,
            told.statuses(),
            told.statements(),
            told.results(),
            judged.referred(),
            judged.assessed(),
            assessed.asked(reader, open, messages),
            records.decisions(),
            records.uncertain(),
            TheirRecords.mayReview(reader)));
  }

  private List<PersonView.Line> whereabouts(List<Detail> held, TheirRecords.Gathered records) {
    List<DetailKind> wanted = List.of(DetailKind.ADDRESS, DetailKind.PHONE);
    Messages messages = screens.messages();
    return held.stream()
        .filter(detail -> wanted.contains(detail.kind()) && !detail.isMistaken())
        .map(
            detail ->
                new PersonView.Line(
                    detail.text(),
                    records.reference(detail.record()).agency().name(),
                    Dates.text(detail.recordedAt(), messages),
                    detail.ended() == null ? null : Dates.text(detail.ended().at(), messages)))
        .toList();
  }
}
