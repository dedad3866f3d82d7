package org.onus.app.casefile.web.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.RecordId;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.people.statuses.Statuses;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.app.ui.SummaryRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Corrects what was recorded wrongly of a status. */
@Controller
@Requires(Act.RECORD_STATEMENT)
@RequestMapping("/people/{record}/statuses/{status}/correct")
class CorrectStatusPage {
  private static final String TEMPLATE = "casefile/web/recording/correctStatus";
  private final Screens screens;
  private final PersonDoor door;
  private final Statuses statuses;
  private final StatusForms forms;
  private final Clock clock;

  CorrectStatusPage(
      Screens screens, PersonDoor door, Statuses statuses, StatusForms forms, Clock clock) {
    this.screens = screens;
    this.door = door;
    this.statuses = statuses;
    this.forms = forms;
    this.clock = clock;
  }

  @GetMapping
  View show(Reader reader, @PathVariable RecordId record, @PathVariable UUID status) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Status newest = newest(reader, record, status);
    statuses.opened(reader, basis, record);
    Map<String, String> fields = StatusForms.fields(newest.held());
    return screens.show(
        TEMPLATE, view(reader, newest, new Answers(fields, screens.messages()), List.of()));
  }

  @PostMapping
  View send(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID status,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Status newest = newest(reader, record, status);
    Messages messages = screens.messages();
    Answers answers = new Answers(fields, messages);
    Optional<Held> held = forms.answers(reader, answers, messages).held(LocalDate.now(clock));
    String reason = answers.words("reason");
    if (held.isPresent() && answers.problems().isEmpty()) {
      if (answers.saw(newest.version())
          && statuses.correct(reader, basis, newest, held.get(), reason)) {
        return new RedirectView("/persons/" + record);
      }
      answers.problems().add("status", messages.text("casefile.status.overtaken"));
    }
    return screens.refuse(
        TEMPLATE,
        view(
            reader,
            newest(reader, record, status),
            answers,
            typed(held.orElse(null), reason, messages)));
  }

  private Status newest(Reader reader, RecordId record, UUID status) {
    return Versioned.known(statuses.versions(reader, record, status)).getFirst();
  }

  private static List<SummaryRow> typed(@Nullable Held held, String reason, Messages messages) {
    List<SummaryRow> typed = new ArrayList<>();
    if (held != null) {
      typed.addAll(new StatusWords(held, messages).rows());
    }
    typed.add(new SummaryRow(messages.text("casefile.statement.reason"), reason));
    return typed;
  }

  private CorrectStatusView view(
      Reader reader, Status standing, Answers answers, List<SummaryRow> typed) {
    Messages messages = screens.messages();
    return new CorrectStatusView(
        StatusPage.address(standing),
        standing.version().toString(),
        new StatusWords(standing.held(), messages).rows(),
        WithdrawnView.of(reader, standing.ended(), typed, messages),
        forms.view(reader, answers, messages));
  }
}
