package org.onus.app.casefile.web.list;

import java.util.Map;
import org.onus.app.access.Act;
import org.onus.app.access.Decision;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.sameperson.PairWords;
import org.onus.app.identification.PriorityLists;
import org.onus.app.identification.Reason;
import org.onus.app.identification.Reasons;
import org.onus.app.identification.rulebook.InForce;
import org.onus.app.identification.rulebook.Rulebook;
import org.onus.app.people.RecordId;
import org.onus.app.ui.Dates;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
import org.onus.app.ui.SummaryRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Why this name? */
@Controller
@Requires(Act.OPEN_PERSON)
class WhyPage {
  private static final String TEMPLATE = "casefile/web/list/why";
  private final Screens screens;
  private final PriorityLists lists;
  private final Reasons reasons;
  private final Rulebook rulebook;
  private final PersonDoor door;
  private final CaseFacts caseFacts;

  WhyPage(
      Screens screens,
      PriorityLists lists,
      Reasons reasons,
      Rulebook rulebook,
      PersonDoor door,
      CaseFacts caseFacts) {
    this.caseFacts = caseFacts;
    this.screens = screens;
    this.lists = lists;
    this.reasons = reasons;
    this.rulebook = rulebook;
    this.door = door;
  }

  @GetMapping("/people/{record}")
  View show(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    Decision.Basis allowed = door.open(reader, Act.OPEN_PERSON, record);
    WhyForm form = WhyForm.of(fields);
    Problems problems = Problems.none();
    InForce inForce = rulebook.inForce(reader);
    WhyForm.Days days = form.days(lists.today(), inForce, problems, screens.messages());
    Reason reason =
        reasons
            .of(
                reader,
                door.openWith(reader, record, allowed),
                record,
                form.profile(inForce),
                days.asAt(),
                days.before())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    CaseView facts = caseFacts.of(reader, record, reason.recorded(), allowed, screens.messages());
    WhyView view = view(reader, reason, facts, fields, form, inForce, problems);
    return problems.isEmpty() ? screens.show(TEMPLATE, view) : screens.refuse(TEMPLATE, view);
  }

  private WhyView view(
      Reader reader,
      Reason reason,
      CaseView facts,
      Map<String, String> fields,
      WhyForm form,
      InForce inForce,
      Problems problems) {
    Messages messages = screens.messages();
    WhyWords words = new WhyWords(reason, messages);
    MovedWords moved = new MovedWords(reason, messages);
    return new WhyView(
        reason.record().toString(),
        reason.reference().text(),
        reason.reference().agency().name(),
        reason.others().values().stream()
            .map(other -> PairWords.record(other, messages))
            .sorted()
            .toList(),
        "/list?" + ListForm.of(fields).address(),
        form,
        lists.today().toString(),
        ListChoices.profiles(inForce, messages),
        problems,
        words.sentence(),
        words.firm(),
        words.flags(),
        reason.criteria().stream().map(rule -> new SummaryRow(rule.name(), rule.title())).toList(),
        words.total(),
        ListPage.weights(reason.weights(), messages),
        words.parts(),
        new TimelineWords(reader, reason, messages).timeline(),
        moved.compared(),
        Dates.text(reason.earlier().day(), messages),
        reason.earlier().change(),
        moved.places(),
        moved.firstSeen(),
        words.lifetime(),
        words.blind(),
        facts);
  }
}
