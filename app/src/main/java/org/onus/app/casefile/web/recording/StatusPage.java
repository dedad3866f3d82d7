package org.onus.app.casefile.web.recording;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.recording.WithdrawnView.Box;
import org.onus.app.people.RecordId;
import org.onus.app.people.statuses.Held;
import org.onus.app.people.statuses.Status;
import org.onus.app.people.statuses.Statuses;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One status with all that stood before: said again on a day, ended, or withdrawn. */
@Controller
@Requires(Act.RECORD_STATEMENT)
@RequestMapping("/people/{record}/statuses/{status}")
class StatusPage {
  private static final String TEMPLATE = "casefile/web/recording/status";
  private static final Box[] BOXES = {
    new Box("as-at", "casefile.status.as-at.legend"),
    new Box("until", "casefile.status.until"),
    new Box("reason", "casefile.relationship.end.reason"),
    new Box("withdraw-reason", "casefile.statement.withdraw.reason")
  };
  private final Screens screens;
  private final PersonDoor door;
  private final Statuses statuses;
  private final Clock clock;

  StatusPage(Screens screens, PersonDoor door, Statuses statuses, Clock clock) {
    this.screens = screens;
    this.door = door;
    this.statuses = statuses;
    this.clock = clock;
  }

  @GetMapping
  View show(Reader reader, @PathVariable RecordId record, @PathVariable UUID status) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    List<Status> versions = versions(reader, record, status);
    statuses.opened(reader, basis, record);
    return screens.show(
        TEMPLATE, view(reader, versions, new Answers(Map.of(), screens.messages())));
  }

  /** A last day ends it; without one it is said again. */
  @PostMapping
  View send(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID status,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Status newest = versions(reader, record, status).getFirst();
    Answers answers = new Answers(fields, screens.messages());
    Optional<LocalDate> asAt = answers.pastDay("as-at", LocalDate.now(clock));
    LocalDate last = newest.held().asAt();
    if (asAt.filter(last::isAfter).isPresent()) {
      answers
          .problems()
          .add(
              "as-at",
              screens
                  .messages()
                  .text("casefile.status.as-at.older", Dates.text(last, screens.messages())));
    }
    LocalDate until = answers.dayIfAny("until");
    Period.inOrder(newest.held().from(), until, answers, screens.messages());
    String reason = answers.words("reason");
    return change(
        reader,
        newest,
        answers,
        "as-at",
        seen -> {
          LocalDate said = asAt.orElseThrow();
          Held held =
              until == null ? seen.held().confirmedOn(said) : seen.held().endingOn(until, said);
          return statuses.change(reader, basis, seen, held, reason);
        });
  }

  @PostMapping("/withdraw")
  View withdraw(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID status,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Status newest = versions(reader, record, status).getFirst();
    Answers answers = new Answers(fields, screens.messages());
    String reason = answers.words("withdraw-reason");
    return change(
        reader,
        newest,
        answers,
        "withdraw-reason",
        seen -> statuses.withdraw(reader, basis, seen, reason));
  }

  /** Changes what the reader saw, or shows them what stands by now and what they typed. */
  private View change(
      Reader reader, Status newest, Answers answers, String field, Predicate<Status> changing) {
    if (answers.problems().isEmpty()) {
      if (answers.saw(newest.version()) && changing.test(newest)) {
        return new RedirectView("/persons/" + newest.record());
      }
      answers.problems().add(field, screens.messages().text("casefile.status.overtaken"));
    }
    return screens.refuse(
        TEMPLATE, view(reader, versions(reader, newest.record(), newest.id()), answers));
  }

  private List<Status> versions(Reader reader, RecordId record, UUID status) {
    return Versioned.known(statuses.versions(reader, record, status));
  }

  private StatusView view(Reader reader, List<Status> versions, Answers answers) {
    Messages messages = screens.messages();
    Status newest = versions.getFirst();
    return new StatusView(
        newest.record().toString(),
        address(newest),
        new StatusWords(newest.held(), messages).rows(),
        versions.stream()
            .skip(1)
            .map(
                old ->
                    EarlierView.of(
                        reader,
                        new StatusWords(old.held(), messages).rows(),
                        old.ended(),
                        messages))
            .toList(),
        newest.version().toString(),
        WithdrawnView.of(
            reader, newest.ended(), WithdrawnView.typed(answers, messages, BOXES), messages),
        answers.date("as-at"),
        answers.date("until"),
        answers.fields(),
        answers.problems());
  }

  static String address(Status status) {
    return "/people/" + status.record() + "/statuses/" + status.id();
  }
}
