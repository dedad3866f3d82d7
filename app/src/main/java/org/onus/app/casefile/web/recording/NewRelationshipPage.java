package org.onus.app.casefile.web.recording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.onus.app.access.Act;
import org.onus.app.access.Decision.Basis;
import org.onus.app.access.Reader;
import org.onus.app.access.Requires;
import org.onus.app.access.rules.AccessRules;
import org.onus.app.casefile.web.PersonDoor;
import org.onus.app.kernel.Role;
import org.onus.app.people.People;
import org.onus.app.people.RecordId;
import org.onus.app.people.details.Details;
import org.onus.app.people.relationships.Relationships;
import org.onus.app.people.relationships.Tie;
import org.onus.app.people.search.AnswerWords;
import org.onus.app.people.search.Findable;
import org.onus.app.people.search.Known;
import org.onus.app.people.search.PersonSearch;
import org.onus.app.people.search.SearchForm;
import org.onus.app.ui.Answers;
import org.onus.app.ui.Messages;
import org.onus.app.ui.Problems;
import org.onus.app.ui.Screens;
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
  private static final String SEARCH = "casefile/web/recording/searchRelated";
  private final Screens screens;
  private final PersonDoor door;
  private final Relationships relationships;
  private final PersonSearch search;
  private final Findable findable;
  private final People people;
  private final Details details;
  private final RelationshipForms forms;

  NewRelationshipPage(
      Screens screens,
      PersonDoor door,
      Relationships relationships,
      PersonSearch search,
      Findable findable,
      People people,
      Details details,
      RelationshipForms forms) {
    this.screens = screens;
    this.door = door;
    this.relationships = relationships;
    this.search = search;
    this.findable = findable;
    this.people = people;
    this.details = details;
    this.forms = forms;
  }

  /**
   * The search, or the form with those whom it found.
   *
   * @param asked the search that was asked
   * @param again a search to be asked otherwise
   */
  @GetMapping
  View show(
      Reader reader,
      @PathVariable RecordId record,
      @RequestParam(name = "search", required = false) @Nullable UUID asked,
      @RequestParam(required = false) @Nullable UUID again) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    relationships.formOpened(reader, basis, record);
    Optional<Known> known = asked(reader, asked);
    if (asked == null || known.isEmpty()) {
      Known before = asked(reader, again).orElse(new Known(Map.of()));
      return screens.show(
          SEARCH, view(reader, record, SearchForm.of(reader, before), Problems.none()));
    }
    Map<String, String> fields = new HashMap<>();
    fields.put("token", UUID.randomUUID().toString());
    fields.put("agency", reader.agency());
    return screens.show(
        TEMPLATE,
        view(reader, record, asked, known.get(), new Answers(fields, screens.messages())));
  }

  private Optional<Known> asked(Reader reader, @Nullable UUID id) {
    return id == null ? Optional.empty() : search.asked(reader, id);
  }

  @PostMapping("/search")
  View search(
      Reader reader, @PathVariable RecordId record, @RequestParam Map<String, String> fields) {
    door.open(reader, Act.RECORD_STATEMENT, record);
    Problems problems = Problems.none();
    Messages messages = screens.messages();
    SearchForm form = SearchForm.of(reader, fields, problems, messages);
    Optional<Known> known = form.known(details.thisYear(), problems, messages);
    return known.isPresent()
        ? new RedirectView(
            "/people/" + record + "/relationships/new?search=" + search.ask(reader, known.get()))
        : screens.refuse(SEARCH, view(reader, record, form, problems));
  }

  /** Whoever chooses has searched already; who was found is looked up again only to be shown. */
  @PostMapping
  View send(
      Reader reader,
      @PathVariable RecordId record,
      @RequestParam(name = "search", required = false) @Nullable UUID asked,
      @RequestParam Map<String, String> fields) {
    Basis basis = door.open(reader, Act.RECORD_STATEMENT, record);
    Messages messages = screens.messages();
    Answers answers = new Answers(fields, messages);
    Optional<Known> known = asked(reader, asked);
    if (asked == null || known.isEmpty()) {
      return searchAgain(reader, record, new Known(Map.of()), "casefile.relationship.search.first");
    }
    Optional<Tie> tie =
        forms.answers(reader, answers, messages).tie(record, chosen(reader, answers));
    if (tie.isEmpty()) {
      NewRelationshipView page = view(reader, record, asked, known.get(), answers);
      return page.found().isEmpty()
          ? searchAgain(reader, record, known.get(), "casefile.relationship.nobody")
          : screens.refuse(TEMPLATE, page);
    }
    relationships.record(reader, basis, Answers.token(fields), tie.get());
    return new RedirectView("/persons/" + record + "/around");
  }

  private View searchAgain(Reader reader, RecordId record, Known known, String why) {
    Problems problems = Problems.of("given_name", screens.messages().text(why));
    return screens.refuse(SEARCH, view(reader, record, SearchForm.of(reader, known), problems));
  }

  /** The record that was chosen; one that the reader does not find was not there to choose. */
  private List<RecordId> chosen(Reader reader, Answers answers) {
    try {
      RecordId record = RecordId.of(answers.typed("other"));
      return isThere(reader, record) ? List.of(record) : List.of();
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }

  private boolean isThere(Reader reader, RecordId record) {
    return !reader.sight().hidden().contains(record.value())
        && people.reference(reader, record).isPresent()
        && findable.among(reader, List.of(record)).contains(record);
  }

  private SearchRelatedView view(
      Reader reader, RecordId record, SearchForm form, Problems problems) {
    return new SearchRelatedView(
        record.toString(),
        door.reference(reader, record),
        form.boxes(screens.messages()),
        problems);
  }

  private NewRelationshipView view(
      Reader reader, RecordId record, UUID asked, Known known, Answers answers) {
    Messages messages = screens.messages();
    PersonSearch.Found found = search.answers(reader, asked, known);
    return new NewRelationshipView(
        record.toString(),
        door.reference(reader, record),
        asked.toString(),
        known.words(),
        found.answers().stream()
            .filter(answer -> !answer.record().equals(record))
            .map(answer -> AnswerWords.choice(answer, known, messages))
            .toList(),
        found.isMore(),
        Findable.isKeptBackFrom(reader),
        AccessRules.mayEver(reader.role(), Act.ADD_PERSON) ? null : whoAdds(messages),
        forms.view(reader, answers, messages));
  }

  private static String whoAdds(Messages messages) {
    return Stream.of(Role.values())
        .filter(role -> AccessRules.mayEver(role, Act.ADD_PERSON))
        .map(role -> messages.text("access.role." + role.text()))
        .collect(Collectors.joining(", "));
  }
}
