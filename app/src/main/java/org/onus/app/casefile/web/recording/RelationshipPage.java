package org.onus.app.casefile.web.recording;

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
import org.onus.app.casefile.web.person.AroundWords;
import org.onus.app.casefile.web.recording.WithdrawnView.Box;
import org.onus.app.people.RecordId;
import org.onus.app.people.relationships.Relationship;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.relationships.Tie;
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

/** One relationship with all that stood before: ended on a day, or withdrawn. */
@Controller
@Requires(Act.RECORD_STATEMENT)
@RequestMapping("/people/{record}/relationships/{relationship}")
class RelationshipPage {
  private static final String TEMPLATE = "casefile/web/recording/relationship";
  private static final Box[] BOXES = {
    new Box("until", "casefile.relationship.end.day"),
    new Box("reason", "casefile.relationship.end.reason"),
    new Box("withdraw-reason", "casefile.statement.withdraw.reason")
  };
  private final Screens screens;
  private final PersonDoor door;
  private final Relationships relationships;

  RelationshipPage(Screens screens, PersonDoor door, Relationships relationships) {
    this.screens = screens;
    this.door = door;
    this.relationships = relationships;
  }

  @GetMapping
  View show(Reader reader, @PathVariable RecordId record, @PathVariable UUID relationship) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    List<Relationship> versions =
        Versioned.known(relationships.open(reader, basis, record, relationship));
    return screens.show(
        TEMPLATE, view(reader, versions, new Answers(Map.of(), screens.messages())));
  }

  @PostMapping("/end")
  View end(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID relationship,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Relationship found = versions(reader, record, relationship).getFirst();
    Answers answers = new Answers(fields, screens.messages());
    Optional<LocalDate> day = answers.day("until");
    Period.inOrder(found.tie().from(), day.orElse(null), answers, screens.messages());
    String reason = answers.words("reason");
    return change(
        reader,
        found,
        answers,
        "until",
        seen -> relationships.end(reader, basis, seen, day.orElseThrow(), reason));
  }

  @PostMapping("/withdraw")
  View withdraw(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID relationship,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Relationship found = versions(reader, record, relationship).getFirst();
    Answers answers = new Answers(fields, screens.messages());
    String reason = answers.words("withdraw-reason");
    return change(
        reader,
        found,
        answers,
        "withdraw-reason",
        seen -> relationships.withdraw(reader, basis, seen, reason));
  }

  /** Changes what the reader saw, or shows them what stands by now and what they typed. */
  private View change(
      Reader reader,
      Relationship newest,
      Answers answers,
      String field,
      Predicate<Relationship> changing) {
    RecordId record = newest.tie().one();
    if (answers.problems().isEmpty()) {
      if (answers.saw(newest.version()) && changing.test(newest)) {
        return new RedirectView("/persons/" + record + "/around");
      }
      answers.problems().add(field, screens.messages().text("casefile.relationship.overtaken"));
    }
    return screens.refuse(TEMPLATE, view(reader, versions(reader, record, newest.id()), answers));
  }

  private List<Relationship> versions(Reader reader, RecordId record, UUID relationship) {
    return Versioned.known(relationships.versions(reader, record, relationship));
  }

  private RelationshipView view(Reader reader, List<Relationship> versions, Answers answers) {
    Messages messages = screens.messages();
    Relationship relationship = versions.getFirst();
    Tie tie = relationship.tie();
    return new RelationshipView(
        tie.one().toString(),
        relationship.id().toString(),
        relationship.version().toString(),
        rows(tie, messages),
        versions.stream()
            .skip(1)
            .map(old -> EarlierView.of(reader, rows(old.tie(), messages), old.ended(), messages))
            .toList(),
        WithdrawnView.of(
            reader, relationship.ended(), WithdrawnView.typed(answers, messages, BOXES), messages),
        answers.date("until"),
        answers.fields(),
        answers.problems());
  }

  static List<SummaryRow> rows(Tie tie, Messages messages) {
    return List.of(
        row("kind", messages.text(tie.kind().label()), messages),
        row("when", StatementWords.period(tie.from(), tie.until(), messages), messages),
        row("source", AroundWords.source(tie, messages), messages));
  }

  private static SummaryRow row(String key, String value, Messages messages) {
    return new SummaryRow(messages.text("casefile.relationship." + key), value);
  }
}
