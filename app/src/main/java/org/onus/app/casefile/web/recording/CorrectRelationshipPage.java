package org.onus.app.casefile.web.recording;

import java.util.ArrayList;
import java.util.HashMap;
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

/** Corrects what somebody is to a person; whoever it is stays the same. */
@Controller
@Requires(Act.RECORD_STATEMENT)
@RequestMapping("/people/{record}/relationships/{relationship}/correct")
class CorrectRelationshipPage {
  private static final String TEMPLATE = "casefile/web/recording/correctRelationship";
  private final Screens screens;
  private final PersonDoor door;
  private final Relationships relationships;
  private final RelationshipForms forms;

  CorrectRelationshipPage(
      Screens screens, PersonDoor door, Relationships relationships, RelationshipForms forms) {
    this.screens = screens;
    this.door = door;
    this.relationships = relationships;
    this.forms = forms;
  }

  @GetMapping
  View show(Reader reader, @PathVariable RecordId record, @PathVariable UUID relationship) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Relationship found =
        Versioned.known(relationships.open(reader, basis, record, relationship)).getFirst();
    Map<String, String> fields = new HashMap<>(RelationshipForms.fields(found.tie()));
    return screens.show(
        TEMPLATE, view(reader, found, new Answers(fields, screens.messages()), List.of()));
  }

  @PostMapping
  View send(
      Reader reader,
      @PathVariable RecordId record,
      @PathVariable UUID relationship,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Relationship newest = newest(reader, record, relationship);
    RecordId other = newest.tie().other();
    // never in the form: an id would lead whoever is not told who it is to them
    Map<String, String> answered = new HashMap<>(fields);
    answered.put("other", other.toString());
    Answers answers = new Answers(answered, screens.messages());
    Optional<Tie> tie =
        forms.answers(reader, answers, screens.messages()).tie(record, List.of(other));
    String reason = answers.words("reason");
    if (tie.isPresent() && answers.problems().isEmpty()) {
      if (answers.saw(newest.version())
          && relationships.correct(reader, basis, newest, tie.get(), reason)) {
        return new RedirectView("/persons/" + record + "/around");
      }
      answers.problems().add("kind", screens.messages().text("casefile.relationship.overtaken"));
    }
    return screens.refuse(
        TEMPLATE,
        view(
            reader,
            newest(reader, record, relationship),
            answers,
            typed(tie.orElse(null), reason)));
  }

  private Relationship newest(Reader reader, RecordId record, UUID relationship) {
    return Versioned.known(relationships.versions(reader, record, relationship)).getFirst();
  }

  private List<SummaryRow> typed(@Nullable Tie tie, String reason) {
    Messages messages = screens.messages();
    List<SummaryRow> typed = new ArrayList<>();
    if (tie != null) {
      typed.addAll(RelationshipPage.rows(tie, messages));
    }
    typed.add(new SummaryRow(messages.text("casefile.statement.reason"), reason));
    return typed;
  }

  private CorrectRelationshipView view(
      Reader reader, Relationship standing, Answers answers, List<SummaryRow> typed) {
    Tie tie = standing.tie();
    return new CorrectRelationshipView(
        tie.one().toString(),
        standing.id().toString(),
        standing.version().toString(),
        RelationshipPage.rows(tie, screens.messages()),
        WithdrawnView.of(reader, standing.ended(), typed, screens.messages()),
        forms.view(reader, answers, screens.messages()));
  }
}
