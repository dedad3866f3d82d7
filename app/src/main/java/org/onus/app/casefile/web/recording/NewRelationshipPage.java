package org.onus.app.casefile.web.recording;

import java.util.ArrayList;
import java.util.EnumMap;
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
import org.onus.app.access.rules.AccessRules;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.casefile.web.PersonNames;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Detail;
import org.onus.app.people.details.DetailKind;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.relationships.Tie;
import org.onus.app.people.search.Answer;
import org.onus.app.people.search.Findable;
import org.onus.app.people.search.Known;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Choice;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Screens;
import org.onus.engine.linkage.PersonColumn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Records what somebody is to a person; the somebody is searched for before they are added. */
@Controller
@Requires(Act.RECORD_STATEMENT)
@RequestMapping("/people/{record}/relationships/new")
class NewRelationshipPage {
  private static final String TEMPLATE = "casefile/web/recording/newRelationship";
  private static final List<PersonColumn> ASKED =
      List.of(PersonColumn.GIVEN_NAME, PersonColumn.FAMILY_NAME, PersonColumn.DOB);
  private static final List<DetailKind> TELLING = List.of(DetailKind.BIRTH, DetailKind.SEX);
  private static final int LONGEST = 200;
  private final Screens screens;
  private final PersonDoor door;
  private final Relationships relationships;
  private final PersonSearch search;
  private final RelationshipForms forms;

  NewRelationshipPage(
      Screens screens,
      PersonDoor door,
      Relationships relationships,
      PersonSearch search,
      RelationshipForms forms) {
    this.screens = screens;
    this.door = door;
    this.relationships = relationships;
    this.search = search;
    this.forms = forms;
  }

  @GetMapping
  View show(
      Reader reader,
      @PathVariable RecordId record,
      @RequestParam(name = "search", required = false) @Nullable UUID asked) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    relationships.formOpened(reader, basis, record);
    Map<String, String> fields = new HashMap<>();
    fields.put("token", UUID.randomUUID().toString());
    fields.put("agency", reader.agency());
    return screens.show(
        TEMPLATE,
        view(reader, record, asked, found(reader, asked), new Answers(fields, screens.messages())));
  }

  @PostMapping("/search")
  View search(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    door.open(reader, Act.RECORD_STATEMENT, record);
    Answers answers = new Answers(fields, screens.messages());
    Map<PersonColumn, String> typed = new EnumMap<>(PersonColumn.class);
    for (PersonColumn column : ASKED) {
      String text = answers.typed(column.standardName());
      if (text.length() > LONGEST) {
        answers
            .problems()
            .add(column.standardName(), screens.messages().text("ui.answer.words.long", LONGEST));
      }
      typed.put(column, text);
    }
    Known known = new Known(typed);
    if (known.saysNothing()) {
      answers
          .problems()
          .add(
              PersonColumn.GIVEN_NAME.standardName(),
              screens.messages().text("casefile.relationship.search.nothing"));
    }
    return answers.problems().isEmpty()
        ? new RedirectView(
            "/people/" + record + "/relationships/new?search=" + search.ask(reader, known))
        : screens.refuse(TEMPLATE, view(reader, record, null, List.of(), answers));
  }

  @PostMapping
  View send(
      Reader reader,
      @PathVariable RecordId record,
      @RequestParam(name = "search", required = false) @Nullable UUID asked,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Answers answers = new Answers(fields, screens.messages());
    List<Answer> found = found(reader, asked);
    Optional<Tie> tie =
        forms
            .answers(reader, answers, screens.messages())
            .tie(record, found.stream().map(Answer::record).toList());
    if (tie.isEmpty()) {
      return screens.refuse(TEMPLATE, view(reader, record, asked, found, answers));
    }
    relationships.record(reader, basis, Answers.token(fields), tie.get());
    return new RedirectView("/persons/" + record + "/around");
  }

  /** Whom the search found; nobody when it was another's or is gone. */
  private List<Answer> found(Reader reader, @Nullable UUID asked) {
    return asked == null
        ? List.of()
        : search
            .asked(reader, asked)
            .map(known -> search.answers(reader, asked, known).answers())
            .orElse(List.of());
  }

  private NewRelationshipView view(
      Reader reader, RecordId record, @Nullable UUID asked, List<Answer> found, Answers answers) {
    Messages messages = screens.messages();
    return new NewRelationshipView(
        record.toString(),
        door.reference(reader, record),
        asked == null ? null : asked.toString(),
        found.stream()
            .filter(answer -> !answer.record().equals(record))
            .map(NewRelationshipPage::choice)
            .toList(),
        Findable.isKeptBackFrom(reader),
        AccessRules.mayEver(reader.role(), Act.ADD_PERSON),
        forms.view(reader, answers, messages));
  }

  private static Choice choice(Answer answer) {
    String reference = answer.reference().agency().name() + ", " + answer.reference().text();
    List<String> parts = new ArrayList<>(List.of(reference));
    answer.details().stream()
        .filter(Detail::stands)
        .filter(detail -> TELLING.contains(detail.kind()))
        .forEach(detail -> parts.add(detail.text()));
    return new Choice(
        answer.record().toString(),
        PersonNames.of(answer.details()).orElse(reference),
        String.join("; ", parts));
  }
}
