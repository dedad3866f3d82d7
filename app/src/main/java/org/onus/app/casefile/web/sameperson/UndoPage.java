package org.onus.app.casefile.web.sameperson;

import java.util.UUID;
import org.onus.app.access.Act;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.people.Ended;
import org.onus.app.people.Opened;
import org.onus.app.people.persons.Judgement;
import org.onus.app.people.persons.Judging;
import org.onus.app.people.persons.Persons;
import org.onus.app.people.persons.Verdict;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Takes back a decision about two records. */
@Controller
@Requires(Act.REVIEW_LINKS)
@RequestMapping("/people/decisions/{id}/undo")
class UndoPage {
  private static final String TEMPLATE = "casefile/web/sameperson/undo";
  private final Screens screens;
  private final PersonDoor door;
  private final Judging judging;
  private final Persons persons;

  UndoPage(Screens screens, PersonDoor door, Judging judging, Persons persons) {
    this.screens = screens;
    this.door = door;
    this.judging = judging;
    this.persons = persons;
  }

  @GetMapping
  View show(Reader reader, @PathVariable UUID id) {
    Judgement judgement = find(reader, id);
    judging.read(reader, open(reader, judgement), judgement);
    return screens.show(TEMPLATE, view(reader, judgement, "", Problems.none()));
  }

  @PostMapping
  View undo(Reader reader, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
    Judgement judgement = find(reader, id);
    Opened opened = open(reader, judgement);
    Problems problems = Problems.none();
    String why = PairWords.reason(reason, problems, screens.messages());
    if (problems.isEmpty() && judging.undo(reader, opened, judgement, why)) {
      return new RedirectView("/persons/" + judgement.one());
    }
    Judgement standing = find(reader, id);
    judging.read(reader, opened, standing);
    return screens.refuse(TEMPLATE, view(reader, standing, reason, problems));
  }

  private Judgement find(Reader reader, UUID id) {
    return judging
        .find(reader, id)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Opened open(Reader reader, Judgement judgement) {
    return door.open(reader, Act.OPEN_PERSON, judgement.pair().records());
  }

  private UndoView view(Reader reader, Judgement judgement, String reason, Problems problems) {
    Messages messages = screens.messages();
    Ended ended = judgement.ended();
    return new UndoView(
        judgement.id().toString(),
        "/persons/" + judgement.one(),
        messages.text(judgement.verdict().label()),
        judgement.reason(),
        stillOne(reader, judgement),
        ended == null
            ? null
            : messages.text(
                "casefile.undo.overtaken", Dates.text(ended.at(), messages), ended.reason()),
        reason,
        "/people/" + judgement.one() + "/same-as/" + judgement.other(),
        problems);
  }

  /** Other links and decisions, made since perhaps, may hold the two together without this one. */
  private boolean stillOne(Reader reader, Judgement judgement) {
    return persons.after(reader, judgement.pair(), Verdict.CANNOT_TELL).size() == 1;
  }
}
