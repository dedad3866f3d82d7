package org.onus.app.casefile.web.person;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.trail.Deed;
import org.onus.app.access.trail.Trail;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.PersonNames;
import org.onus.app.people.Custody;
import org.onus.app.people.Opened;
import org.onus.app.people.RecordId;
import org.onus.app.people.persons.Persons;
import org.onus.app.people.statements.Statements;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Pagination;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What happened in the life of a person, from every agency, by agency and kind. */
@Controller
@Requires(Act.OPEN_PERSON)
class ChronologyPage {
  private static final int A_PAGE = 50;
  private final Screens screens;
  private final PersonDoor door;
  private final Persons persons;
  private final PersonNames names;
  private final Chronology chronology;
  private final Custody custody;
  private final Trail trail;

  ChronologyPage(
      Screens screens,
      PersonDoor door,
      Persons persons,
      PersonNames names,
      Chronology chronology,
      Custody custody,
      Trail trail) {
    this.screens = screens;
    this.door = door;
    this.persons = persons;
    this.names = names;
    this.chronology = chronology;
    this.custody = custody;
    this.trail = trail;
  }

  @GetMapping("/persons/{record}/chronology")
  View show(
      Reader reader,
      @PathVariable RecordId record,
      @RequestParam(defaultValue = "") String agency,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "1") String page) {
    Basis basis = door.open(reader, Act.OPEN_PERSON, record);
    Opened opened = door.open(reader, persons.of(reader, record), record, basis);
    opened.entries(Deed.CHRONOLOGY_READ).forEach(entry -> trail.write(reader, entry));
    List<RecordId> open = opened.records();
    Messages messages = screens.messages();
    List<Happening> all = chronology.of(reader, open, messages);
    Optional<Happening.Kind> wanted = Happening.Kind.of(kind);
    List<Happening> left =
        all.stream()
            .filter(one -> agency.isEmpty() || one.agency().equals(agency))
            .filter(one -> wanted.isEmpty() || one.kind() == wanted.get())
            .toList();
    int pages = Math.max(1, (left.size() + A_PAGE - 1) / A_PAGE);
    int here = page.matches("\\d{1,6}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
    return screens.show(
        "casefile/web/person/chronology",
        new ChronologyView(
            record.toString(),
            names.of(reader, record, open),
            left.stream()
                .skip((long) (here - 1) * A_PAGE)
                .limit(A_PAGE)
                .map(one -> line(one, messages))
                .toList(),
            left.size(),
            all.stream()
                .map(Happening::agency)
                .distinct()
                .sorted()
                .map(name -> Choice.of(name, name))
                .toList(),
            agency,
            Arrays.stream(Happening.Kind.values())
                .map(one -> Choice.of(one.name(), messages.text(one.label())))
                .toList(),
            kind,
            new Pagination(
                "/persons/%s/chronology?agency=%s&kind=%s&page="
                    .formatted(
                        record,
                        URLEncoder.encode(agency, StandardCharsets.UTF_8),
                        wanted.map(Enum::name).orElse("")),
                here,
                pages),
            Statements.readsConfided(reader),
            custody.isLoaded(reader)));
  }

  private static ChronologyView.Line line(Happening one, Messages messages) {
    return new ChronologyView.Line(
        Dates.text(one.day(), messages),
        messages.text(one.kind().label()),
        one.what(),
        one.agency(),
        one.source());
  }
}
