package org.onus.app.casefile.web.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.RecordId;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Statuses;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Records what a person is to the services that manage risk. */
@Controller
@Requires(Act.RECORD_STATEMENT)
@RequestMapping("/people/{record}/statuses/new")
class NewStatusPage {
  private static final String TEMPLATE = "casefile/web/recording/newStatus";
  private final Screens screens;
  private final PersonDoor door;
  private final Statuses statuses;
  private final StatusForms forms;
  private final Clock clock;

  NewStatusPage(
      Screens screens, PersonDoor door, Statuses statuses, StatusForms forms, Clock clock) {
    this.screens = screens;
    this.door = door;
    this.statuses = statuses;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  View show(Reader reader, @PathVariable RecordId record) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    statuses.opened(reader, basis, record);
    Map<String, String> fields = new HashMap<>();
    fields.put("token", UUID.randomUUID().toString());
    fields.put("agency", reader.agency());
    return screens.show(TEMPLATE, view(reader, record, new Answers(fields, screens.messages())));
  }

  @PostMapping
  View send(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Answers answers = new Answers(fields, screens.messages());
    Optional<Held> held =
        forms.answers(reader, answers, screens.messages()).held(LocalDate.now(clock));
    if (held.isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, record, answers));
    }
    statuses.record(reader, basis, record, Answers.token(fields), held.get());
    return new RedirectView("/persons/" + record);
  }

  private NewStatusView view(Reader reader, RecordId record, Answers answers) {
    return new NewStatusView(
        record.toString(),
        door.reference(reader, record),
        forms.view(reader, answers, screens.messages()));
  }
}
