package org.onus.app.casefile.web.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Trail;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.PersonNames;
import org.onus.app.people.Opened;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.Persons;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** Who is around a person, as a picture and as a table. */
@Controller
@Requires(Act.OPEN_PERSON)
class AroundPage {
  private final Screens screens;
  private final PersonDoor door;
  private final Persons persons;
  private final PersonNames names;
  private final PeopleAround around;
  private final Trail trail;
  private final Clock clock;

  AroundPage(
      Screens screens,
      PersonDoor door,
      Persons persons,
      PersonNames names,
      PeopleAround around,
      Trail trail,
      Clock clock) {
    this.screens = screens;
    this.door = door;
    this.persons = persons;
    this.names = names;
    this.around = around;
    this.trail = trail;
    this.clock = clock;
  }

  @GetMapping("/persons/{record}/around")
  View show(Reader reader, @PathVariable RecordId record) {
    Basis basis = door.open(reader, Act.OPEN_PERSON, record);
    Opened opened = door.open(reader, persons.of(reader, record), record, basis);
    List<RecordId> open = opened.records();
    PeopleAround.Around found = around.of(reader, open);
    // whoever is named stands there because the reader opened the one whom they are around
    Map<RecordId, Basis> seen = new LinkedHashMap<>(opened.because());
    found.named().keySet().forEach(other -> seen.putIfAbsent(other, basis));
    new Opened(seen).entries(Deed.PEOPLE_AROUND_READ).forEach(entry -> trail.write(reader, entry));
    return screens.show(
        "casefile/web/person/around",
        new AroundView(
            record.toString(),
            names.of(reader, record, open),
            new AroundWords(found, LocalDate.now(clock), screens.messages()).rows(),
            Statements.readsConfided(reader)));
  }
}
